import { createStore } from './store.ts';

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly action: { readonly title: string; readonly run: () => void } | null;
};

const shown = createStore<readonly Toast[]>([]);
let last = 0;

export const useToasts = shown.use;

/** Shows a short message at the bottom of the window; at most three stand at once. */
export function showToast(text: string, over: Partial<Pick<Toast, 'tone' | 'action'>> = {}): number {
  last += 1;
  shown.set([...shown.get(), { id: last, text, tone: over.tone ?? 'plain', action: over.action ?? null }].slice(-3));
  return last;
}

export function closeToast(id: number): void {
  shown.set(shown.get().filter((toast) => toast.id !== id));
}
