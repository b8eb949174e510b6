import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handlers } from '../shared/ipc/contract.ts';
import { Failure } from '../shared/model/failure.ts';
import { dispatch, type Log } from './ipc/serve.ts';
import { gate } from './loopbackGate.ts';
import { pageHeaders, safeHeaders } from './pageHeaders.ts';
import { fileWithin } from './pathGuard.ts';
import { readJson } from './readJson.ts';

export type Loopback = {
  /** The page with its key: `http://127.0.0.1:PORT/#token=…`. */
  readonly url: string;
  close(): Promise<void>;
};

/**
 * The second shell: serves the page from `webRoot` and the contract to a browser on this machine, and to nobody else.
 * @param port 0: any free one
 * @throws `Failure('port-in-use')`, `Failure('no-permission')`
 */
export async function startLoopback(
  app: { readonly handlers: Handlers; readonly log?: Log },
  webRoot: string,
  port = 0,
): Promise<Loopback> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, maxHeaderSize: 16_384 });
  await listen(server, port);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const allows = gate(origin, token);

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      app.log?.('loopback', error);
      refuse(response, 500);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [pathname = ''] = (request.url ?? '').split('?');
    const isCall = request.method === 'POST' && pathname.startsWith('/call/');
    if (!allows(request.headers, isCall)) return refuse(response, 403);
    if (isCall) return call(pathname.slice('/call/'.length), request, response);
    if (request.method !== 'GET') return refuse(response, 405);
    const file = fileWithin(webRoot, pathname);
    const body = file && (await readFile(file).catch(() => null));
    if (!file || !body) return refuse(response, file ? 404 : 403);
    response.writeHead(200, pageHeaders(file)).end(body);
  }

  async function call(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const input = await readJson(request);
    if ('status' in input) return refuse(response, input.status);
    const reply = await dispatch(app.handlers, name, input.value, app.log);
    response.writeHead(200, { ...safeHeaders, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(reply));
  }

  return {
    url: `${origin}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { ...safeHeaders, connection: 'close' });
  response.end();
}

async function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, '127.0.0.1', resolve);
  await promise.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new Failure('port-in-use', `Порт ${port} занят другой программой. Укажите другой порт.`);
    if (error.code === 'EACCES') throw new Failure('no-permission', `Порт ${port} занять нельзя. Укажите порт от 1024 до 65535.`);
    throw error;
  });
}
