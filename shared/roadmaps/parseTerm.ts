import type { Interval, Term, TermFlag, When } from './term.ts';

const MONTH = '(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])';
/** Beginnings of their names; «март» is found before «мая» is looked for. */
const STARTS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const YEAR = String.raw`(\d{4})(?: год[аы]?)?`;

const intervals: Readonly<Record<string, Interval>> = {
  месяц: 'month',
  'два месяца': 'two-months',
  '2 месяца': 'two-months',
  квартал: 'quarter',
  четверть: 'school-quarter',
  полугодие: 'half-year',
  год: 'year',
  ежемесячно: 'month',
  ежеквартально: 'quarter',
  ежегодно: 'year',
  четверти: 'school-quarter',
  квартала: 'quarter',
  полугодия: 'half-year',
  месяца: 'month',
  года: 'year',
};

type Found = { readonly when: readonly When[]; readonly flags?: readonly TermFlag[] };
type Rule = readonly [pattern: string, read: (...groups: readonly string[]) => Found | null];

/** What a term may look like; the first that fits the whole of it is taken. Groups are in the order's own letter case. */
const patterns: readonly Rule[] = [
  [`(${MONTH}(?:, ${MONTH})*),? ${YEAR}`, (months, year) => only(...monthsIn(months).map((month) => span(year, month, year, month)))],
  [`(${MONTH})-(${MONTH}),? ${YEAR}`, (first, last, year) => only(span(year, monthOf(first), year, monthOf(last)))],
  [`(${MONTH}) ${YEAR}-(${MONTH}),? ${YEAR}`, (first, from, last, to) => only(span(from, monthOf(first), to, monthOf(last)))],
  [String.raw`(\d{4}) год`, (year) => only(span(year, 1, year, 12))],
  [String.raw`(\d{4})-(\d{4}) годы`, (from, to) => only(span(from, 1, to, 12))],
  [
    String.raw`до (\d{1,2}) (${MONTH}) ${YEAR}`,
    (day, month, year) => {
      const to = dayOf(year, monthOf(month), Number(day));
      return to === null ? null : only({ kind: 'period', from: null, to });
    },
  ],
  [`с ${YEAR}`, (year) => only({ kind: 'period', from: `${year}-01-01`, to: null })],
  [`(${MONTH}(?:, ${MONTH})*)[- ]ежегодно`, (months) => only(every('year', { months: monthsIn(months) }))],
  [`(${MONTH})-(${MONTH}) ежегодно`, (first, last) => yearly(first, last)],
  [`(${MONTH}(?:, ${MONTH})*)`, (months) => ({ ...only(every('year', { months: monthsIn(months) })), flags: ['year-unsaid'] })],
  ['(ежемесячно|ежеквартально|ежегодно)', (step) => recurring(step)],
  [String.raw`(не реже )?(?:(?:1|один|одного) )?(?:раза? )?в ([а-я\d ]+)`, (least, step) => recurring(step, { isAtLeast: least !== '' })],
  ['в конце ([а-я]+)', (step) => recurring(step, { isAtEnd: true })],
  ['постоянно', () => only({ kind: 'within-year', span: 'always' })],
  ['в течение года', () => only({ kind: 'within-year', span: 'year' })],
  ['в течение учебного года', () => only({ kind: 'within-year', span: 'school-year' })],
  ['в течение года,? ежегодно', () => only({ kind: 'within-year', span: 'year' }, every('year'))],
  ['(по план.+)', (plan) => only(byPlan(plan))],
  ['(в соответствии с (?:план|график).+)', (plan) => only(byPlan(plan))],
  ['((?:после|при|по мере|по результатам|по итогам|по потребности|по запросу)(?: .+)?)', (event) => only({ kind: 'on-event', event })],
];

const rules = patterns.map(([pattern, read]) => ({ pattern: new RegExp(`^${pattern}$`, 'i'), read }));
const startsWithMonth = new RegExp(`^${MONTH}`, 'i');

