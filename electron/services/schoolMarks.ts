import type { PossibleCause, SchoolMark } from '../../shared/model/schoolMark.ts';
import type { MarkKey } from '../db/schoolMarks.ts';
import type { Base } from './base.ts';

/** Marks a school in a year, or changes the source of its mark. */
export function setMark(base: Base, mark: SchoolMark): null {
  base.schools.get(mark.school);
  base.schoolMarks.set(mark, base.stamp());
  return null;
}

export function removeMark(base: Base, key: MarkKey): null {
  base.schoolMarks.remove(key, base.stamp());
  return null;
}

export function addCause(base: Base, cause: PossibleCause): null {
  base.schools.get(cause.school);
  base.schoolMarks.addCause(cause, base.stamp());
  return null;
}

export function removeCause(base: Base, cause: PossibleCause): null {
  base.schoolMarks.removeCause(cause, base.stamp());
  return null;
}
