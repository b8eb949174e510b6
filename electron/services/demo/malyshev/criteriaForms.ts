import { formOf } from '../../../../shared/engine/formOf.ts';
import { leaves } from '../../../../shared/engine/instrument.ts';
import { criteria } from '../../../../shared/instruments/m-criteria.ts';
import type { About } from '../../../../shared/model/records.ts';
import type { DemoForm } from '../demoForm.ts';
import { dayBetween } from '../korenovsk/calendar.ts';
import { formLog } from '../korenovsk/formLog.ts';
import { seeded } from '../korenovsk/random.ts';
import { municipality, schoolId, years, type Year } from './district.ts';
import { directorOf, specialist } from './people.ts';

/** Percent of criteria that are there in both years; п signed, з complete, ч draft up to direction 5, - none. */
const levels: readonly { readonly number: number | null; readonly share: readonly [number, number]; readonly states: string }[] = [
  { number: null, share: [61, 78], states: 'пп' },
  { number: 201, share: [72, 86], states: 'пп' },
  { number: 202, share: [64, 70], states: 'пп' },
  { number: 203, share: [48, 66], states: 'пп' },
  { number: 204, share: [52, 74], states: 'пп' },
  { number: 205, share: [44, 41], states: 'пз' },
  { number: 206, share: [58, 63], states: 'пп' },
  { number: 207, share: [39, 68], states: 'зп' },
  { number: 208, share: [55, 47], states: 'пч' },
  { number: 209, share: [80, 88], states: 'п-' },
];

/** Criteria of the quality system of the district and of each school, in both years. */
export function criteriaForms(): readonly DemoForm[] {
  return years.flatMap((year, index) =>
    levels.flatMap(({ number, share, states }) =>
      states[index] === '-' ? [] : [criteriaForm({ number, year, share: share[index]!, state: states[index]! })],
    ),
  );
}

type Wanted = { readonly number: number | null; readonly year: Year; readonly share: number; readonly state: string };

function criteriaForm({ number, year, share, state }: Wanted): DemoForm {
  const end = Number(year.slice(5));
  const about: About = number === null ? { kind: 'municipality', id: municipality.id } : { kind: 'school', id: schoolId(number) };
  const id = `${about.id}-m-criteria-${end}`;
  const by = number === null ? specialist : directorOf(number);
  const random = seeded(id);
  const log = formLog(
    { id, instrument: criteria.id, about, subject: null, year, round: 'year' },
    { on: dayBetween(random, `${end}-06-01`, `${end}-06-16`), by },
  );
  for (const item of leaves(formOf(criteria, { about: about.kind }).items)) {
    if (item.kind !== 'criterion') continue;
    if (state === 'ч' && item.id.startsWith('6.')) break;
    // Chance is of the criterion, not of the year: what is there stays while the share grows.
    const chance = seeded(`${about.id} ${item.id}`).int(1, 100);
    const isPresent = chance <= (item.asksFor === 'negative' ? 12 : share);
    const hasSource = isPresent && seeded(`${id} source ${item.id}`).chance(0.88);
    const isOnSite = hasSource && /сайт/.test(item.hint ?? '');
    log.answer(item.id, {
      isPresent,
      document: hasSource ? documentOf(number, item.id, end) : '',
      link: isOnSite ? `https://${number === null ? 'oo' : `school${number}`}.malyshev.example/msoko/${item.id.replaceAll('.', '-')}` : '',
    });
  }
  if (state === 'п')
    log.sign(dayBetween(random, `${end}-06-18`, `${end}-06-30`), number === null ? `Ведущий специалист ${by}` : `Директор ${by}`);
  return log.done();
}

function documentOf(number: number | null, item: string, end: number): string {
  const random = seeded(`${number ?? 'district'} ${item}`);
  const [day, month] = [random.int(11, 28), random.int(1, 4)];
  const on = `${day}.0${month}.${end}`;
  return number === null
    ? `Приказ Отдела образования от ${on} № ${random.int(20, 140)}од`
    : `Приказ школы от ${on} № ${random.int(10, 90)}-о`;
}
