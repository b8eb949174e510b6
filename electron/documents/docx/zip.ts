import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file of a ZIP archive as it lies there. */
export type Entry = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
};

const deflated = 8;
const stored = 0;

export function contentOf({ method, data }: Entry): Buffer {
  return method === deflated ? inflateRawSync(data) : Buffer.from(data);
}

/** The entry with other content; `isPacked`: it is a ZIP itself and would not get smaller. */
export function withContent(entry: Entry, bytes: Buffer, isPacked = false): Entry {
  const method = isPacked ? stored : deflated;
  return { ...entry, method, crc: crc32(bytes), size: bytes.length, data: isPacked ? bytes : deflateRawSync(bytes, { level: 3 }) };
}

/** Reads an archive of our own making: no comment, no ZIP64. */
export function entriesOf(zip: Buffer): readonly Entry[] {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== 0x06054b50) throw new Error('not a plain ZIP archive');
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const entry = {
      name: zip.subarray(at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      data: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return entry;
  });
}

/** An archive whose entries are all dated 1 January 1980. */
export function written(entries: readonly Entry[]): Buffer {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const fields = sharedFields(entry);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.alloc(2), entry.name, entry.data]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt16LE(20, 4);
    fields.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    directory.push(central, entry.name);
    offset += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** What the header of an entry and its line in the directory have in common: version, flags (UTF-8), method, time, sizes. */
function sharedFields({ name, method, crc, size, data }: Entry): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
