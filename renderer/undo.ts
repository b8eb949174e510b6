import { createStore } from './store.ts';
import { closeToast, showToast } from './toasts.ts';

export type Undoable = {
  /** What was done: «Удалена школа „СОШ № 3“». */
  readonly title: string;
  readonly undo: () => Promise<unknown>;
};

const stack = createStore<readonly (Undoable & { readonly toast: number })[]>([]);

function push(done: Undoable): void {
  const toast = showToast(done.title, { action: { title: 'Отменить', run: () => void undoOne(toast) } });
  stack.set([...stack.get(), { ...done, toast }].slice(-50));
}

async function undoOne(toast: number): Promise<void> {
  const entry = stack.get().find((one) => one.toast === toast);
  if (!entry) return;
  stack.set(stack.get().filter((one) => one !== entry));
  closeToast(toast);
  try {
    await entry.undo();
    showToast(`Отменено: ${entry.title}`);
  } catch (error) {
    showToast(error instanceof Error ? error.message : 'Отменить не удалось', { tone: 'bad' });
  }
}

/** Takes back the latest deletion or overwriting; the same as Ctrl+Z. */
export async function undoLast(): Promise<void> {
  const entry = stack.get().at(-1);
  if (entry) await undoOne(entry.toast);
  else showToast('Отменять нечего');
}

/** Another base was opened: what was done in the one before can no longer be taken back here. */
export function forgetUndo(): void {
  for (const { toast } of stack.get()) closeToast(toast);
  stack.set([]);
}

/** `push` notes what can be taken back: a message with «Отменить» appears, and Ctrl+Z does the same. */
export function useUndo(): { readonly push: (done: Undoable) => void; readonly undoLast: () => Promise<void> } {
  return { push, undoLast };
}
