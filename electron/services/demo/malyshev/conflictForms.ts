import { conflicts } from '../../../../shared/instruments/m-conflicts.ts';
import type { About } from '../../../../shared/model/records.ts';
import type { DemoForm } from '../demoForm.ts';
import { dayBetween } from '../korenovsk/calendar.ts';
import { formLog } from '../korenovsk/formLog.ts';
import { seeded } from '../korenovsk/random.ts';
import { municipality, rows, schoolId, years, type Year } from './district.ts';
import { directorOf, specialist } from './people.ts';

const techniques = [
  'восстановительная медиация',
  'круг сообщества',
  'индивидуальные беседы',
  'переговоры с участием школьного психолога',
  'школьная служба примирения',
] as const;

type Counts = { readonly conflicts: number; readonly mediations: number };

/** Conflicts in each school and in the district together, in both years. */
export function conflictForms(): readonly DemoForm[] {
  return years.flatMap((year) => {
    const counts = rows.map(({ number, grade }) => ({ number, ...countsOf(number, grade, year) }));
    const sum = (of: (one: Counts) => number) => counts.reduce((all, one) => all + of(one), 0);
    const whole = { conflicts: sum((one) => one.conflicts), mediations: sum((one) => one.mediations) };
    return [aForm(null, year, whole), ...counts.map(({ number, ...own }) => aForm(number, year, own))];
  });
}

function countsOf(number: number, grade: number, year: Year): Counts {
  const random = seeded(`malyshev conflicts ${number} ${year}`);
  const found = random.int(1, 2 + Math.round(grade / 9));
  return { conflicts: found, mediations: random.int(0, found) };
}

function aForm(number: number | null, year: Year, { conflicts: found, mediations }: Counts): DemoForm {
  const end = Number(year.slice(5));
  const about: About = number === null ? { kind: 'municipality', id: municipality.id } : { kind: 'school', id: schoolId(number) };
  const id = `${about.id}-m-conflicts-${end}`;
  const random = seeded(id);
  const by = number === null ? specialist : directorOf(number);
  const log = formLog(
    { id, instrument: conflicts.id, about, subject: null, year, round: 'year' },
    { on: dayBetween(random, `${end}-05-20`, `${end}-06-10`), by },
  );
  log.answer('1', found).answer('2', mediations);
  log.answer('3', random.shuffled(techniques).slice(0, number === null ? 4 : random.int(1, 2)));
  return log.done();
}
