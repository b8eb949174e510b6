import { useLocation, useSearch } from 'wouter';

/** One value of the address's query and its setter; changing it makes no new step in the history. */
export function useQueryValue(name: string): readonly [string | null, (value: string | null) => void] {
  const search = new URLSearchParams(useSearch());
  const [path, navigate] = useLocation();
  function set(value: string | null): void {
    if (value === null) search.delete(name);
    else search.set(name, value);
    const rest = search.toString();
    navigate(rest ? `${path}?${rest}` : path, { replace: true });
  }
  return [search.get(name), set];
}
