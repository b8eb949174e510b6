import type { EnteredResult } from '../../../../shared/model/records.ts';
import { classSize, pupilsOf } from './classes.ts';
import { hasSeniors } from './district.ts';
import { seeded, type Random } from './random.ts';
import { resultsOf } from './results.ts';

type Part = { readonly count: number; readonly total: number };
/** What one period of an indicator holds. */
export type OutcomeCell = number | boolean | Part | 'not-arrived' | 'no-data';

/** Percent of the pupils at the school stage of the olympiad in 2020, and how it goes on; percent of these at the municipal stage. */
type Olympiad = { readonly school: number; readonly change: number; readonly municipal: number; readonly growth: number };

const usual: Olympiad = { school: 38, change: 2, municipal: 24, growth: 1 };
const olympiads: Readonly<Record<number, Olympiad>> = {
  103: { school: 27, change: 4, municipal: 15, growth: 2 },
  106: { school: 29, change: -2, municipal: 17, growth: -1 },
  107: { school: 22, change: 3, municipal: 12, growth: 2 },
  109: { school: 30, change: 4, municipal: 16, growth: 2 },
  110: { school: 25, change: -3, municipal: 14, growth: -2 },
  112: { school: 31, change: 3, municipal: 18, growth: 3 },
  114: { school: 30, change: -3, municipal: 16, growth: -2 },
};

/** Every indicator of the school in a calendar year: a form's current period, and the previous one of the next form. */
export function outcomesOf(school: number, year: number): Readonly<Record<string, OutcomeCell>> {
  return { ...finals(school, year), ...olympiad(school, year), ...programmes(school, year) };
}

/** № 1: what the results of the procedures say; certificates follow from them. */
function finals(school: number, year: number): Readonly<Record<string, OutcomeCell>> {
  const all = resultsOf(school, year);
  const low = (procedure: string, subject: string) => lowOf(all.find((one) => one.procedure === procedure && one.subject === subject));
  const [ogeRussian, ogeMaths, egeRussian, egeMaths] = [low('ОГЭ', 'РУ'), low('ОГЭ', 'МА'), low('ЕГЭ', 'РУ'), low('ЕГЭ', 'МА')];
  const failed = Math.max(...[ogeRussian, ogeMaths].map((cell) => (cell === 'no-data' ? 0 : cell.count)));
  return {
    '1.1': { count: Math.floor(failed / 3), total: classSize(school, 9, year) },
    '1.2': hasSeniors(school)
      ? { count: egeRussian !== 'no-data' && egeRussian.count > 1 ? 1 : 0, total: classSize(school, 11, year) }
      : 'no-data',
    '1.3': ogeRussian,
    '1.4': ogeMaths,
    '1.5': egeRussian,
    '1.6': egeMaths,
    '1.7': lowShare(all),
  };
}

/** Percent of the works of all ВПР of the year that are low, one decimal. */
export function lowShare(all: readonly EnteredResult[], subject: string | null = null): number {
  const held = all.filter((one) => one.isHeld && one.procedure === 'ВПР' && (subject === null || one.subject === subject));
  const works = held.reduce((sum, { participants }) => sum + participants!, 0);
  const low = held.reduce((sum, one) => sum + countOf(one), 0);
  return tenths((low / works) * 100);
}

function lowOf(result: EnteredResult | undefined): Part | 'no-data' {
  return result?.isHeld ? { count: countOf(result), total: result.participants! } : 'no-data';
}

function countOf({ low, participants }: EnteredResult): number {
  return Math.round((low! * participants!) / 100);
}

/** № 2: grades 5 to 11; winners are counted among those who took part. */
function olympiad(school: number, year: number): Readonly<Record<string, OutcomeCell>> {
  const random = seeded(`olympiad ${school} ${year}`);
  const { school: share, change, municipal, growth } = olympiads[school] ?? usual;
  const pupils = pupilsOf(school, { from: 5, to: 11, year });
  const part = (of: number, percent: number) => Math.min(of, Math.max(0, Math.round((of * percent) / 100)));
  const atSchool = part(pupils, share + change * (year - 2020) + random.int(-1, 1));
  const inDistrict = part(atSchool, municipal + growth * (year - 2020) + random.int(-1, 1));
  const inRegion = part(inDistrict, random.int(4, 9));
  return {
    '2.1': { count: atSchool, total: pupils },
    '2.2': { count: inDistrict, total: pupils },
    '2.3': { count: inRegion, total: pupils },
    '2.4': { count: part(atSchool, 24 + change * (year - 2020)), total: atSchool },
    '2.5': { count: part(inDistrict, 16 + 2 * growth * (year - 2020)), total: inDistrict },
    '2.6': inRegion === 0 ? 'no-data' : { count: part(inRegion, random.int(0, 40)), total: inRegion },
  };
}

/** № 3: numbers of programmes, which grow slowly, and who is in them. */
function programmes(school: number, year: number): Readonly<Record<string, OutcomeCell>> {
  const random = seeded(`programmes ${school}`);
  const since = year - 2019;
  const grown = (least: number, most: number, every: number) => random.int(least, most) + Math.floor(since / every);
  const covered = (least: number, most: number) => tenths(Math.min(100, random.int(least, most) + since * stepOf(random)));
  return {
    '3.1': hasSeniors(school) ? grown(1, 2, 2) : 0,
    '3.2': hasSeniors(school) ? random.chance(0.7) || since > 2 : 'no-data',
    '3.3': grown(1, 3, 2),
    '3.4': grown(7, 12, 1),
    '3.5': covered(61, 78),
    '3.6': grown(3, 7, 2),
    '3.7': covered(48, 66),
  };
}

/** Percentage points a year. */
function stepOf(random: Random): number {
  return random.int(-8, 32) / 10;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
