import { useSyncExternalStore } from 'react';

export type Store<T> = { readonly get: () => T; readonly set: (next: T) => void; readonly use: () => T };

/** A value of the window that several screens share; forgotten when the window closes. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
