import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { AddressRow } from '../../../shared/ipc/calls/contacts.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';

type Props = { readonly row: AddressRow; readonly onEdit: () => void };

/** Schools and people are removed in their own lists, bodies here. */
export function AddressActions({ row, onEdit }: Props) {
  const undo = useUndo();
  const { id, title } = row;
  async function remove() {
    try {
      await act('contact.remove', { id });
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Запись не удалось удалить', { tone: 'bad' });
      return;
    }
    undo.push({ title: `Удалена организация: ${title}`, undo: () => act('contact.restore', { id }) });
  }
  const what = row.kind === 'body' ? 'Изменить' : 'Изменить адрес';
  return (
    <span className="no-print" style={{ display: 'flex', gap: 4 }}>
      <IconButton isQuiet label={`${what}: ${title}`} tip={what} onClick={onEdit}>
        <IconPencil size={18} stroke={1.75} aria-hidden="true" />
      </IconButton>
      {row.kind === 'body' && (
        <IconButton isQuiet label={`Удалить: ${title}`} tip="Удалить" onClick={() => void remove()}>
          <IconTrash size={18} stroke={1.75} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
}
