import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

type Params = Readonly<Record<string, unknown>>;
type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: Params;
  readonly error?: { readonly message: string };
};

/** The browser's DevTools protocol. */
export type Devtools = {
  send(method: string, params?: Params, sessionId?: string): Promise<Params>;
  on(method: string, listener: (params: Params) => void): void;
};

/** Speaks over descriptors 3 (to the browser) and 4 (from it): JSON messages that end with NUL. */
export function devtools(child: ChildProcess): Devtools {
  const toBrowser = child.stdio[3] as Writable;
  const fromBrowser = child.stdio[4] as Readable;
  const waiting = new Map<number, PromiseWithResolvers<Params>>();
  const listeners = new Map<string, (params: Params) => void>();
  let lastId = 0;
  let gone: Error | null = null;

  const fail = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  child.once('error', fail);
  child.once('exit', (code) => fail(new Error(`the browser has ended with ${code}`)));
  toBrowser.on('error', fail);
  fromBrowser.on('error', fail);

  let rest = '';
  const decoder = new StringDecoder('utf8');
  fromBrowser.on('data', (bytes: Buffer) => {
    const messages = (rest + decoder.write(bytes)).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(JSON.parse(message) as Message);
  });

  function receive({ id, method, params, result, error }: Message): void {
    if (id === undefined) return listeners.get(method ?? '')?.(params ?? {});
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result ?? {});
  }

  return {
    send(method, params = {}, sessionId) {
      if (gone) return Promise.reject(gone);
      const id = ++lastId;
      const answer = Promise.withResolvers<Params>();
      waiting.set(id, answer);
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      return answer.promise;
    },
    on: (method, listener) => void listeners.set(method, listener),
  };
}
