import { shortDate } from '../../reports/phrasing/dates.ts';
import type { Measure, Roadmap } from '../roadmap.ts';
import type { When } from '../term.ts';
import { monthEnd, schoolYearDays } from './schoolYearDays.ts';
import { monthsTitle, stepsIn } from './steps.ts';

/** One time at which a measure is due in a school year. */
export type Occurrence = {
  /** Part of what a mark is known by; null: the measure is due once and for all. */
  readonly id: string | null;
  /** «I четверть», «Итоговый: декабрь 2023»; null: the order's words on the term say it. */
  readonly title: string | null;
  readonly from: string | null;
  /** Last day; null: the order names none. */
  readonly to: string | null;
  /** The term ended before the school year: it goes on only where it was not done in time for that. */
  readonly isPast: boolean;
};

/**
 * When a measure is due in a school year: dated parts of its term that touch the year or ended before it, steps of what recurs, and once
 * a school year what has no end (all year, by a plan, on an event). What recurs counts from its first whole step after the order's date
 * to the last day that the roadmap names for itself. A day that a plan may not pass is an end.
 *
 * @param year school year, `2020/2021`
 */
export function occurrencesOf(measure: Measure, roadmap: Roadmap, year: string): readonly Occurrence[] {
  const bounds = schoolYearDays(year);
  const { lastsTo } = roadmap;
  const start = startOf(roadmap);
  const parts = partsOf(measure.term.when);
  const isLasting = (from: string) => lastsTo === undefined || from <= lastsTo;
  return parts
    .flatMap((when): readonly Occurrence[] => {
      if (when.kind === 'recurrence')
        return stepsIn(year, when)
          .filter(({ from }) => from >= start && isLasting(from))
          .map((step) => ({ ...step, title: labelled(when, step.title), isPast: false }));
      const dates = datesOf(when);
      if (dates === null || dates.to === null) {
        const from = dates?.from ?? null;
        if ((from ?? start) > bounds.to || !isLasting(bounds.from)) return [];
        return [{ id: year, title: labelled(when, parts.length > 1 ? 'весь год' : null), from, to: null, isPast: false }];
      }
      const { from, to } = dates;
      if ((from ?? to) > bounds.to) return [];
      const isOnly = parts.length === 1;
      return [{ id: isOnly ? null : to, title: labelled(when, isOnly ? null : datesTitle(from, to)), from, to, isPast: to < bounds.from }];
    })
    .toSorted((a, b) => (a.to ?? '9').localeCompare(b.to ?? '9'));
}

/** From when on a roadmap holds: the date of its order; where it can't be read, the earliest day it names. */
export function startOf({ source, measures }: Pick<Roadmap, 'source' | 'measures'>): string {
  if (source.approvedOn !== null) return source.approvedOn;
  const days = measures.flatMap(({ term }) => term.when.flatMap((when) => datesOf(when)?.from ?? []));
  return days.toSorted()[0] ?? '';
}

/** «В течение года ежегодно» is one part, not two. */
function partsOf(when: readonly When[]): readonly When[] {
  const recurs = when.some(({ kind }) => kind === 'recurrence');
  const isSaidTwice = ({ kind }: When) => recurs && kind === 'within-year';
  return when.filter((one) => !isSaidTwice(one));
}

/** null: no dates at all. */
function datesOf(when: When): { readonly from: string | null; readonly to: string | null } | null {
  return when.kind === 'period' ? when : when.kind === 'by-plan' ? when.within : null;
}

function labelled({ label }: When, title: string | null): string | null {
  return label === undefined ? title : title === null ? label : `${label}: ${title}`;
}

function datesTitle(from: string | null, to: string): string {
  const [year = 0, last = 1] = to.split('-').map(Number);
  const first = Number(from?.slice(5, 7));
  const isOfMonths = from !== null && Number(from.slice(0, 4)) === year && from.endsWith('-01') && to === monthEnd(year, last);
  if (isOfMonths) return monthsTitle({ year, first, last });
  return from === null ? `до ${shortDate(to)}` : `${shortDate(from)} – ${shortDate(to)}`;
}
