import { useState } from 'react';
import type { Instrument } from '../../../../shared/engine/instrument.ts';
import { nextVersion, ownCopy } from '../../../../shared/instruments/draft/versions.ts';
import { Loaded, Waiting } from '../../../components/Loaded.tsx';
import type { RouteParams } from '../../../lazyScreen.tsx';
import { useCall } from '../../../useCall.ts';
import { useLibrary } from '../../../useInstruments.ts';
import { Editor } from './Editor.tsx';

type Begun = { readonly first: Instrument; readonly of: Instrument; readonly before: Instrument | null };

/** Changing an instrument: an added one in its next version, a built-in one as a copy of one's own. */
export function EditPage({ params: { id = '' } }: { readonly params: RouteParams }) {
  const query = useCall('instrument.get', { id, version: null });
  const { library, isWhole } = useLibrary();
  // What was read first is what is edited: its own saving makes a later version.
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun) return <Editor {...begun} />;
  if (query.data && !query.isFetching && isWhole) {
    const { instrument, isBuiltIn } = query.data;
    setBegun(
      isBuiltIn
        ? { first: ownCopy(instrument, (own) => library.byId(own) !== undefined), of: instrument, before: null }
        : { first: nextVersion(instrument), of: instrument, before: instrument },
    );
  }
  return <Loaded query={query}>{() => <Waiting />}</Loaded>;
}
