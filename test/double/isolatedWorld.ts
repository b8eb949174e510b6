import type { structured } from './structured.ts';

type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown, process: object) => void;
type Scope = { __toMain?: (text: string) => void; __fromMain?: (text: string) => void };

/** Runs the compiled preload in a world of its own, with the little that Electron's sandbox gives it. */
export function isolatedWorld(codec: ReturnType<typeof structured>, preload: Preload): void {
  if (window.top !== window) return;
  const scope = globalThis as Scope;
  const send = scope.__toMain;
  delete scope.__toMain;
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  const tell = (name: string, detail: unknown) => document.dispatchEvent(new CustomEvent(`double:${name}`, { detail }));
  const listen = (name: string, listener: (detail: never) => void) =>
    document.addEventListener(`double:${name}`, (event) => listener((event as CustomEvent).detail as never));
  const strictly = (name: string, target: object) =>
    new Proxy(target, {
      get(object, key) {
        if (key in object || typeof key === 'symbol' || key === '__esModule') return Reflect.get(object, key) as unknown;
        throw new Error(`electron stand-in: ${name}.${key} is not written`);
      },
    });

  const invoke = (channel: string, ...args: unknown[]) => {
    const answer = Promise.withResolvers<unknown>();
    const id = ++lastId;
    waiting.set(id, answer);
    send?.(codec.encode({ id, channel, args }));
    return answer.promise;
  };
  scope.__fromMain = (text) => {
    const { id, value, error } = codec.decode(text) as { id: number; value?: unknown; error?: string };
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) answer?.resolve(value);
    else answer?.reject(new Error(error));
  };

  const shapeOf = (name: string, api: unknown): unknown => {
    if (typeof api === 'object' && api !== null)
      return Object.fromEntries(Object.entries(api).map(([key, child]) => [key, shapeOf(`${name}.${key}`, child)]));
    if (typeof api !== 'function') throw new Error(`electron stand-in: only functions are exposed, not ${name}`);
    functions.set(name, api as (...args: unknown[]) => unknown);
    return name;
  };
  const exposeInMainWorld = (key: string, api: unknown) => tell('expose', { key, shape: shapeOf(key, api) });
  listen('call', ({ id, name, args }: { id: number; name: string; args: unknown[] }) => {
    void (async () => functions.get(name)?.(...args))().then(
      (value) => tell('answer', { id, value }),
      (error: unknown) => tell('answer', { id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
  listen('open', (url: string) => send?.(codec.encode({ channel: '$open', args: [url] })));

  const electron = strictly('electron', {
    contextBridge: strictly('contextBridge', { exposeInMainWorld }),
    ipcRenderer: strictly('ipcRenderer', { invoke }),
  });
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, { platform: 'linux', type: 'renderer', sandboxed: true, contextIsolated: true });
}
