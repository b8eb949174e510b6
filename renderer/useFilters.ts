import { useSearchParams } from 'wouter';

/** Filters of a screen, kept in its address: they survive going away and back. `set` with an empty value drops one. */
export function useFilters(): {
  readonly of: (name: string) => string;
  readonly set: (name: string, value: string) => void;
  readonly drop: (names: readonly string[]) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    of: (name) => params.get(name) ?? '',
    set: (name, value) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    drop: (names) => setParams((old) => new URLSearchParams([...old].filter(([name]) => !names.includes(name))), { replace: true }),
  };
}
