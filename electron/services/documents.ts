import type { Handlers } from '../../shared/ipc/contract.ts';
import type { MadeDocument } from '../../shared/ipc/calls/documents.ts';
import type { LetterAbout } from '../../shared/mail/letter.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { safeTree } from '../documents/safeTree.ts';
import type { Base } from './base.ts';
import type { Host } from './host.ts';
import { laidOut } from './layout.ts';
import { formLetter, reportLetter } from './letterAbout.ts';
import type { MadeFiles, MadeReport } from './madeFiles.ts';
import { printedPaper } from './papers.ts';
import { printedForm } from './printedForm.ts';
import { printedRoadmap } from './printedRoadmap.ts';
import { printTree, type Format } from './printTree.ts';
import { printWorkbook } from './printWorkbook.ts';
import { beforeSending } from './livingReports.ts';
import { listReports, reportTree, type ReportKey } from './reports/reports.ts';
import { reportWorkbook } from './reportWorkbook.ts';
import { writeDocument } from './writeDocument.ts';

export type DocumentCalls = Pick<
  Handlers,
  | 'report.list'
  | 'report.preview'
  | 'report.make'
  | 'form.preview'
  | 'form.make'
  | 'roadmap.make'
  | 'document.showInFolder'
  | 'document.open'
>;

export type DocumentSetting = {
  readonly base: () => Base;
  readonly host: Host;
  readonly documentsFolder: string;
  readonly made: MadeFiles;
};

/** Reports and printed forms of the open base. The window knows made documents by token, never by path. */
export function documents({ base, host, documentsFolder, made }: DocumentSetting): DocumentCalls {
  async function make(
    tree: ReportTree,
    format: Format,
    about: LetterAbout,
    { told = [], ...rest }: { readonly report?: MadeReport; readonly told?: readonly string[] } = {},
  ): Promise<MadeDocument> {
    const notes: string[] = [...told];
    const bytes = await printTree(tree, format, host, (note) => notes.push(note));
    const document = made.add(await writeDocument({ folder: documentsFolder, name: tree.fileName, extension: format, bytes }), about, rest);
    return notes.length === 0 ? document : { ...document, note: notes.join(' ') };
  }

  async function makeReport(key: ReportKey, format: Format | 'xlsx'): Promise<MadeDocument> {
    const tree = reportTree(base(), key);
    const told = beforeSending(base(), key);
    const about = reportLetter(base(), key);
    const rest = { report: { key, tree } };
    if (format !== 'xlsx') return make(tree, format, about, { ...rest, told });
    const workbook = reportWorkbook(base(), key, tree);
    const bytes = await printWorkbook(workbook);
    return made.add(await writeDocument({ folder: documentsFolder, name: workbook.fileName, extension: 'xlsx', bytes }), about, rest);
  }

  return {
    'report.list': () => listReports(base(), base().municipality()),
    'report.preview': (key) => safeTree(reportTree(base(), key)),
    'report.make': ({ format, ...key }) => makeReport(key, format),
    'form.preview': (key) => safeTree(printedForm(base(), key)),
    'form.make': ({ format, ...key }) => make(printedPaper(base(), key), format, formLetter(base(), key)),
    'roadmap.make': async ({ roadmap, format }) => {
      const tree = laidOut(base(), await printedRoadmap(roadmap), { as: 'roadmap' });
      return make(tree, format, { kind: 'roadmap', title: tree.title, year: null, school: null });
    },
    'document.showInFolder': async ({ token }) => (await host.showInFolder(made.fileOf(token)), null),
    'document.open': async ({ token }) => (await host.openFile(made.fileOf(token)), null),
  };
}
