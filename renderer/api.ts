import { client, type Reply, type Send } from '../shared/ipc/wire.ts';

/** Exposed by the preload of the desktop shell. */
type Desktop = { readonly opora?: { readonly call: Send } };

/** The contract, called from the window: `await call('school.list', { year })`; a refusal throws `Failure`. */
export const call = client((window as Window & Desktop).opora?.call ?? overHttp());

/** Calls over the loopback server; its token comes in the address's fragment and is kept for reloads of this tab. */
function overHttp(): Send {
  const token = takeToken();
  return async (name, input) => {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': token },
      body: JSON.stringify(input),
    }).catch(() => null);
    if (response?.status === 403) return unreachable('Окно открыто без ключа. Откройте адрес, который напечатала программа.');
    if (!response?.ok) return unreachable('Программа не отвечает. Запустите её снова.');
    return (await response.json()) as Reply;
  };
}

function takeToken(): string {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (given) {
    sessionStorage.setItem('token', given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem('token') ?? '';
}

function unreachable(message: string): Reply {
  return { ok: false, code: 'internal', message, fields: {} };
}
