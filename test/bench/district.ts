import { Packer } from 'docx';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { coreProperties } from '../../electron/documents/docx/coreProperties.ts';
import { docxDocument } from '../../electron/documents/docx/docxDocument.ts';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { openForWriting, type Base } from '../../electron/services/base.ts';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { generatedTree, reportTree, type ReportKey } from '../../electron/services/reports/reports.ts';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { addOwn, setText } from '../../shared/reports/living/editReport.ts';
import { noEdits } from '../../shared/reports/living/edits.ts';
import { layoutOf } from '../../shared/reports/layout.ts';
import { pagesOf } from '../../shared/reports/layout/contents.ts';
import { sheetsOf } from '../../shared/reports/layout/sheets.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { pairedMedians, ratioRow, type Row } from './measure.ts';

const times = 5;
const key: ReportKey = { kind: 'complex-monitoring', municipality: 'korenovsk', year: '2021/2022', school: null, isPublic: false };

/**
 * The yearly report of a district from its base to bytes – forms read, the tree built, edits laid over it, packed – against packing the
 * finished Document of the same tree. docx lays the pages out for the numbers in the contents, on both sides; the second row leaves them out.
 */
export async function districtRows(): Promise<readonly Row[]> {
  const base = anEditedBase();
  try {
    const tree = reportTree(base, key);
    const blocks = tree.sections.flatMap((section) => section.blocks);
    const charts = blocks.filter(({ kind }) => kind === 'chart').length;
    const name = `yearly report of a district (${pagesOf(sheetsOf(tree), layoutOf(tree))} pages, ${charts} charts), base to bytes`;
    const withContents = await packed(base, (made) => made);
    const without = await packed(base, withoutContents);
    return [
      ratioRow(name, withContents, 1.2),
      { ...ratioRow('the same without contents, for comparison', without, 1.2), goal: '–', isMet: true },
    ];
  } finally {
    base.connection.close();
  }
}

async function packed(base: Base, change: (tree: ReportTree) => ReportTree): Promise<{ ours: number; bare: number }> {
  const tree = change(reportTree(base, key));
  const properties = coreProperties({ title: tree.title, creator: 'Опора' });
  const finished = Array.from({ length: 2 * times }, () => docxDocument(tree));
  return pairedMedians(
    () => printDocx(change(reportTree(base, key))),
    () => Packer.toBuffer(finished.pop()!, undefined, [properties]),
    times,
  );
}

function withoutContents(tree: ReportTree): ReportTree {
  return tree.layout ? { ...tree, layout: { ...tree.layout, hasContents: false } } : tree;
}

function anEditedBase(): Base {
  const file = path.join(import.meta.dirname, '../../out/bench/district.opora');
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true });
  const clock = { now: () => new Date('2022-09-01T09:00:00Z'), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: 'Замер', sets: [korenovsk] }, clock);
  const base = openForWriting(file, clock);
  const report = applyEdits(generatedTree(base, key), noEdits);
  const item = report.sections.flatMap(({ items }) => items).find(({ as }) => as === 'paragraph')!;
  const edits = setText(noEdits, report, { item, text: ['Основание изложено методистом.'] });
  const mine = addOwn(edits, report, { id: 'my.1', as: 'paragraph', text: ['Абзац методиста.'], after: item.id });
  base.reportEdits.save(key, { edits: mine, basedOn: 0 }, base.stamp());
  return base;
}
