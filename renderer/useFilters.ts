import { useSearchParams } from 'wouter';
import { changeQuery } from './hash.ts';

/** Filters of a screen, kept in its address: they survive going away and back. `set` with an empty value drops one. */
export function useFilters(): {
  readonly of: (name: string) => string;
  readonly set: (name: string, value: string) => void;
  readonly drop: (names: readonly string[]) => void;
} {
  const [params] = useSearchParams();
  return {
    of: (name) => params.get(name) ?? '',
    set: (name, value) => changeQuery((query) => (value === '' ? query.delete(name) : query.set(name, value))),
    drop: (names) => changeQuery((query) => names.forEach((name) => query.delete(name))),
  };
}
