import { Failure } from '../../shared/model/failure.ts';

/** What a scan of a form may cost. A sheet scanned at 600 dpi is far below. */
export const scanLimits = {
  /** The file itself, bytes. */
  file: 20_000_000,
  /** Files of one form. */
  files: 20,
  /** Width and height of a picture, pixels. */
  side: 20_000,
  /** Their product. */
  pixels: 100_000_000,
  /** A picture over this is not shown in the window, only opened by its program. */
  shownBytes: 8_000_000,
  shownPixels: 40_000_000,
} as const;

export type ScanFile = { readonly type: 'pdf' | 'jpeg' | 'png'; readonly pixels: number | null };

/**
 * What a file is by its content, whatever its name says; the picture itself is not unpacked.
 * @throws `bad-file` for what is no scan, is cut off, is too large or would run something when opened
 */
export function scanFile(given: Uint8Array): ScanFile {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length === 0) throw refused('файл пуст.');
  if (bytes.length > scanLimits.file) throw refused(`файл больше ${scanLimits.file / 1_000_000} МБ. Отсканируйте с меньшим разрешением.`);
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return pdf(bytes);
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return picture('jpeg', jpegSize(bytes));
  if (bytes.subarray(0, 8).equals(pngSignature)) return picture('png', pngSize(bytes));
  throw refused('это не PDF, JPEG или PNG. Сохраните скан в одном из этих форматов.');
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Words of a PDF that runs programs or carries other files; a scanner writes none of them. */
const active = ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia'];

function pdf(bytes: Buffer): ScanFile {
  const end = bytes.subarray(-2048);
  if (!end.includes('%%EOF') || !end.includes('startxref')) throw refused(cut);
  if (active.some((word) => bytes.includes(word)))
    throw refused('в этом PDF есть вложенные файлы или программный код. Скан их не содержит: отсканируйте лист заново.');
  return { type: 'pdf', pixels: null };
}

type Size = { readonly width: number; readonly height: number };

function picture(type: 'jpeg' | 'png', { width, height }: Size): ScanFile {
  if (width === 0 || height === 0) throw refused(cut);
  if (width > scanLimits.side || height > scanLimits.side || width * height > scanLimits.pixels)
    throw refused(`изображение ${width} × ${height} точек слишком велико. Отсканируйте с меньшим разрешением.`);
  return { type, pixels: width * height };
}

/** By its first chunk; the last one must be there. */
function pngSize(bytes: Buffer): Size {
  const isWhole =
    bytes.length >= 57 &&
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND';
  if (!isWhole) throw refused(cut);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** By its frame header, found from segment to segment; the mark of its end must be there, whatever a scanner writes after it. */
function jpegSize(bytes: Buffer): Size {
  if (bytes.subarray(-65_536).lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) throw refused(cut);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    else if (marker === 0xda) break;
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  throw refused(cut);
}

/** SOF0…SOF15 but for tables of codes and arithmetic. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const cut = 'файл обрезан или повреждён. Отсканируйте лист заново.';

function refused(sentence: string): Failure {
  return new Failure('bad-file', sentence);
}
