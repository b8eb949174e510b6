import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { pageHeaders, safeHeaders } from './pageHeaders.ts';
import { fileWithin } from './pathGuard.ts';

export const scheme = 'app';
const host = 'opora';
/** The only origin the program's pages have. */
export const origin = `${scheme}://${host}`;

/** Before `ready`: lets pages of our scheme have an origin, modules and fetch. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** After `ready`: serves the built page from `root`, and nothing else. */
export function servePage(root: string): void {
  protocol.handle(scheme, (request) => answer(root, request));
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const url = URL.parse(request.url);
  if (!url || url.protocol !== `${scheme}:` || url.host !== host || url.username || url.password) return refusal(403);
  const file = fileWithin(root, url.pathname);
  if (!file) return refusal(403);
  try {
    return new Response(await readFile(file), { headers: pageHeaders(file) });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: safeHeaders });
}
