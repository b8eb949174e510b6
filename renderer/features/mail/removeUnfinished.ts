import { showToast } from '../../toasts.ts';
import type { Undoable } from '../../undo.ts';
import { act } from '../../useAct.ts';

/** Removes a letter that was not finished; it can be taken back. */
export async function removeUnfinished(id: string, subject: string, push: (done: Undoable) => void): Promise<void> {
  try {
    await act('unfinished.remove', { id });
  } catch (error) {
    showToast(error instanceof Error ? error.message : 'Письмо не удалось удалить', { tone: 'bad' });
    return;
  }
  push({ title: `Удалено незаконченное письмо: ${subject || 'без темы'}`, undo: () => act('unfinished.restore', { id }) });
}
