import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Who may ask the loopback server. Every request names our own address as its host, so that no foreign name can be pointed at us; a
 * request of a page comes from our own page; a call also carries the key.
 */
export function gate(origin: string, token: string): (headers: IncomingHttpHeaders, isCall: boolean) => boolean {
  const host = origin.slice('http://'.length);
  const key = Buffer.from(token);
  return (headers, isCall) => {
    if (headers.host !== host) return false;
    if (headers.origin !== undefined && headers.origin !== origin) return false;
    return !isCall || (headers.origin === origin && isSame(key, headers['x-token']));
  };
}

/** In the same time wherever they differ. */
function isSame(key: Buffer, given: string | string[] | undefined): boolean {
  if (typeof given !== 'string') return false;
  const bytes = Buffer.from(given);
  return bytes.length === key.length && timingSafeEqual(bytes, key);
}
