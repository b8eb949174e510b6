import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../electron/loopback.ts';
import { someHandlers } from './someHandlers.ts';

const page = path.join(import.meta.dirname, 'page');
const logged: unknown[] = [];
const bug = () => Promise.reject(new Error('secret'));
let server: Loopback;
let origin = '';
let token = '';

beforeAll(async () => {
  const handlers = someHandlers({ 'base.check': bug });
  server = await startLoopback({ handlers, log: (...entry) => logged.push(entry) }, page);
  const url = new URL(server.url);
  origin = url.origin;
  token = url.hash.slice('#token='.length);
});
afterAll(() => server.close());

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string };

/** Not `fetch`, which would not let a test lie about host and origin. */
function ask(pathname: string, method = 'GET', headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { port } = new URL(origin);
  const sent = request({ host: '127.0.0.1', port, path: pathname, method, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part: string) => (text += part));
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

const own = () => ({ origin, 'x-token': token, 'content-type': 'application/json' });
const call = (name: string, body: string, over: Record<string, string> = {}) => ask(`/call/${name}`, 'POST', { ...own(), ...over }, body);

describe('the loopback server', () => {
  it('listens on this machine only and keeps its key in the fragment', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });

  it('answers a call from its own page', async () => {
    const answer = await call('settings.save', '{"author":"Петрова"}');
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"data":{"author":"Петрова"}}' });
  });

  it('answers a failure and a bug with a reply, and logs the bug', async () => {
    expect(JSON.parse((await call('school.list', '{"year":"2020/2021"}')).body)).toMatchObject({ ok: false, code: 'no-base' });
    expect(JSON.parse((await call('base.check', '{}')).body)).toMatchObject({ ok: false, code: 'internal' });
    expect(logged).toEqual([['base.check', new Error('secret')]]);
  });

  it.each([
    ['a foreign host', { host: 'evil.example' }],
    ['its host by name', { host: 'localhost' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a null origin', { origin: 'null' }],
    ['a wrong key', { 'x-token': 'x'.repeat(43) }],
    ['a short key', { 'x-token': 'x' }],
    ['an empty key', { 'x-token': '' }],
  ])('refuses a call with %s', async (_name, over) => {
    expect(await call('base.state', '{}', over)).toMatchObject({ status: 403, body: '' });
  });

  it('refuses a call without an origin or a key', async () => {
    const { origin: _origin, ...noOrigin } = own();
    const { 'x-token': _token, ...noToken } = own();
    expect(await ask('/call/base.state', 'POST', noOrigin, '{}')).toMatchObject({ status: 403 });
    expect(await ask('/call/base.state', 'POST', noToken, '{}')).toMatchObject({ status: 403 });
  });

  it('refuses a page to a foreign host and origin', async () => {
    expect(await ask('/print.html', 'GET', { host: 'evil.example' })).toMatchObject({ status: 403 });
    expect(await ask('/print.html', 'GET', { origin: 'https://evil.example' })).toMatchObject({ status: 403 });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])('takes no body of type «%s»', async (type) => {
    expect(await call('base.state', '{}', { 'content-type': type })).toMatchObject({ status: 415 });
  });

  it('takes no broken and no endless body', async () => {
    expect(await call('base.state', '{')).toMatchObject({ status: 400 });
    const tooLong = call('base.state', JSON.stringify({ text: 'x'.repeat(5_000_000) }));
    expect(
      await tooLong.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD'])('knows no %s', async (method) => {
    expect(await ask('/print.html', method)).toMatchObject({ status: 405 });
  });

  it('gives its page with every guard in the headers', async () => {
    const { status, headers, body } = await ask('/print.html?x');
    expect({ status, isPage: body.includes('<main>') }).toEqual({ status: 200, isPage: true });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';.*frame-ancestors 'none'/) as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it.each([
    '/../someHandlers.ts',
    '/..%2fsomeHandlers.ts',
    '/%2e%2e/someHandlers.ts',
    '/..%5csomeHandlers.ts',
    '/print.html%00',
    'http://127.0.0.1/print.html',
  ])('gives nothing for %s', async (pathname) => {
    expect(await ask(pathname)).toMatchObject({ status: 403, body: '' });
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(origin).port);
    await expect(startLoopback({ handlers: someHandlers() }, page, port)).rejects.toMatchObject({ code: 'port-in-use' });
  });
});
