import path from 'node:path';
import { readTables } from '../../electron/intake/readTables.ts';
import { openForWriting } from '../../electron/services/base.ts';
import { importResults, type ForeignFile } from '../../electron/services/intake/importResults.ts';
import { newEmptyBase } from '../../electron/services/newBase.ts';
import { aFile, headOf, marksHeading, type Rows } from '../intake/resultFiles.ts';
import { median, ratioRow, type Row } from './measure.ts';

const folder = path.join(import.meta.dirname, '../../out/bench');
const schools = Array.from({ length: 20 }, (_, index) => `СОШ № ${index + 1}(edu${203_000 + index})`);
const subjects = ['Русский язык', 'Математика', 'Биология', 'История', 'География', 'Физика', 'Химия', 'Обществознание'];

/** A thousand tables of marks from the file to the base, against the parser alone reading the same bytes. */
export async function intakeRow(): Promise<Row> {
  const files = await Promise.all(Array.from({ length: 1000 }, (_, index) => aTable(index)));
  const ms = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round++) {
    ms.bare.push(await timed(() => parseAll(files)));
    ms.ours.push(await timed(() => takeAll(files, round)));
  }
  return ratioRow('intake of 1,000 result tables', { ours: median(ms.ours), bare: median(ms.bare) }, 3);
}

/** Another subject, grade or year each, so that every row is a result of its own. */
function aTable(index: number): Promise<ForeignFile> {
  const subject = subjects[index % subjects.length]!;
  const grade = 4 + (Math.floor(index / subjects.length) % 5);
  const year = 2001 + Math.floor(index / subjects.length / 5);
  const rows: Rows = [
    ...headOf('Статистика по отметкам', `ВПР ${year} ${subject} ${grade} класс`).map((row) =>
      row[0] === 'Предмет:' ? ['Предмет:', subject] : row,
    ),
    marksHeading,
    ['Вся выборка', 35_000, 1_400_000, 4.6, 28.7, 46.9, 19.8],
    ['Пробный МО(reg99_m012)', 20, 600, 7, 30, 43, 20],
    ...schools.map((school, at) => [school, null, 20 + at, (index + at) % 20, 30, 50, 20 - ((index + at) % 20)]),
  ];
  return aFile(`${index}.xlsx`, rows);
}

async function parseAll(files: readonly ForeignFile[]): Promise<void> {
  for (const { bytes } of files) await readTables(Buffer.from(bytes));
}

async function takeAll(files: readonly ForeignFile[], round: number): Promise<void> {
  const file = path.join(folder, `intake-${round}.opora`);
  let last = 0;
  const clock = { now: () => new Date('2026-06-01T09:00:00Z'), newId: () => `id-${(last += 1)}` };
  newEmptyBase(file, 'Пробный район', clock);
  const base = openForWriting(file, clock);
  try {
    const { added, rejected } = await importResults(base, files, { isDryRun: false, mayCreateSchools: true });
    if (added !== files.length * (schools.length + 2) || rejected.length > 0)
      throw new Error(`added ${added}, rejected ${rejected.length}: ${rejected[0]?.message}`);
  } finally {
    base.connection.close();
  }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