/**
 * Reads the term of a measure. Pure; what it does not understand stays text with the one part `unparsed`, no date is ever guessed.
 *
 * @param text the order's words
 * @param approvedOn ISO date of the order, to mark terms that end before it; null where it is not known
 */
export function parseTerm(text: string, approvedOn: string | null): Term {
  const found = read(plain(text)) ?? only({ kind: 'unparsed' });
  const isBefore = found.when.some((one) => one.kind === 'period' && one.to !== null && approvedOn !== null && one.to < approvedOn);
  return { text, when: found.when, flags: [...(isBefore ? (['before-order'] as const) : []), ...(found.flags ?? [])] };
}

/** One space between words, none round a dash, so that a rule is written once. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?[-–—] ?/g, '-')
    .trim()
    .replace(/[.;]$/, '');
}

function read(text: string): Found | null {
  return bySemicolon(text) ?? byRule(text) ?? labelled(text) ?? byComma(text);
}

function byRule(text: string): Found | null {
  for (const { pattern, read: found } of rules) {
    const match = pattern.exec(text);
    const one = match && found(...match.slice(1).map((group: string | undefined) => group ?? ''));
    if (one) return one;
  }
  return null;
}

/** «Промежуточный мониторинг – январь, июнь – ежегодно»: what is due, a dash, its term. */
function labelled(text: string): Found | null {
  const dash = text.indexOf('-');
  if (dash <= 0) return null;
  const label = text.slice(0, dash);
  const found = byRule(text.slice(dash + 1));
  return found && !startsWithMonth.test(label) ? { ...found, when: found.when.map((one) => ({ ...one, label })) } : null;
}

const bySemicolon = (text: string): Found | null => (text.includes(';') ? all(text.split(/; ?/)) : null);

/** «Февраль 2021, в течение года»: each part a term of its own. */
const byComma = (text: string): Found | null => (text.includes(',') ? all(text.split(/, ?/)) : null);

function all(texts: readonly string[]): Found | null {
  const found = texts.map((text) => byRule(text) ?? labelled(text));
  if (found.includes(null)) return null;
  return { when: found.flatMap((one) => one?.when ?? []), flags: [...new Set(found.flatMap((one) => one?.flags ?? []))] };
}

const only = (...when: readonly When[]): Found => ({ when });

function every(step: Interval, over: Partial<Extract<When, { kind: 'recurrence' }>> = {}): When {
  return { kind: 'recurrence', every: step, months: [], isAtEnd: false, isAtLeast: false, ...over };
}

function recurring(words: string, over: Partial<Extract<When, { kind: 'recurrence' }>> = {}): Found | null {
  const step = intervals[words.toLowerCase()];
  return step ? only(every(step, over)) : null;
}

function yearly(first: string, last: string): Found | null {
  const [from, to] = [monthOf(first), monthOf(last)];
  return from > to ? null : only(every('year', { months: Array.from({ length: to - from + 1 }, (_, index) => from + index) }));
}

function byPlan(words: string): When {
  const [, from, to] = /в (\d{4})-(\d{4}) учебном году$/i.exec(words) ?? [];
  return { kind: 'by-plan', plan: words, within: from && to ? { from: `${from}-09-01`, to: `${to}-08-31` } : null };
}

const monthsIn = (list: string): readonly number[] => list.split(', ').map(monthOf);

/** 1 for January. */
const monthOf = (name: string): number => STARTS.findIndex((start) => name.toLowerCase().startsWith(start)) + 1;

/** From the first day of a month to the last day of another. */
function span(fromYear: string, fromMonth: number, toYear: string, toMonth: number): When {
  const last = new Date(Date.UTC(Number(toYear), toMonth, 0)).getUTCDate();
  return { kind: 'period', from: dayOf(fromYear, fromMonth, 1), to: dayOf(toYear, toMonth, last) };
}

/** ISO date; null where the month has no such day. */
function dayOf(year: string, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return date.getUTCMonth() === month - 1 && day > 0 ? date.toISOString().slice(0, 10) : null;
}
