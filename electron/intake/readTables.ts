import type { Table } from '../../shared/intake/table.ts';
import { limits } from './limits.ts';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';
import { Refusal } from './refusal.ts';

/**
 * Tables of a foreign file, told by its content and not by its name.
 * @throws Refusal
 */
export async function readTables(bytes: Buffer): Promise<readonly Table[]> {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (bytes.length > limits.file) throw new Refusal('file-too-large');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refusal(isEncryptedPackage(bytes) ? 'file-encrypted' : 'file-old-excel');
  if (/^\s*(\ufeff)?\s*(<|%PDF|\{\\rtf|PK)/.test(bytes.toString('utf8', 0, 512))) throw new Refusal('file-not-a-table');
  return [readCsv(bytes)];
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A workbook with a password to open is an old container that holds this stream. */
function isEncryptedPackage(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
