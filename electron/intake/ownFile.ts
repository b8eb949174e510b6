import { attachmentLimits, attachmentTypes, endingOf, type Content } from '../../shared/mail/attachments.ts';
import { Failure } from '../../shared/model/failure.ts';
import { fileName } from '../../shared/reports/fileName.ts';

type Given = { readonly name: string; readonly bytes: Uint8Array };

/**
 * A file that the user adds to a letter: its content must be what its name says, and the name becomes one that every mail program takes.
 * Nothing of it is unpacked or run.
 * @throws `bad-file`, in words that name the file
 */
export function ownFile({ name, bytes: given }: Given): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const ending = endingOf(name);
  const shown = cleanName(name, ending);
  const refused = (why: string) => new Failure('bad-file', `${shown}: ${why}`);
  const known = Object.hasOwn(attachmentTypes, ending) ? attachmentTypes[ending] : undefined;
  if (known === undefined) throw refused(unknownType);
  if (bytes.length === 0) throw refused('файл пуст.');
  if (bytes.length > attachmentLimits.file) throw refused(tooBig);
  if (!isSo[known.content](bytes)) throw refused('содержимое не соответствует имени файла. Откройте его и сохраните заново.');
  if (macros[known.content]?.some((mark) => bytes.includes(mark))) throw refused('в файле есть макросы. Сохраните его без макросов.');
  return { name: shown, bytes };
}

/** Names under which Office, OpenDocument and the older Office keep macros; not packed themselves. */
const macros: Readonly<Partial<Record<Content, readonly (string | Buffer)[]>>> = {
  zip: ['vbaProject.bin', 'Basic/script-lc.xml'],
  ole: [Buffer.from('_VBA_PROJECT', 'utf16le')],
};

const isSo: Readonly<Record<Content, (bytes: Buffer) => boolean>> = {
  pdf: begins('%PDF-'),
  // A package of Office lists its parts, one of OpenDocument begins with its type.
  zip: (bytes) =>
    begins('PK\u0003\u0004')(bytes) && (bytes.includes('[Content_Types].xml') || bytes.toString('latin1', 30, 38) === 'mimetype'),
  ole: begins('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
  jpeg: begins('\u00ff\u00d8\u00ff'),
  png: begins('\u0089PNG\r\n\u001a\n'),
  rtf: begins('{\\rtf'),
  text: (bytes) => !bytes.includes(0) || begins('\u00ff\u00fe')(bytes),
};

function begins(signature: string): (bytes: Buffer) => boolean {
  const wanted = Buffer.from(signature, 'latin1');
  return (bytes) => bytes.subarray(0, wanted.length).equals(wanted);
}

/** The last part of whatever path was given, without what could mislead or break. */
function cleanName(given: string, ending: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  return ending === '' ? fileName(last) : `${fileName(last.slice(0, -ending.length - 1))}.${ending}`;
}

export const tooBig = `файл больше ${attachmentLimits.file / 1_000_000} МБ: почта его не примет.`;
const unknownType =
  'такие файлы к письму не прикладываются. Подходят PDF, Word, Excel, PowerPoint, OpenDocument, RTF, JPEG, PNG, TXT, CSV.';
