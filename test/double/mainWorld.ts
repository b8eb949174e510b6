/** Runs in the page's own world at the start of each document: what the preload exposes, and attempts to open a window. */
export function mainWorld(): void {
  type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };
  type Shape = string | { readonly [key: string]: Shape };
  if (window.top !== window) return;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  const tell = (name: string, detail: unknown) => document.dispatchEvent(new CustomEvent(`double:${name}`, { detail }));
  const listen = (name: string, listener: (detail: never) => void) =>
    document.addEventListener(`double:${name}`, (event) => listener((event as CustomEvent).detail as never));

  const exposed = (shape: Shape): unknown => {
    if (typeof shape !== 'string')
      return Object.freeze(Object.fromEntries(Object.entries(shape).map(([key, child]) => [key, exposed(child)])));
    return (...args: unknown[]) => {
      const answer = Promise.withResolvers<unknown>();
      const id = ++lastId;
      waiting.set(id, answer);
      tell('call', { id, name: shape, args: structuredClone(args) });
      return answer.promise;
    };
  };
  listen('expose', ({ key, shape }: { key: string; shape: Shape }) =>
    Object.defineProperty(window, key, { value: exposed(shape), writable: false, configurable: false, enumerable: true }),
  );
  listen('answer', ({ id, value, error }: Answer) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) answer?.resolve(value);
    else answer?.reject(new Error(error));
  });

  const open = (url?: string | URL) => {
    tell('open', new URL(url ?? 'about:blank', location.href).href);
    return null;
  };
  Object.defineProperty(window, 'open', { value: open });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[target]') : null;
    if (!link || link.target === '_self' || event.defaultPrevented) return;
    event.preventDefault();
    open(link.href);
  });
}
