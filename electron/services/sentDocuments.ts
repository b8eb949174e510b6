import path from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { SentView } from '../../shared/ipc/calls/living.ts';
import { differences } from '../../shared/reports/living/differences.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { SentDocument } from '../db/sentDocuments.ts';
import type { Base } from './base.ts';
import type { DocumentSetting } from './documents.ts';
import { reportTree, type ReportKey } from './reports/reports.ts';
import { writeDocument } from './writeDocument.ts';

type Sent = {
  /** null: a document that is no report. */
  readonly report: ReportKey | null;
  readonly title: string;
  /** With its extension. */
  readonly fileName: string;
  /** As they go out. */
  readonly bytes: Uint8Array;
  /** What a report said; null: not known. */
  readonly tree: ReportTree | null;
  /** Addresses; none for what was handed over otherwise. */
  readonly recipients: readonly string[];
};

/** Keeps a document as it is sent: its bytes, to whom, and what a report said then. Nothing changes it later. Gives its id. */
export function keepSent(base: Base, { report, title, fileName, bytes, tree, recipients }: Sent): string {
  const stamp = base.stamp();
  const id = base.newId();
  base.write(() => {
    const hash = base.storedFiles.add(bytes, stamp);
    base.sentDocuments.add(
      {
        id,
        municipality: report?.municipality ?? base.municipality().id,
        kind: report?.kind ?? null,
        year: report?.year ?? null,
        school: report?.school ?? null,
        isPublic: report?.isPublic ?? false,
        title,
        fileName,
        hash,
        size: bytes.length,
        recipients,
        ...stamp,
      },
      tree && JSON.stringify(tree),
    );
  });
  return id;
}

export type SentCalls = Pick<Handlers, 'sent.list' | 'sent.compare' | 'sent.make'>;

/** Documents as they were sent. */
export function sentCalls({ base, documentsFolder, made }: DocumentSetting): SentCalls {
  return {
    'sent.list': ({ report }) => sentOf(base(), report).map(viewOf),
    'sent.compare': (key) => {
      const last = sentOf(base(), key).find(({ isPublic }) => isPublic === key.isPublic);
      const tree = last && base().sentDocuments.treeOf(last.id);
      if (!last || tree == null) return null;
      return { sent: viewOf(last), ...differences(JSON.parse(tree) as ReportTree, reportTree(base(), key)) };
    },
    'sent.make': async ({ id }) => {
      const { fileName, hash, title, year } = base().sentDocuments.get(id);
      const { name, ext } = path.parse(fileName);
      const file = await writeDocument({ folder: documentsFolder, name, extension: ext.slice(1), bytes: base().storedFiles.get(hash) });
      return made.add(file, { kind: 'file', title, year, school: null });
    },
  };
}

/** What was sent of a report, whether with names or without; null: of everything. The latest first. */
export function sentOf(base: Base, report: Omit<ReportKey, 'isPublic'> | null): readonly SentDocument[] {
  const all = base.sentDocuments.list(report?.municipality ?? base.municipality().id);
  if (report === null) return all;
  return all.filter(({ kind, year, school }) => kind === report.kind && year === report.year && school === report.school);
}

function viewOf({ hash: _, ...document }: SentDocument): SentView {
  return document;
}
