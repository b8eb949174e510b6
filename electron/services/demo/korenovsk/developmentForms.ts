import { readCountShare } from '../../../../shared/engine/shares/countShare.ts';
import type { DemoForm } from '../demoForm.ts';
import { dayBetween, endOf } from './calendar.ts';
import { schoolId, years, type Year } from './district.ts';
import { methodist, signers } from './districtForm.ts';
import { formLog } from './formLog.ts';
import { seeded } from './random.ts';
import { teachers } from './teachers.ts';

/** All teachers of a school, those of primary classes too; a form of each year: п signed, з complete, ч draft, - none. */
const rows: readonly (readonly [school: number, staff: number, states: string])[] = [
  [103, 27, 'ппп'],
  [106, 24, 'пзз'],
  [107, 18, 'пп-'],
  [109, 16, 'пп-'],
  [110, 15, 'ппч'],
  [112, 46, 'ппз'],
  [114, 22, '-пп'],
];

/** How the share is written: three schools give the count and the percent, the others the count and the whole. */
const writesPercent = [106, 112, 114];

/** What the programmes of support gave the teachers: shares of all teachers of a school. */
export function developmentForms(): readonly DemoForm[] {
  return years.flatMap((year, index) =>
    rows.flatMap(([school, staff, states]) => {
      const state = states[index]!;
      return state === '-' ? [] : [developmentForm(school, { year, staff, state })];
    }),
  );
}

type Asked = { readonly year: Year; readonly staff: number; readonly state: string };

function developmentForm(school: number, { year, staff, state }: Asked): DemoForm {
  const end = endOf(year);
  const id = `${schoolId(school)}-k-teacher-development-${end}`;
  const random = seeded(id);
  const on = dayBetween(random, `${end}-06-01`, `${end}-06-16`);
  const about = { kind: 'school', id: schoolId(school) } as const;
  const log = formLog({ id, instrument: 'k-teacher-development', about, subject: null, year, round: 'year' }, { on, by: methodist });
  for (const [item, count] of Object.entries(countsOf(school, { year, staff })))
    if (state !== 'ч' || item < '3')
      log.answer(item, readCountShare(textOf(count, { school, staff }), { kind: 'count-share', base: 'педагогов' }));
  return state === 'п' ? log.sign(dayBetween(random, `${end}-06-18`, `${end}-06-29`), signers).done() : log.done();
}

/** Subject teachers as their competence forms say, and the others: courses, categories, contests, more of each with the years. */
function countsOf(school: number, { year, staff }: Omit<Asked, 'state'>): Readonly<Record<string, number>> {
  const index = years.indexOf(year);
  const random = seeded(`development ${school}`);
  const known = teachers.filter(
    ({ school: at, person }) => at === school && (person.firstYear ?? year) <= year && year <= (person.lastYear ?? year),
  );
  const knownWith = (isTrue: (now: string, before: string | null) => boolean) =>
    known.filter(({ marks }) => isTrue(marks[index]!, index === 0 ? null : marks[index - 1]!)).length;
  const others = staff - known.length;
  const part = (of: number, percent: number) => Math.round((of * (percent + random.int(-3, 3))) / 100);
  const owned = [62, 48, 55, 58, 66, 44].map((percent) => part(staff, percent + 6 * index));
  return {
    '1.1': knownWith((now) => now[2] === '1') + part(others, 18 + 9 * index),
    '1.2': knownWith((now) => Number(now[3]) > 0) + part(others, 38 + 3 * index),
    '2.1': part(staff, 12 + 5 * index),
    '3.1': part(staff, 34 + 9 * index),
    '4.1': knownWith(hasGrown) + part(others, 14 + 6 * index),
    ...(school === 103 || school === 112 ? Object.fromEntries(owned.map((count, at) => [`5.${at + 1}`, count])) : {}),
  };
}

/** Against the year before; in the first year, against its own autumn: those who are sure of their subject and were trained. */
function hasGrown(now: string, before: string | null): boolean {
  return before === null ? now[0] !== '0' && now[2] === '1' : pointsOf(now) > pointsOf(before);
}

function pointsOf(marks: string): number {
  return [...marks].reduce((sum, mark) => sum + (mark === 'н' ? 0 : Number(mark)), 0);
}

function textOf(count: number, { school, staff }: { readonly school: number; readonly staff: number }): string {
  if (!writesPercent.includes(school)) return `${count} из ${staff}`;
  return `${count} / ${String(Math.round((count / staff) * 1000) / 10).replace('.', ',')} %`;
}
