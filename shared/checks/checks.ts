import { itemsById } from '../engine/answers.ts';
import type { Instrument } from '../engine/instrument.ts';
import { categoryCheck, serviceCheck, subjectCheck, workYearsCheck } from './card.ts';
import type { Check, CheckedForm } from './check.ts';
import type { Doubt } from './doubt.ts';
import { jumpCheck } from './jump.ts';
import { periodCheck } from './period.ts';
import { lowRiskMeasureCheck, profileCheck } from './riskForms.ts';
import { sharesCheck, wholesCheck } from './shares.ts';
import { sourceCheck } from './source.ts';
import { staffCheck } from './staff.ts';

/** Every comparison of a form with what stands around it. */
export const checks: readonly Check[] = [
  jumpCheck,
  periodCheck,
  sharesCheck,
  wholesCheck,
  sourceCheck,
  categoryCheck,
  serviceCheck,
  subjectCheck,
  workYearsCheck,
  staffCheck,
  profileCheck,
  lowRiskMeasureCheck,
];

/** What is doubtful in a form, in the order of the checks. */
export function doubtsOf(form: CheckedForm): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const { id, find } of checksOf(form.instrument))
    for (const found of find(form)) doubts.push({ ...found, id: `${id} ${found.item ?? ''}`.trim(), check: id });
  return doubts;
}

const known = new WeakMap<Instrument, readonly Check[]>();

/** The checks that have something to look at in the form. */
function checksOf(instrument: Instrument): readonly Check[] {
  const found = known.get(instrument);
  if (found) return found;
  const items = [...itemsById(instrument).values()];
  const own = checks.filter(
    ({ instruments, looksAt }) =>
      (instruments === 'every' || instruments.includes(instrument.id)) && (looksAt === null || items.some(looksAt)),
  );
  known.set(instrument, own);
  return own;
}
