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
import { pairedMedians, ratioRow, type Row } from './measure.ts';

const times = 5;
const key: ReportKey = { kind: 'complex-monitoring', municipality: 'korenovsk', year: '2021/2022', school: null, isPublic: false };

/**
 * The yearly report of a district from its base to bytes – forms read, the tree built, edits laid over it, pages laid out for the
 * contents, packed – against packing the finished Document of the same tree, page numbers given.
 *
 * By the processor, from tree to bytes: docx's packing 78 %, its objects made from the tree 14 %, pages 4 %, sheets and safe texts 2 %, a
 * package without time and chance 4 %. The bare part is given the objects, so the second row misses the goal by them. From the base, 60 ms
 * more read a year of forms and build the tree.
 */
export async function districtRows(): Promise<readonly Row[]> {
  const base = anEditedBase();
  try {
    const tree = reportTree(base, key);
    const blocks = tree.sections.flatMap((section) => section.blocks);
    const charts = blocks.filter(({ kind }) => kind === 'chart').length;
    const name = `yearly report of a district (${pagesOf(sheetsOf(tree), layoutOf(tree))} pages, ${charts} charts), base to bytes`;
    const properties = coreProperties({ title: tree.title, creator: 'Опора' });
    const finished = Array.from({ length: 2 * times }, () => docxDocument(tree));
    const bare = () => Packer.toBuffer(finished.pop()!, undefined, [properties]);
    const whole = await pairedMedians(() => printDocx(reportTree(base, key)), bare, times);
    finished.push(...Array.from({ length: 2 * times }, () => docxDocument(tree)));
    const fromTree = await pairedMedians(() => printDocx(tree), bare, times);
    return [ratioRow(name, whole, 1.2), ratioRow('the same, tree to bytes', fromTree, 1.2)];
  } finally {
    base.connection.close();
  }
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
