import { rmSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openForReading, openForWriting, type Base } from '../../electron/services/base.ts';
import { madeFiles } from '../../electron/services/madeFiles.ts';
import { packRunner, type PackRunner } from '../../electron/services/packRunner.ts';
import { reportPacks } from '../../electron/services/reportPacks.ts';
import type { Procedure } from '../../shared/model/records.ts';
import { median, type Row } from './measure.ts';
import { populate, year } from './population.ts';

const folder = path.join(import.meta.dirname, '../../out/bench');
const clock = { now: () => new Date('2022-09-01T09:00:00Z'), newId: () => crypto.randomUUID() };
const schools = 100;
const times = 5;

/**
 * School dossiers made, printed and written in one go: time a dossier in packs of 10, 50 and 100 of the same base, and the memory held
 * within a pack of 100. Time grows no faster than their number, memory does not grow with it.
 */
export async function dossierRows(): Promise<readonly Row[]> {
  const file = path.join(folder, 'dossiers.opora');
  populate(file, { schools, teachers: 600 });
  fill(file);
  const base = openForReading(file, clock);
  try {
    await pack(base, 10);
    const taken = new Map<number, number[]>([10, 50, schools].map((count) => [count, []]));
    for (let i = 0; i < times; i++) for (const [count, ms] of taken) ms.push(await timed(base, count));
    const perDossier = (count: number) => median(taken.get(count)!) / count;
    return [
      timeRow('a dossier in a pack of 50, against one in a pack of 10', perDossier(50), perDossier(10)),
      timeRow('a dossier in a pack of 100, against one in a pack of 50', perDossier(schools), perDossier(50)),
      await memoryRow(base),
    ];
  } finally {
    base.connection.close();
  }
}

function timeRow(name: string, ours: number, bare: number): Row {
  const ratio = ours / bare;
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return { name, ours: ms(ours), bare: ms(bare), ratio: `${ratio.toFixed(2)}×`, goal: '≤ 1.2×', isMet: ratio <= 1.2 };
}

/** What stays in memory after each written file: the last fifty against the first fifty. */
async function memoryRow(base: Base): Promise<Row> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held: number[] = [];
  await pack(base, schools, () => {
    collect();
    held.push(process.memoryUsage().heapUsed / 2 ** 20);
  });
  const [first, last] = [median(held.slice(0, 50)), median(held.slice(50))];
  const mb = (value: number) => `${value.toFixed(1)} MB`;
  const name = 'memory held within a pack of 100 dossiers: its second half, against the first';
  return { name, ours: mb(last), bare: mb(first), ratio: `${(last / first).toFixed(2)}×`, goal: '≤ 1.05×', isMet: last / first <= 1.05 };
}

async function timed(base: Base, count: number): Promise<number> {
  const start = performance.now();
  await pack(base, count);
  return performance.now() - start;
}

/** The pack as the window asks for it, of the first so many schools. */
async function pack(base: Base, count: number, onFile: () => void = () => undefined): Promise<void> {
  const documentsFolder = path.join(folder, 'dossiers');
  const runner = packRunner();
  const watched: PackRunner = {
    ...runner,
    start: (total, run) =>
      runner.start(total, (step) =>
        run({
          ...step,
          wrote(document) {
            step.wrote(document);
            onFile();
          },
        }),
      ),
  };
  const host = { shell: 'loopback', printPdf: refuse, drawCharts: refuse, showInFolder: refuse, openFile: refuse } as const;
  const calls = reportPacks({ base: () => base, host, documentsFolder, made: madeFiles(), runner: watched });
  const ids = Array.from({ length: count }, (_, n) => `s${n}`);
  let state = await calls['reportPack.start']({ kind: 'school-dossier', year, schools: ids, isPublic: false, format: 'docx' });
  while (state.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 1));
    state = (await runner['pack.state']({ token: state.token }))!;
  }
  if (state.status !== 'done' || state.files !== count) throw new Error(`the pack made ${state.files} of ${count}: ${state.message}`);
  rmSync(documentsFolder, { recursive: true, force: true });
}

const refuse = () => Promise.reject(new Error('no shell in the bench'));

/** Three years of results of every school. */
function fill(file: string): void {
  const base = openForWriting(file, clock);
  const lines: readonly (readonly [Procedure, string, number | null])[] = [
    ...['математика', 'русский язык'].flatMap((subject) => [5, 6, 7, 8].map((grade) => ['ВПР', subject, grade] as const)),
    ['ОГЭ', 'математика', null],
    ['ОГЭ', 'русский язык', null],
  ];
  base.write(() => {
    for (let n = 0; n < schools; n++)
      for (const result of [2020, 2021, 2022])
        for (const [at, [procedure, subject, grade]] of lines.entries())
          base.results.save(
            {
              id: base.newId(),
              school: `s${n}`,
              procedure,
              subject,
              grade,
              year: result,
              low: (n * 7 + at * 5 + result) % 60,
              high: (n + at + result) % 20,
              isHeld: true,
              participants: 20,
              marks: null,
              journal: null,
              source: null,
            },
            base.stamp(),
          );
  });
  base.connection.close();
}
