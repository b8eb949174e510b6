export type Params = Readonly<Record<string, unknown>>;
type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly sessionId?: string;
  readonly result?: Params;
  readonly error?: { readonly message: string };
};

const waiting = new Map<number, PromiseWithResolvers<Params>>();
const listeners = new Map<string, ((params: never) => void)[]>();
let lastId = 0;

const socket = new WebSocket(process.env['DOUBLE_CDP'] ?? '');
await new Promise((resolve, reject) => {
  socket.onopen = resolve;
  socket.onerror = reject;
});
socket.onmessage = ({ data }) => {
  const { id, method, params, sessionId, result, error } = JSON.parse(String(data)) as Message;
  if (id === undefined) {
    for (const listener of listeners.get(`${sessionId ?? ''}:${method}`) ?? []) listener((params ?? {}) as never);
    return;
  }
  const answer = waiting.get(id);
  waiting.delete(id);
  if (error) answer?.reject(new Error(error.message));
  else answer?.resolve(result ?? {});
};

/** Speaks to the browser, or to one page of it. */
export function send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
  const id = ++lastId;
  const answer = Promise.withResolvers<Params>();
  waiting.set(id, answer);
  socket.send(JSON.stringify({ id, method, params, sessionId }));
  return answer.promise;
}

export function on<T>(method: string, listener: (params: T) => void, sessionId = ''): void {
  const key = `${sessionId}:${method}`;
  listeners.set(key, [...(listeners.get(key) ?? []), listener]);
}
