import Fraction from 'fraction.js';
import { PassThrough, Readable } from 'node:stream';
import { scoreLines } from '../../electron/cli/score.ts';
import type { PointValue } from '../../shared/engine/instrument.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import { pairedMedians, ratioRow, type Row } from './measure.ts';

const competence = instrumentById('k-teacher-competence')!;
const cases = Array.from({ length: 2000 }, (_, i): Record<string, PointValue> => ({
  1: i % 3,
  2: i % 4 === 0 ? 'нет' : i % 3,
  3: i % 2,
  4: (i >> 1) % 3,
  5: i % 5 < 2 ? 'нет' : i % 3,
}));
const levels = ['A', 'B', 'C', 'D'];
const edges = [new Fraction(3, 10), new Fraction(1, 2), new Fraction(8, 5)];

/** The same fractions, no trace, no checks. */
function byHand(answers: Record<string, PointValue>): string {
  let sum = new Fraction(0);
  let n = 0;
  for (const id of ['1', '3', '4', '5']) {
    const value = answers[id]!;
    if (value === 'нет') continue;
    sum = sum.add(value);
    n++;
  }
  const total = sum.div(n);
  return total.toFraction() + levels[edges.filter((edge) => total.compare(edge) >= 0).length];
}

export async function scoreRow(): Promise<Row> {
  const ms = await pairedMedians(
    () => cases.forEach((answers) => scoreForm(competence, answers)),
    () => cases.forEach(byHand),
  );
  return ratioRow('one score with trace', { ours: ms.ours / cases.length, bare: ms.bare / cases.length }, 5);
}

export async function scoreLinesRow(): Promise<Row> {
  const count = 20_000;
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({ instrument: competence.id, answers: cases[i % cases.length] }),
  ).join('\n');
  const seconds: number[] = [];
  for (let i = 0; i < 5; i++) {
    const sink = new PassThrough();
    sink.resume();
    const start = performance.now();
    await scoreLines(Readable.from([`${lines}\n`]), sink);
    seconds.push((performance.now() - start) / 1000);
  }
  const perSecond = count / seconds.toSorted((a, b) => a - b)[2]!;
  return {
    name: 'opora score, 20,000 lines',
    ours: `${Math.round(perSecond).toLocaleString('en')} a second`,
    bare: '–',
    ratio: '–',
    goal: '≥ 20,000 a second',
    isMet: perSecond >= 20_000,
  };
}
