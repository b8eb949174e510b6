import { useMemo } from 'react';
import { nextVersion, ownCopy } from '../../../../shared/instruments/draft/versions.ts';
import { Loaded, Waiting } from '../../../components/Loaded.tsx';
import type { InstrumentView } from '../../../../shared/ipc/contract.ts';
import type { RouteParams } from '../../../lazyScreen.tsx';
import { useCall } from '../../../useCall.ts';
import { useLibrary } from '../../../useInstruments.ts';
import { Editor } from './Editor.tsx';

/** Changing an instrument: an added one in its next version, a built-in one as a copy of one's own. */
export function EditPage({ params: { id = '' } }: { readonly params: RouteParams }) {
  const query = useCall('instrument.get', { id, version: null });
  return <Loaded query={query}>{(view) => <Opened view={view} />}</Loaded>;
}

function Opened({ view: { instrument, isBuiltIn } }: { readonly view: InstrumentView }) {
  const { library, isWhole } = useLibrary();
  const first = useMemo(
    () => (isBuiltIn ? ownCopy(instrument, (id) => library.byId(id) !== undefined) : nextVersion(instrument)),
    [instrument, isBuiltIn, library],
  );
  if (!isWhole) return <Waiting />;
  return <Editor key={`${first.id} ${first.version}`} first={first} of={instrument} before={isBuiltIn ? null : instrument} />;
}
