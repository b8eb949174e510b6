import type { RoundKind } from '../engine/instrument.ts';
import { shortDate } from '../reports/phrasing/dates.ts';

/** The kind of a round as a form is known by: `q1` as it is, the date of a visit as `visit`. */
export function roundKind(round: string): RoundKind {
  return /^\d/.test(round) ? 'visit' : (round as RoundKind);
}

/** Words for the rounds of a school year. */
export const roundTitles: Readonly<Record<RoundKind, string>> = {
  year: 'год',
  start: 'стартовая оценка',
  control: 'контрольная оценка',
  q1: 'I четверть',
  q2: 'II четверть',
  q3: 'III четверть',
  q4: 'IV четверть',
  half1: 'I полугодие',
  half2: 'II полугодие',
  visit: 'посещения',
};

/** The round of a form in words; null: the form has one round only, which needs no name. */
export function roundText(round: string, rounds: readonly RoundKind[]): string | null {
  const kind = roundKind(round);
  if (kind === 'visit') return `посещение ${shortDate(round)}`;
  return rounds.length === 1 ? null : roundTitles[kind];
}

/** The rounds that follow each other within a year. */
const runs: readonly (readonly RoundKind[])[] = [
  ['start', 'control'],
  ['q1', 'q2', 'q3', 'q4'],
  ['half1', 'half2'],
];

/** The round before this one in the same school year, of those the form has; null: none. */
export function roundBefore(round: string, rounds: readonly RoundKind[]): RoundKind | null {
  const run = runs.find((one) => one.some((name) => name === round))?.filter((name) => rounds.includes(name)) ?? [];
  return run[run.findIndex((name) => name === round) - 1] ?? null;
}
