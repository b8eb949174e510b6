import { Loaded, Waiting } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useCall } from '../../useCall.ts';
import { useLibrary } from '../../useInstruments.ts';
import type { RouteParams } from '../../lazyScreen.tsx';
import { FormEditor } from './FormEditor.tsx';

/** One form of an order: entry on the left, result on the right. */
export function FormPage({ params: { submission = '' } }: { readonly params: RouteParams }) {
  const { library, isWhole } = useLibrary();
  const query = useCall('submission.get', { id: submission });
  return (
    <Loaded query={query}>
      {(view) => {
        // While another form is loading the previous one is still at hand: it must not take what is typed now.
        if (view.submission.id !== submission) return query.error ? <Notice tone="bad" title={query.error.message} /> : <Waiting />;
        const instrument = library.formOf(view.submission);
        if (!instrument && !isWhole) return <Waiting />;
        if (!instrument) return <Notice tone="bad" title={`В этой версии программы нет методики «${view.submission.instrument}»`} />;
        return <FormEditor key={submission} view={view} instrument={instrument} />;
      }}
    </Loaded>
  );
}
