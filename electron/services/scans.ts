import { existsSync } from 'node:fs';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { MadeDocument } from '../../shared/ipc/calls/documents.ts';
import { Failure } from '../../shared/model/failure.ts';
import { scanFile, scanLimits } from '../intake/scanFile.ts';
import type { Base } from './base.ts';
import { checkPaper } from './checkPaper.ts';
import { signForm } from './entry.ts';
import { isShown, keepScan, scanBytes, scanViews } from './keepScan.ts';
import type { MadeFiles } from './madeFiles.ts';
import { paperForm, paperState, printedPaper } from './papers.ts';
import { uploads } from './uploads.ts';
import { writeDocument } from './writeDocument.ts';

export type ScanCalls = Pick<
  Handlers,
  | 'paper.print'
  | 'paper.check'
  | 'paper.of'
  | 'submission.sign'
  | 'scan.upload'
  | 'scan.drop'
  | 'scan.list'
  | 'scan.add'
  | 'scan.remove'
  | 'scan.restore'
  | 'scan.make'
  | 'scan.picture'
>;

type Setting = { readonly base: () => Base; readonly documentsFolder: string; readonly made: MadeFiles };

/** Forms on paper: their codes, the signature, scans of signed sheets. A file is in memory until it is kept with a form. */
export function scanCalls({ base, documentsFolder, made }: Setting): ScanCalls {
  const open = uploads({
    file: scanLimits.file,
    files: scanLimits.files,
    tooBig: (name) => `${name}: файл больше ${scanLimits.file / 1_000_000} МБ. Отсканируйте с меньшим разрешением.`,
  });
  /** Scan → where it was written to in this run. */
  const written = new Map<string, MadeDocument>();
  return {
    'paper.print': (key) => printedPaper(base(), key),
    'paper.check': ({ text }) => checkPaper(base(), text),
    'paper.of': ({ id }) => paperState(base(), id),
    'submission.sign': ({ scans = [], ...signature }) => {
      const view = signForm(base(), signature, scans.map(open.get));
      scans.forEach(open.drop);
      return view;
    },
    'scan.upload': (part) => open.add(part),
    'scan.drop': ({ token }) => (open.drop(token), null),
    'scan.list': ({ id }) => scanViews(base(), id),
    'scan.add': ({ submission, token }) => {
      const hash = keepScan(base(), submission, open.get(token));
      open.drop(token);
      const others = base()
        .scans.withHash(hash)
        .filter((scan) => scan.submission !== submission);
      const same = others.map((scan) => paperForm(base(), base().submissions.get(scan.submission)));
      return { scans: scanViews(base(), submission), same };
    },
    'scan.remove': ({ id }) => {
      base().scans.remove(id, base().stamp());
      return scanViews(base(), base().scans.get(id).submission);
    },
    'scan.restore': ({ id }) => {
      base().scans.restore(id, base().stamp());
      return scanViews(base(), base().scans.get(id).submission);
    },
    'scan.make': async ({ id }) => {
      const scan = base().scans.get(id);
      const bytes = scanBytes(base(), scan);
      const before = written.get(`${base().file} ${id}`);
      if (before && existsSync(made.fileOf(before.token))) return before;
      const [, name = '', extension = ''] = /^(.*)\.(\w+)$/.exec(scan.name)!;
      const document = made.add(await writeDocument({ folder: documentsFolder, name, extension, bytes }));
      written.set(`${base().file} ${id}`, document);
      return document;
    },
    'scan.picture': ({ id }) => {
      const scan = base().scans.get(id);
      if (!isShown(scan)) throw new Failure('bad-usage', 'Этот скан показывает другая программа: нажмите «Открыть».');
      const bytes = scanBytes(base(), scan);
      if ((scanFile(bytes).pixels ?? 0) > scanLimits.shownPixels)
        throw new Failure('bad-usage', 'Изображение слишком велико для показа в окне: нажмите «Открыть».');
      return { type: scan.type === 'png' ? 'png' : 'jpeg', bytes: Buffer.from(bytes).toString('base64') };
    },
  };
}
