import type { Spend } from '../engine/attainable.ts';
import type { Formula, Instrument } from '../engine/instrument.ts';
import { lintAll, type RegisteredFinding } from './lintAll.ts';
import { checkFrame } from './parse/checkFrame.ts';
import { checkItems, placedLeaves } from './parse/checkItems.ts';
import { checkTotals } from './parse/checkTotals.ts';
import { jsonPlace } from './parse/jsonPlace.ts';
import { haveCommonGround } from './parse/numeral.ts';
import { pathText, type Path, type Problem } from './parse/problem.ts';
import { shapeOf } from './parse/shape.ts';

export { problemText, type Problem } from './parse/problem.ts';

/** An instrument read from a file, or what is wrong with the file; findings of the linter are no problems. */
export type ReadInstrument =
  | { readonly instrument: Instrument; readonly findings: readonly RegisteredFinding[]; readonly problems: readonly [] }
  | { readonly instrument: null; readonly findings: readonly []; readonly problems: readonly Problem[] };

/** Characters of a file; far above any order. */
export const longestFile = 950_000;
const deepest = 24;
const mostProblems = 50;
/** Totals that the linter tries; the most that an order of today needs is 2,000. */
const mostTotals = 100_000;
const longestTotal = 40;

/** Reads an instrument's file: JSON in the format that README describes. Never throws, whatever the text. */
export function readInstrument(text: string): ReadInstrument {
  if (text.length > longestFile) return refused([{ path: '', place: null, message: `файл длиннее ${longestFile} знаков` }]);
  if (text.includes('\uFFFD')) return refused([{ path: '', place: null, message: 'файл записан не в кодировке UTF-8' }]);
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, character } = jsonPlace(json);
    return refused([{ path: '', place: null, message: `файл не является JSON: ошибка в строке ${line}, знак ${character}` }]);
  }
  return parseInstrument(value);
}

/** The same of a value that JSON gave. */
export function parseInstrument(value: unknown): ReadInstrument {
  if (isDeeper(value, deepest)) return refused([{ path: '', place: null, message: `файл вложен глубже ${deepest} уровней` }]);
  const problems: Problem[] = [];
  const report = (path: Path, message: string) => void problems.push({ path: pathText(path), place: placeOf(value, path), message });
  const instrument = shapeOf(value, report);
  if (!instrument) return refused(problems);
  checkItems(instrument, report);
  checkTotals(instrument, report);
  checkFrame(instrument, report);
  if (problems.length > 0) return refused(problems);
  const findings = linted(instrument);
  if (findings !== null) return { instrument, findings, problems: [] };
  report(['total'], 'итог может принять слишком много разных значений, проверить шкалу нельзя. Упростите веса, баллы или формулу');
  return refused(problems);
}

function refused(problems: readonly Problem[]): ReadInstrument {
  return { instrument: null, findings: [], problems: problems.slice(0, mostProblems) };
}

/** The linter's findings; null: the totals are too many to be tried. */
function linted(instrument: Instrument): readonly RegisteredFinding[] | null {
  if (!haveCommonGround(numerals(instrument))) return null;
  let left = mostTotals;
  const spend: Spend = (count, length) => {
    left -= count;
    if (left < 0 || length > longestTotal) throw new RangeError('too many totals');
  };
  try {
    return lintAll([instrument], spend);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Weights and points: what the totals are made of. */
function numerals(instrument: Instrument): readonly string[] {
  const points = placedLeaves(instrument).flatMap(({ item }) => {
    if (item.kind === 'points') return item.values;
    if (item.kind === 'measure') return (item.points ?? []).map((band) => band.points);
    return item.kind === 'sample' ? item.items.flatMap((column) => (column.kind === 'points' ? column.values : [])) : [];
  });
  const patches = Object.values(instrument.rules ?? {}).flatMap((values) => Object.values(values));
  const formulas = [instrument, ...(instrument.furtherTotals ?? []), ...patches].flatMap(({ total }) =>
    total === undefined ? [] : [total],
  );
  return [...points.filter((value) => value !== 'нет').map(String), ...formulas.flatMap(weights)];
}

function weights(formula: Formula): readonly string[] {
  if (typeof formula === 'string' || 'reversed' in formula) return [];
  if ('times' in formula) return [formula.times, ...weights(formula.of)];
  if ('cap' in formula) return weights(formula.cap);
  if ('mean' in formula) return [...(formula.weights ?? []), ...formula.mean.flatMap(weights)];
  return ('sum' in formula ? formula.sum : 'best' in formula ? formula.best : formula.either).flatMap(weights);
}

/** «показатель 5.2» for what stands in the item of that number. */
function placeOf(value: unknown, path: Path): string | null {
  const names = path.flatMap((step, index) => {
    const { id, kind } = recordAt(value, path.slice(0, index + 1));
    if (typeof step !== 'number' || typeof id !== 'string' || id.length > 40) return [];
    if (path[index - 1] === 'furtherTotals') return [`итог «${id}»`];
    return path[index - 1] !== 'items' || kind === 'section' ? [] : [id];
  });
  const [first, column] = names;
  if (first === undefined || path[0] === 'furtherTotals') return first ?? null;
  return column === undefined ? `показатель ${first}` : `показатель ${first}, столбец ${column}`;
}

function recordAt(value: unknown, path: Path): Readonly<Record<PropertyKey, unknown>> {
  const at = path.reduce<unknown>((inner, step) => (isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), value);
  return isRecord(at) ? at : {};
}

function isRecord(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isDeeper(value: unknown, most: number): boolean {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth === most) return true;
    for (const inner of Object.values(next.value)) left.push({ value: inner, depth: next.depth + 1 });
  }
  return false;
}
