import { AssessmentResult, GroupResult, School } from '../model/records.ts';
import type { FoundResult } from './found.ts';

const Values = AssessmentResult.omit({ id: true, school: true, source: true });
const GroupValues = GroupResult.omit({ id: true, municipality: true, source: true, level: true });
const schoolName = School.pick({ name: true, code: true });

/** Why a result can't be kept, in a sentence; null: it can. What is kept satisfies the records of the base. */
export function inadmissible({ row: _, about, isHeld, ...values }: FoundResult): string | null {
  const isFit =
    about.kind === 'school'
      ? Values.safeParse({ ...values, isHeld }).success && schoolName.safeParse({ name: about.name, code: about.code ?? '' }).success
      : GroupValues.safeParse({ ...values, name: about.name }).success;
  return isFit ? null : `${about.name.slice(0, 80)}: название, предмет, год или число участников за пределами допустимого`;
}
