import { crc32 } from 'node:zlib';
import type { Qr } from '../../shared/paper/qr.ts';

/** Dots of the picture a module takes: enough for 600 to the inch. */
const scale = 8;

/** A QR code as a black and white PNG, the same bytes on every machine: its rows are stored, not compressed. */
export function qrPng(qr: Qr): Uint8Array {
  const side = qr.length * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', stored(Buffer.concat(qr.map((row) => bandOf(row, side))))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The rows of one row of modules: each begins with the number of its filter; a light dot is 1. */
function bandOf(row: readonly boolean[], side: number): Buffer {
  const dots = Buffer.alloc(1 + Math.ceil(side / 8));
  for (let x = 0; x < side; x++) if (!row[Math.floor(x / scale)]) dots[1 + (x >> 3)]! |= 0x80 >> (x & 7);
  return Buffer.concat(Array.from({ length: scale }, () => dots));
}

/** A zlib stream of stored blocks. */
function stored(data: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < data.length; at += 65_535) {
    const part = data.subarray(at, at + 65_535);
    const head = Buffer.from([at + part.length === data.length ? 1 : 0, 0, 0, 0, 0]);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(part.length ^ 0xffff, 3);
    blocks.push(head, part);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(adler32(data));
  return Buffer.concat([Buffer.from([0x78, 0x01]), ...blocks, sum]);
}

function adler32(data: Buffer): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
