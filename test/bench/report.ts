import { Packer } from 'docx';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { coreProperties } from '../../electron/documents/docx/coreProperties.ts';
import { docxDocument } from '../../electron/documents/docx/docxDocument.ts';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { openForReading } from '../../electron/services/base.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { reportTree } from '../../electron/services/reports.ts';
import { pairedMedians, ratioRow, type Row } from './measure.ts';

const times = 20;

/** The report of order Ю from tree to bytes, against packing the finished Document with the same options. */
export async function reportRow(): Promise<Row> {
  const tree = yurgaReport();
  const properties = coreProperties({ title: tree.title, creator: 'Опора' });
  const finished = Array.from({ length: 2 * times }, () => docxDocument(tree));
  const ms = await pairedMedians(
    () => printDocx(tree),
    () => Packer.toBuffer(finished.pop()!, undefined, [properties]),
    times,
  );
  return ratioRow('report of order Ю, tree to bytes', ms, 1.2);
}

function yurgaReport() {
  const file = path.join(import.meta.dirname, '../../out/bench/report.opora');
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true });
  const clock = { now: () => new Date(), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: 'Замер', sets: [yurga] }, clock);
  const base = openForReading(file, clock);
  const tree = reportTree(base, {
    kind: 'assessment-results',
    municipality: base.municipality().id,
    year: '2018/2019',
    school: null,
    isPublic: false,
  });
  base.connection.close();
  return tree;
}
