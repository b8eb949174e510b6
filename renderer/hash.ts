import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

/** The place that the window keeps to whatever its address says; null: it follows the address. */
let held: string | null = null;

/** Keeps the window where it stands until the returned function lets it follow its address again. */
export function holdPlace(): () => void {
  held = location.hash;
  return () => {
    held = null;
  };
}

/** Where the window stands, kept in the fragment of its address: `#/forms/k-risk-profile?school=…`. */
function here(): { readonly path: string; readonly search: string } {
  const [path = '', search = ''] = (held ?? location.hash).replace(/^#?\/?/, '').split('?');
  return { path: `/${path}`, search };
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const address = `#${to.startsWith('/') ? to : `/${to}`}`;
  if (replace) {
    // Unlike `location.replace`, this is done at once: whoever reads the address next reads the new one.
    history.replaceState(history.state, '', address);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else location.hash = address;
}

const path = () => here().path;
const search = () => here().search;

/** Changes the query of the address as it is now, not as it was when the screen was drawn. */
export function changeQuery(change: (query: URLSearchParams) => void): void {
  const place = here();
  const query = new URLSearchParams(place.search);
  change(query);
  navigate(query.size === 0 ? place.path : `${place.path}?${query}`, { replace: true });
}

function useHashPath(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, path), navigate];
}

function useHashSearch(): string {
  return useSyncExternalStore(subscribe, search);
}

/** The location of wouter's router; query strings stay inside the fragment, so that no reload can lose them. */
export const useHash: BaseLocationHook & { searchHook: () => string; hrefs: (href: string) => string; path: () => string } = Object.assign(
  useHashPath,
  { searchHook: useHashSearch, hrefs: (href: string) => `#${href}`, path },
);
