import { leaves } from '../../../../shared/engine/instrument.ts';
import { outcomes } from '../../../../shared/instruments/k-outcomes.ts';
import type { DemoForm } from '../demoForm.ts';
import { dayBetween, endOf } from './calendar.ts';
import { schoolId, years, type Year } from './district.ts';
import { formLog } from './formLog.ts';
import { outcomesOf, type OutcomeCell } from './outcomes.ts';
import { seeded } from './random.ts';
import { directorOf } from './staff.ts';

/** A form of each year: п signed, р signed and reopened, з complete, ч draft, - none. 108 has no low results and fills it for itself. */
const rows: readonly (readonly [school: number, states: string])[] = [
  [103, 'ппп'],
  [106, 'пзз'],
  [107, 'ппч'],
  [109, 'пп-'],
  [110, 'прп'],
  [112, 'ппз'],
  [114, '-п-'],
  [108, '-зз'],
];

/** Known in autumn only: the stage of the region is summed up, and those who left are asked where they study. */
const late = ['2.6', '3.2'];

/** Quality of training, of the schools on the list and of two that are not. */
export function outcomeForms(): readonly DemoForm[] {
  return years.flatMap((year, index) =>
    rows.flatMap(([school, states]) => (states[index] === '-' ? [] : [outcomeForm(school, { year, state: states[index]! })])),
  );
}

function outcomeForm(school: number, { year, state }: { readonly year: Year; readonly state: string }): DemoForm {
  const end = endOf(year);
  const id = `${schoolId(school)}-k-outcomes-${end}`;
  const random = seeded(id);
  const about = { kind: 'school', id: schoolId(school) } as const;
  const on = dayBetween(random, `${end}-07-01`, `${end}-07-06`);
  const log = formLog({ id, instrument: 'k-outcomes', about, subject: null, year, round: 'year' }, { on, by: directorOf(school) });
  const [before, now] = [outcomesOf(school, end - 1), outcomesOf(school, end)];
  const awaited = state === 'з' ? late : [];
  for (const { id: item } of leaves(outcomes.items)) {
    if (state === 'ч' && item === '2.4') break;
    log.answer(item, { previous: before[item]!, current: currentOf(now[item]!, awaited.includes(item)) });
  }
  if (state === 'ч') log.note('2.1', 'Протоколы школьного этапа за октябрь уточняются у организатора.');
  if (state !== 'п' && state !== 'р') return log.done();
  log.sign(dayBetween(random, `${end}-07-07`, `${end}-07-12`), `Директор ${directorOf(school)}`);
  if (state === 'р') log.reopen(`${end}-07-20`, 'Показатель № 2.5: не учтены итоги апелляции.');
  return log.done();
}

function currentOf(cell: OutcomeCell, isLate: boolean): OutcomeCell {
  return isLate && cell !== 'no-data' ? 'not-arrived' : cell;
}
