import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Handlers, MadeDocument } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { safeTree } from '../documents/safeTree.ts';
import type { Base } from './base.ts';
import type { Host } from './host.ts';
import { printedForm } from './printedForm.ts';
import { printTree, type Format } from './printTree.ts';
import { listReports, reportTree } from './reports.ts';
import { writeDocument } from './writeDocument.ts';

export type DocumentCalls = Pick<
  Handlers,
  'report.list' | 'report.preview' | 'report.make' | 'form.preview' | 'form.make' | 'document.showInFolder' | 'document.open'
>;

export type DocumentSetting = {
  readonly base: () => Base;
  readonly host: Host;
  readonly documentsFolder: string;
};

/** Reports and printed forms of the open base. The window knows made documents by token, never by path. */
export function documents({ base, host, documentsFolder }: DocumentSetting): DocumentCalls {
  const made = new Map<string, string>();

  async function make(tree: ReportTree, format: Format): Promise<MadeDocument> {
    const bytes = await printTree(tree, format, host);
    const file = await writeDocument({ folder: documentsFolder, name: tree.fileName, extension: format, bytes });
    const token = randomUUID();
    made.set(token, file);
    return { token, name: path.basename(file), folder: documentsFolder };
  }

  function fileOf(token: string): string {
    const file = made.get(token);
    if (file === undefined) throw new Failure('not-found', 'Этот документ создан в другом сеансе. Найдите его в папке документов.');
    return file;
  }

  return {
    'report.list': () => listReports(base(), base().municipality()),
    'report.preview': (key) => safeTree(reportTree(base(), key)),
    'report.make': ({ format, ...key }) => make(reportTree(base(), key), format),
    'form.preview': (key) => safeTree(printedForm(base(), key)),
    'form.make': ({ format, ...key }) => make(printedForm(base(), key), format),
    'document.showInFolder': async ({ token }) => (await host.showInFolder(fileOf(token)), null),
    'document.open': async ({ token }) => (await host.openFile(fileOf(token)), null),
  };
}
