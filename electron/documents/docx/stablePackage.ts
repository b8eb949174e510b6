import { contentOf, entriesOf, withContent, written, type Entry } from './zip.ts';

/** Parts in which docx writes the random ids of charts. */
const withIds = /^word\/(document\.xml|_rels\/document\.xml\.rels|charts\/.*)$/;
const randomId = /\brId[\w-]{21}(?=")/g;
/** Places of headings: docx counts them on from one document to the next. */
const place = /\b_Toc\d+(?=[" ])/g;
const bookmark = /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g;
/** Data of charts: packages of their own. */
const workbook = /^word\/embeddings\/.*\.xlsx$/;

/**
 * The package with neither time nor chance in it: every entry, those of the embedded workbooks too, dated 1 January 1980, the ids
 * of charts and of places numbered. Equal documents are then equal files.
 */
export function stablePackage(zip: Uint8Array): Uint8Array {
  const ids = new Map<string, string>();
  return written(entriesOf(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)).map((entry) => stable(entry, ids)));
}

function stable(entry: Entry, ids: Map<string, string>): Entry {
  const name = entry.name.toString();
  if (workbook.test(name)) return withContent(entry, written(entriesOf(contentOf(entry))), true);
  if (!withIds.test(name)) return entry;
  // One byte a character: what is replaced is ASCII, the rest goes through untouched.
  const before = contentOf(entry).toString('latin1');
  const numbered = (id: string, prefix: string): string => {
    if (!ids.has(id)) ids.set(id, `${prefix}${[...ids.values()].filter((other) => other.startsWith(prefix)).length + 1}`);
    return ids.get(id)!;
  };
  const after = before
    .replace(randomId, (id) => numbered(id, 'rIdChart'))
    .replace(place, (id) => numbered(id, '_Toc'))
    .replace(bookmark, (_, start: string, id: string) => `${start}${numbered(`bookmark ${id}`, '#').slice(1)}`);
  return after === before ? entry : withContent(entry, Buffer.from(after, 'latin1'));
}
