/** A message taken apart by RFC 5322, 2045, 2047 and 2231, without the library that wrote it. */
export type ReadMail = {
  /** In order, names as written, values unfolded and decoded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[];
};

export function readMail(bytes: Uint8Array): ReadMail {
  const { headers, body } = entity(Buffer.from(bytes).toString('latin1'));
  const boundary = parameters(headerOf(headers, 'content-type'))['boundary'];
  const parts = boundary === undefined ? [{ headers, body }] : partsOf(body, boundary).map(entity);
  const isAttached = (part: Entity) => headerOf(part.headers, 'content-disposition').startsWith('attachment');
  const rest = parts.filter(isAttached);
  const first = parts.find((part) => !isAttached(part));
  return {
    headers: headers.map(([name, value]) => [name, decodeWords(value)]),
    text: first ? contentOf(first).toString('utf8') : '',
    attachments: rest.map((part) => ({
      name: parameters(headerOf(part.headers, 'content-disposition'))['filename'] ?? '',
      type: headerOf(part.headers, 'content-type').split(';')[0]!.trim(),
      bytes: contentOf(part),
    })),
  };
}

type Entity = { readonly headers: readonly (readonly [string, string])[]; readonly body: string };

function entity(source: string): Entity {
  const end = source.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('no end of headers');
  const lines = source.slice(0, end).split('\r\n');
  const unfolded: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line) && unfolded.length > 0) unfolded[unfolded.length - 1] += ` ${line.trimStart()}`;
    else unfolded.push(line);
  }
  const headers = unfolded.map((line): readonly [string, string] => {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`no header: ${line}`);
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { headers, body: source.slice(end + 4) };
}

function partsOf(body: string, boundary: string): readonly string[] {
  const [, ...pieces] = `\r\n${body}`.split(`\r\n--${boundary}`);
  if (!pieces.at(-1)?.startsWith('--')) throw new Error('no closing boundary');
  return pieces.slice(0, -1).map((piece) => piece.replace(/^[ \t]*\r\n/, ''));
}

function headerOf(headers: Entity['headers'], name: string): string {
  return headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? '';
}

/** With continuations and character sets of RFC 2231. */
function parameters(value: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const encoded: Record<string, string> = {};
  for (const [, key = '', quoted, bare = ''] of value.matchAll(/;\s*([^=;\s]+)=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g)) {
    const name = key.toLowerCase().replace(/(\*\d+)?\*?$/, '');
    const text = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    if (key.includes('*')) encoded[name] = (encoded[name] ?? '') + text.replace(/^utf-8'[^']*'/i, '');
    else found[name] = decodeWords(text);
  }
  for (const [name, text] of Object.entries(encoded)) found[name] = decodeURIComponent(text);
  return found;
}

function decodeWords(value: string): string {
  return value
    .replace(/(=\?[^?]+\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/((?:=\?utf-8\?[BQ]\?[^?]*\?=)+)/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, text = '']) =>
          kind?.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    );
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

function contentOf({ headers, body }: Entity): Buffer {
  switch (headerOf(headers, 'content-transfer-encoding').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return quotedPrintable(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}
