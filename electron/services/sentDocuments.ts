import path from 'node:path';
import type { Handlers, Parsed } from '../../shared/ipc/contract.ts';
import type { SentView } from '../../shared/ipc/calls/living.ts';
import type { SentWay } from '../../shared/mail/sentWays.ts';
import { Failure } from '../../shared/model/failure.ts';
import { differences } from '../../shared/reports/living/differences.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import type { SentDocument } from '../db/sentDocuments.ts';
import type { Base } from './base.ts';
import type { DocumentSetting } from './documents.ts';
import { reportLetter } from './letterAbout.ts';
import { printTree } from './printTree.ts';
import { reportTree, type ReportKey } from './reports/reports.ts';
import { writeDocument } from './writeDocument.ts';

type Sent = {
  /** Of the letter that a document which is no report went with; else the window's. */
  readonly municipality?: string;
  /** null: a document that is no report. */
  readonly report: ReportKey | null;
  readonly title: string;
  /** With its extension. */
  readonly fileName: string;
  /** As they go out. */
  readonly bytes: Uint8Array;
  /** What a report said; null: not known. */
  readonly tree: ReportTree | null;
  /** Addresses, or names where it did not go by mail. */
  readonly recipients: readonly string[];
  /** How it went; by mail where it is not given. */
  readonly noted?: { readonly way: SentWay; readonly sentOn: string; readonly number: string };
};

/** Keeps a document as it is sent: its bytes, to whom, and what a report said then. Nothing changes it later. Gives its id. */
export function keepSent(base: Base, { municipality, report, title, fileName, bytes, tree, recipients, noted }: Sent): string {
  const stamp = base.stamp();
  const id = base.newId();
  base.write(() => {
    const hash = base.storedFiles.add(bytes, stamp);
    base.sentDocuments.add(
      {
        id,
        municipality: report?.municipality ?? municipality ?? base.municipality().id,
        kind: report?.kind ?? null,
        year: report?.year ?? null,
        school: report?.school ?? null,
        isPublic: report?.isPublic ?? false,
        title,
        fileName,
        hash,
        size: bytes.length,
        recipients,
        ...(noted ?? { way: 'mail', sentOn: null, number: '' }),
        ...stamp,
      },
      tree && JSON.stringify(tree),
    );
  });
  return id;
}

export type SentCalls = Pick<Handlers, 'sent.list' | 'sent.compare' | 'sent.differences' | 'sent.mark' | 'sent.make'>;

/** Documents as they were sent. */
export function sentCalls({ base, host, documentsFolder, made }: DocumentSetting): SentCalls {
  async function mark({ format, to, way, sentOn, number, ...key }: Parsed<'sent.mark'>): Promise<SentView> {
    if (sentOn > base().today()) throw new Failure('bad-input', 'Дата отправки ещё не наступила.', { sentOn: 'Дата ещё не наступила' });
    const tree = reportTree(base(), key);
    const bytes = await printTree(tree, format, host, () => undefined);
    const fileName = `${tree.fileName}.${format}`;
    const noted = { way, sentOn, number };
    const id = keepSent(base(), { report: key, title: reportLetter(base(), key).title, fileName, bytes, tree, recipients: to, noted });
    return viewOf(base().sentDocuments.get(id));
  }

  return {
    'sent.list': ({ report }) => sentOf(base(), report).map(viewOf),
    'sent.compare': (key) => {
      const last = sentOf(base(), key).find(({ isPublic }) => isPublic === key.isPublic);
      const tree = last && base().sentDocuments.treeOf(last.id);
      if (!last || tree == null) return null;
      return { sent: viewOf(last), ...differences(JSON.parse(tree) as ReportTree, reportTree(base(), key)) };
    },
    'sent.differences': ({ id }) => {
      const { kind, municipality, year, school, isPublic } = base().sentDocuments.get(id);
      const tree = base().sentDocuments.treeOf(id);
      if (kind === null || year === null || tree === null) return null;
      return differences(JSON.parse(tree) as ReportTree, reportTree(base(), { kind, municipality, year, school, isPublic }));
    },
    'sent.mark': mark,
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
