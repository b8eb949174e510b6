import { shortDate } from '../reports/phrasing/dates.ts';
import type { Interval, When } from './term.ts';

export const monthNames = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

const steps: Readonly<Record<Interval, { readonly title: string; readonly end: string }>> = {
  month: { title: 'месяц', end: 'его' },
  'two-months': { title: 'два месяца', end: 'их' },
  quarter: { title: 'квартал', end: 'его' },
  'school-quarter': { title: 'учебную четверть', end: 'её' },
  'half-year': { title: 'полугодие', end: 'его' },
  year: { title: 'год', end: 'его' },
};

/** How the program understood one part of a term, to stand beside the order's own words. */
export function whenWords(when: When): string {
  return when.label === undefined ? words(when) : `${when.label}: ${words(when)}`;
}

function words(when: When): string {
  switch (when.kind) {
    case 'period':
      return periodWords(when);
    case 'recurrence': {
      if (when.months.length > 0) return `каждый год – ${when.months.map((month) => monthNames[month - 1]).join(', ')}`;
      const { title, end } = steps[when.every];
      return `повторяется ${when.isAtLeast ? 'не реже раза' : 'раз'} в ${title}${when.isAtEnd ? `, в ${end} конце` : ''}`;
    }
    case 'within-year':
      return { year: 'весь год', 'school-year': 'весь учебный год', always: 'постоянно, без даты' }[when.span];
    case 'by-plan':
      return when.within ? `дата – по плану, в пределах ${periodWords(when.within)}` : 'дата – по плану';
    case 'on-event':
      return 'дата – по событию';
    case 'unparsed':
      return 'срок не разобран';
  }
}

function periodWords({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null) return to === null ? '' : `не позднее ${shortDate(to)}`;
  return to === null ? `с ${shortDate(from)}` : `${shortDate(from)} – ${shortDate(to)}`;
}
