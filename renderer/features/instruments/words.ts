import type { Instrument, Window } from '../../../shared/engine/instrument.ts';
import { kindTitles } from '../../../shared/reports/form/kindTitles.ts';
import { roundTitles } from '../../../shared/collection/rounds.ts';
import { monthOf } from '../../../shared/reports/phrasing/months.ts';

/** «школа, муниципалитет». */
export function aboutText({ about, alsoAbout = [], perSubject }: Instrument): string {
  const kinds = [about, ...alsoAbout].map((kind) => kindTitles[kind]).join(', ');
  return perSubject ? `${kinds} по предмету` : kinds;
}

/** «год», «I четверть, II четверть». */
export function roundsText({ rounds }: Instrument): string {
  return rounds.map((round) => roundTitles[round]).join(', ');
}

/** «1 ноября – 30 ноября (пункт 2.4)». */
export function windowText({ from, to, clause }: Window): string {
  return `${dayText(from)} – ${dayText(to)} (${clause})`;
}

function dayText(day: string): string {
  return `${Number(day.slice(3))} ${monthOf(day.slice(0, 2))}`;
}
