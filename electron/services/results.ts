import type { Parsed } from '../../shared/ipc/contract.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { AssessmentResult, EnteredResult, GroupResult } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { roster } from './roster.ts';

/** Results of the municipality's schools. */
export function resultList(base: Base): readonly AssessmentResult[] {
  const schools = new Set(roster(base).schools.map(({ id }) => id));
  return base.results.list().filter(({ school }) => schools.has(school));
}

/** Results of the groups above the municipality's schools. */
export function groupResults(base: Base): readonly GroupResult[] {
  const { id } = base.municipality();
  return base.results.groups().filter(({ municipality }) => municipality === id);
}

/** What a file said of the result stays while its share of «2» does; a result changed by hand is no longer that of the file. */
function detailsOf(base: Base, result: EnteredResult): Pick<AssessmentResult, 'marks' | 'journal' | 'source'> {
  const known = base.results.known(result);
  if (known?.low !== result.low) return { marks: null, journal: null, source: null };
  const isSame = known.high === result.high && known.isHeld === result.isHeld && known.participants === result.participants;
  return { marks: known.marks, journal: known.journal, source: isSame ? known.source : null };
}

/** Adds a result or replaces the one of the same school, procedure, subject, grade and year. */
export function saveResult(base: Base, result: Parsed<'result.save'>): AssessmentResult {
  base.schools.get(result.school);
  const { isHeld, low, high } = result;
  if (isHeld && low !== null && high !== null && low + high > 100)
    throw new Failure('bad-input', 'Доли вместе не могут превышать 100 %.', { high: 'Вместе с долей «2» больше 100 %' });
  const entered = { ...result, low: isHeld ? low : null, high: isHeld ? high : null, id: base.newId() };
  const known = detailsOf(base, entered);
  const { marks = known.marks, journal = known.journal, source = known.source } = result;
  if (source !== null) base.intakes.get(source);
  return base.results.save({ ...entered, marks, journal, source }, base.stamp());
}
