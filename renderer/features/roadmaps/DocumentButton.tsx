import { IconFileText } from '@tabler/icons-react';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { showToast } from '../../toasts.ts';
import { useAct } from '../../useAct.ts';
import { ActionList } from '../forms/ActionList.tsx';

type Props = { readonly roadmap: string; readonly onMade: (made: MadeDocument) => void };

/** The whole roadmap as a document, in the form of the order's table. */
export function DocumentButton({ roadmap, onMade }: Props) {
  const make = useAct('roadmap.make');
  const run = (format: 'docx' | 'pdf') =>
    make.mutate({ roadmap, format }, { onSuccess: onMade, onError: (error) => showToast(error.message, { tone: 'bad' }) });
  return (
    <ActionList
      title="Документ"
      icon={<IconFileText size={16} aria-hidden />}
      isBusy={make.isPending}
      actions={[
        { title: 'Word', run: () => run('docx') },
        { title: 'PDF', run: () => run('pdf') },
      ]}
    />
  );
}
