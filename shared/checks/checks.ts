import { categoryCheck, serviceCheck, subjectCheck, workYearsCheck } from './card.ts';
import type { Check, CheckedForm } from './check.ts';
import type { Doubt } from './doubt.ts';
import { jumpCheck } from './jump.ts';
import { periodCheck } from './period.ts';
import { lowRiskMeasureCheck, profileCheck } from './riskForms.ts';
import { sharesCheck } from './shares.ts';
import { sourceCheck } from './source.ts';

/** Every comparison of a form with what stands around it. */
export const checks: readonly Check[] = [
  jumpCheck,
  periodCheck,
  sharesCheck,
  sourceCheck,
  categoryCheck,
  serviceCheck,
  subjectCheck,
  workYearsCheck,
  profileCheck,
  lowRiskMeasureCheck,
];

/** What is doubtful in a form, in the order of the checks. */
export function doubtsOf(form: CheckedForm): readonly Doubt[] {
  const own = checks.filter(({ instruments }) => instruments === 'every' || instruments.includes(form.instrument.id));
  return own.flatMap(({ id, find }) => find(form).map((found) => ({ ...found, id: `${id} ${found.item ?? ''}`.trim(), check: id })));
}
