import { doubtsOf } from '../../../../shared/checks/checks.ts';
import type { Doubt } from '../../../../shared/checks/doubt.ts';
import { defaultThresholds } from '../../../../shared/checks/thresholds.ts';
import { teacherCompetence } from '../../../../shared/instruments/k-teacher-competence.ts';
import { yearBefore } from '../../schoolYear.ts';
import type { Year } from './district.ts';

type Accepted = { readonly doubt: Doubt; readonly reason: string };

/** Form → the item that changed too much within a year, from what to what, and why the methodist took it as right. */
const jumps: Readonly<Record<string, { readonly item: string; readonly was: number; readonly now: number; readonly reason: string }>> = {
  'korenovsk-teacher-54-1-k-teacher-competence-2022': {
    item: '4',
    was: 2,
    now: 0,
    reason: 'Срок действия высшей категории истёк 18.03.2022, заявление на аттестацию подано.',
  },
};

/** What is doubtful in a form of the demonstration and was accepted. */
export function acceptedDoubts(form: string, year: Year): readonly Accepted[] {
  const jump = jumps[form];
  if (!jump) return [];
  const { item, was, now, reason } = jump;
  const answers = { [item]: now };
  const doubts = doubtsOf({
    instrument: teacherCompetence,
    subject: null,
    year,
    stored: answers,
    effective: answers,
    previous: { year: yearBefore(year), answers: { [item]: was } },
    card: null,
    staff: () => null,
    other: () => null,
    risks: () => null,
    thresholds: defaultThresholds,
  });
  return doubts.map((doubt) => ({ doubt, reason }));
}
