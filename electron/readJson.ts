import type { IncomingMessage } from 'node:http';

/** More than the largest form in full; a longer body is not read to its end. */
const maxBytes = 4_000_000;

/** The JSON a request carries, or the status to refuse it with. */
export async function readJson(request: IncomingMessage): Promise<{ readonly value: unknown } | { readonly status: 400 | 413 | 415 }> {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type?.trim().toLowerCase() !== 'application/json') return { status: 415 };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) return { status: 413 };
    parts.push(part);
  }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) as unknown };
  } catch {
    return { status: 400 };
  }
}
