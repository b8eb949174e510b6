import type { StoredMark } from '../../../../shared/model/executionMark.ts';
import { executionOf, keyText, type Unit } from '../../../../shared/roadmaps/execution/executionOf.ts';
import { kRoadmap } from '../../../../shared/roadmaps/k-roadmap.ts';
import { dayBetween, endOf, stampOn } from './calendar.ts';
import { listedIn, schoolId, type Year } from './district.ts';
import { seeded, type Random } from './random.ts';
import { evidenceOf } from './roadmapEvidence.ts';
import { responsible } from './staff.ts';

/** How the order's roadmap is carried out: whole in the first year but for a few measures, half of the second. Invented. */
export function roadmapMarks(): readonly StoredMark[] {
  return (['2020/2021', '2021/2022'] as const).flatMap((year) => {
    const schools = listedIn(year).map((number) => ({ id: schoolId(number), since: null }));
    return executionOf(kRoadmap, { year, day: '2022-05-20', schools, marks: [] })
      .filter(({ isCarried }) => !isCarried)
      .flatMap((unit) => markOf(unit, year) ?? []);
  });
}

const chances = {
  /** The term is over. */
  passed: { done: 80, late: 8, underway: 4, 'not-done': 3, nothing: 5 },
  /** No term, or not over yet. */
  open: { done: 20, late: 0, underway: 55, 'not-done': 2, nothing: 23 },
} as const;

const reasons: Readonly<Record<'underway' | 'not-done', readonly string[]>> = {
  underway: ['Проект подготовлен, передан на согласование.', 'Проведена часть мероприятий.', ''],
  'not-done': ['Перенесено решением совещания при начальнике управления образования.', 'Нет специалиста, вопрос поставлен перед УО.'],
};

/** null: nobody has said anything. */
function markOf(unit: Unit, year: Year): StoredMark | null {
  const random = seeded(keyText(unit.key));
  const reported = `${endOf(year)}-05-18`;
  const { to } = unit.occurrence;
  const isPassed = to === null ? year === '2020/2021' : to <= reported;
  const outcome = random.weighed(isPassed ? chances.passed : chances.open);
  if (outcome === 'nothing') return null;
  const mark = { ...unit.key, doneOn: null, evidence: [], note: '' };
  if (outcome === 'underway' || outcome === 'not-done')
    return { ...mark, state: outcome, note: random.pick(reasons[outcome]), ...stampOn(reported, random.int(10, 400), responsible) };
  const doneOn = dayOf(unit, { year, reported, isLate: outcome === 'late', random });
  const evidence = random.chance(0.86) ? [...evidenceOf(unit, doneOn, random)] : [];
  return { ...mark, state: 'done', doneOn, evidence, ...stampOn(doneOn, random.int(10, 400), responsible) };
}

type Day = { readonly year: Year; readonly reported: string; readonly isLate: boolean; readonly random: Random };

/** After the order was signed and before the report; of what was late up to three weeks after its term. */
function dayOf({ occurrence: { from, to }, isBeforeOrder }: Unit, { year, reported, isLate, random }: Day): string {
  const signed = '2020-12-18';
  if (isBeforeOrder) return dayBetween(random, signed, '2021-01-22');
  const first = [from ?? `${endOf(year)}-01-12`, signed].toSorted().at(-1)!;
  if (to === null || to > reported) return dayBetween(random, first, reported);
  return isLate ? dayBetween(random, dayAfter(to, 1), dayAfter(to, 21)) : dayBetween(random, first, to);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
