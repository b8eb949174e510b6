import { useLocation, useSearch } from 'wouter';
import { useFilters } from '../../useFilters.ts';

export type Changes = Readonly<Record<string, string>>;

export type Address = ReturnType<typeof useFilters> & {
  /** The address of this screen with some of its filters changed; an empty value drops one. */
  readonly href: (changes: Changes) => string;
};

/** Filters of this screen and links within it: whatever is not changed stays as it was chosen. */
export function useAddress(): Address {
  const [path] = useLocation();
  const search = useSearch();
  return { ...useFilters(), href: (changes) => changed(path, search, changes) };
}

function changed(path: string, search: string, changes: Changes): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') params.delete(name);
    else params.set(name, value);
  }
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}
