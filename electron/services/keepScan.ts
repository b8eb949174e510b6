import type { ScanView } from '../../shared/ipc/calls/scans.ts';
import { Failure } from '../../shared/model/failure.ts';
import { fileName } from '../../shared/reports/fileName.ts';
import { counted } from '../../shared/reports/phrasing/plural.ts';
import type { Scan } from '../db/scans.ts';
import { scanFile, scanLimits } from '../intake/scanFile.ts';
import type { Base } from './base.ts';
import type { Upload } from './uploads.ts';

/**
 * Keeps a file as a scan of the form's signed sheet; gives the file's hash.
 * @throws `bad-file` for what is no scan, `duplicate` where this form has it already, `bad-usage` for an unsigned form or one too many
 */
export function keepScan(base: Base, submission: string, { name, bytes }: Upload): string {
  const { type } = named(name, () => scanFile(bytes));
  return base.write(() => {
    const signing = base.papers.latestSigning(submission);
    if (!base.submissions.get(submission).isSigned || !signing)
      throw new Failure('bad-usage', 'Скан прикладывается к подписанной форме. Сначала отметьте её подписанной.');
    const stamp = base.stamp();
    const hash = base.storedFiles.add(bytes, stamp);
    const own = base.scans.list(submission);
    const same = own.find((scan) => scan.hash === hash);
    if (same) throw new Failure('duplicate', `${name}: этот файл уже приложен к форме под именем «${same.name}».`);
    if (own.length >= scanLimits.files)
      throw new Failure(
        'bad-usage',
        `К форме уже приложено ${counted(own.length, ['файл', 'файла', 'файлов'])}: больше нельзя. Уберите лишние.`,
      );
    const scan = { id: base.newId(), submission, signing: signing.id, hash, name: safeName(name, type), type, size: bytes.length };
    base.scans.add({ ...scan, addedAt: stamp.at, addedBy: stamp.by }, stamp);
    return hash;
  });
}

/** Scans of a form, those of copies that became obsolete too. */
export function scanViews(base: Base, submission: string): readonly ScanView[] {
  const { isSigned } = base.submissions.get(submission);
  const latest = base.papers.latestSigning(submission);
  return base.scans.list(submission).map(({ id, name, type, size, addedAt, addedBy, signing }) => ({
    id,
    name,
    type,
    size,
    addedAt,
    addedBy,
    signedOn: base.papers.signing(signing)?.signedOn ?? null,
    isOutdated: !isSigned || signing !== latest?.id,
    isShown: isShown({ type, size }),
  }));
}

/** Whether the window shows the picture itself. */
export function isShown({ type, size }: Pick<Scan, 'type' | 'size'>): boolean {
  return type !== 'pdf' && size <= scanLimits.shownBytes;
}

/** The file as it was given. A refusal names it. */
export function scanBytes(base: Base, { name, hash }: Scan): Uint8Array {
  return named(name, () => base.storedFiles.get(hash));
}

function named<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure && error.code === 'bad-file')
      throw new Failure('bad-file', `${name}: ${error.message.charAt(0).toLocaleLowerCase('ru')}${error.message.slice(1)}`);
    throw error;
  }
}

const extensions = { pdf: 'pdf', jpeg: 'jpg', png: 'png' } as const;

/** The last part of whatever path was given, with the ending of what the file is. */
function safeName(given: string, type: Scan['type']): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const stem = fileName(last.replace(/\.[^.\s]{1,5}$/, '')).slice(0, 100);
  return `${stem === '' || stem === 'Документ' ? 'Скан' : stem}.${extensions[type]}`;
}
