import { crc32, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Parts of an archive that `isWanted` names, by its central directory. Sizes written in the archive are never trusted; the limits of the
 * reader hold while unpacking, and every part is checked against its own sum.
 * @throws Refusal
 */
export function safeUnzip(bytes: Buffer, isWanted: (name: string) => boolean): ReadonlyMap<string, Buffer> {
  const { count, start } = endOf(bytes);
  if (count > limits.entries) throw new Refusal('file-too-large');
  const parts = new Map<string, Buffer>();
  const seen = new Set<string>();
  let total = 0;
  for (const { name, isEncrypted, ...entry } of entriesOf(bytes, { count, start })) {
    if (isEncrypted) throw new Refusal('file-encrypted');
    if (seen.has(name) || isOutside(name)) throw new Refusal('file-damaged');
    seen.add(name);
    if (nameAt(bytes, entry.at) !== name) throw new Refusal('file-damaged');
    if (name.endsWith('/') || !isWanted(name)) continue;
    const data = unpack(bytes, entry, limits.total - total);
    total += data.length;
    parts.set(name, data);
  }
  return parts;
}

type Directory = { readonly count: number; readonly start: number };
type Entry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly at: number;
};

function endOf(bytes: Buffer): Directory {
  const last = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= last; at--)
    if (bytes.readUInt32LE(at) === END) return { count: bytes.readUInt16LE(at + 10), start: bytes.readUInt32LE(at + 16) };
  throw new Refusal('file-damaged');
}

function* entriesOf(bytes: Buffer, { count, start }: Directory): Generator<Entry> {
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new Refusal('file-damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength!),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      sum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    };
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
}

/** The name that a part itself bears: a directory that calls it otherwise is damaged. */
function nameAt(bytes: Buffer, at: number): string | null {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null;
  return bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
}

function unpack(bytes: Buffer, { method, sum, packed, at }: Omit<Entry, 'name' | 'isEncrypted'>, room: number): Buffer {
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const raw = bytes.subarray(from, from + packed);
  if (raw.length !== packed) throw new Refusal('file-damaged');
  const most = Math.min(limits.entry, room, Math.max(1_000_000, packed * limits.ratio));
  const data = method === 0 ? raw : method === 8 ? inflate(raw, most) : null;
  if (data === null) throw new Refusal('file-damaged');
  if (data.length > most) throw new Refusal('file-too-large');
  if (crc32(data) !== sum) throw new Refusal('file-damaged');
  return data;
}

function inflate(raw: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: most });
  } catch (error) {
    throw new Refusal((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'file-too-large' : 'file-damaged');
  }
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}
