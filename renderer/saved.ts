import { createStore } from './store.ts';

const savedAt = createStore<string | null>(null);

/** Notes that something was durably written; `at` is an ISO time, now if not given. */
export function markSaved(at: string = new Date().toISOString()): void {
  savedAt.set(at);
}

/** Another base was opened. */
export function forgetSaved(): void {
  savedAt.set(null);
}

/** ISO time of the last durable write in this window; null: nothing was written yet. */
export function useSaved(): string | null {
  return savedAt.use();
}
