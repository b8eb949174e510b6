import { Packer } from 'docx';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { coreProperties } from '../../electron/documents/docx/coreProperties.ts';
import { docxDocument } from '../../electron/documents/docx/docxDocument.ts';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { printedForm } from '../../electron/services/printedForm.ts';
import { reportTree } from '../../electron/services/reports/reports.ts';
import { packTree } from '../../shared/reports/pack.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { pairedMedians, ratioRow, type Row } from './measure.ts';

const times = 20;

/** A pack of 60 forms in one file, against 60 files of one form each. */
export async function packRow(): Promise<Row> {
  const one = baseOf('korenovsk', (base) => {
    const profile = base.submissions.inYear('2021/2022').find(({ instrument }) => instrument === 'k-risk-profile')!;
    return printedForm(base, { instrument: profile.instrument, submission: profile.id });
  });
  const sixty = Array.from({ length: 59 }, () => one);
  const ms = await pairedMedians(
    () => printDocx(packTree([one, ...sixty], 'Пакет')),
    async () => {
      for (let n = 0; n < 60; n++) await printDocx(one);
    },
    5,
  );
  return ratioRow('a pack of 60 forms, against 60 × one', ms, 1);
}

/** Reports from tree to bytes, against packing the finished Document with the same options. */
export async function reportRows(): Promise<readonly Row[]> {
  return [
    await packed('report of order Ю', treeOf('yurga', 'assessment-results', '2018/2019')),
    await packed('report on competences', treeOf('korenovsk', 'competence', '2021/2022')),
    await packed('report on risks', treeOf('korenovsk', 'risks', '2021/2022')),
  ];
}

async function packed(name: string, tree: ReportTree): Promise<Row> {
  const properties = coreProperties({ title: tree.title, creator: 'Опора' });
  const finished = Array.from({ length: 2 * times }, () => docxDocument(tree));
  const ms = await pairedMedians(
    () => printDocx(tree),
    () => Packer.toBuffer(finished.pop()!, undefined, [properties]),
    times,
  );
  return ratioRow(`${name}, tree to bytes`, ms, 1.2);
}

function treeOf(set: keyof typeof demoBases, kind: string, year: string): ReportTree {
  return baseOf(set, (base) => reportTree(base, { kind, municipality: base.municipality().id, year, school: null, isPublic: false }));
}

function baseOf<T>(set: keyof typeof demoBases, read: (base: Base) => T): T {
  const file = path.join(import.meta.dirname, `../../out/bench/${set}.opora`);
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true });
  const clock = { now: () => new Date('2022-09-01T09:00:00Z'), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: 'Замер', sets: [demoBases[set]] }, clock);
  const base = openForReading(file, clock);
  const found = read(base);
  base.connection.close();
  return found;
}
