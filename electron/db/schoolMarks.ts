import type { PossibleCause, SchoolMark } from '../../shared/model/schoolMark.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

export type MarkKey = Omit<SchoolMark, 'basis'>;

/** What is said of schools by school year: marks with their source, and causes held possible. */
export function schoolMarks(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const inYear = db.prepare<[string], SchoolMark>('select school, year, kind, basis from schoolMark where year = ? order by school, kind');
  const basisOf = db
    .prepare<[string, string, string], string>('select basis from schoolMark where school = ? and year = ? and kind = ?')
    .pluck();
  const put = db.prepare(
    `insert into schoolMark(school, year, kind, basis) values (:school, :year, :kind, :basis)
     on conflict(school, year, kind) do update set basis = excluded.basis`,
  );
  const drop = db.prepare('delete from schoolMark where school = :school and year = :year and kind = :kind');
  const causes = db.prepare<[string], PossibleCause>('select school, year, text from possibleCause where year = ? order by school, text');
  const addCause = db.prepare('insert into possibleCause(school, year, text) values (:school, :year, :text) on conflict do nothing');
  const dropCause = db.prepare('delete from possibleCause where school = :school and year = :year and text = :text');
  return {
    inYear: (year: string): readonly SchoolMark[] => inYear.all(year),
    set(mark: SchoolMark, stamp: Stamp): void {
      write(() => {
        const basis = basisOf.get(mark.school, mark.year, mark.kind);
        put.run(mark);
        const old = basis === undefined ? null : { ...mark, basis };
        journal.add({ entity: 'schoolMark', id: mark.school, old, new: mark }, stamp);
      });
    },
    /** One that is not there is no failure. */
    remove(key: MarkKey, stamp: Stamp): void {
      write(() => {
        const basis = basisOf.get(key.school, key.year, key.kind);
        if (basis === undefined) return;
        drop.run(key);
        journal.add({ entity: 'schoolMark', id: key.school, old: { ...key, basis }, new: null }, stamp);
      });
    },
    causes: (year: string): readonly PossibleCause[] => causes.all(year),
    addCause(cause: PossibleCause, stamp: Stamp): void {
      write(() => {
        if (addCause.run(cause).changes > 0) journal.add({ entity: 'possibleCause', id: cause.school, old: null, new: cause }, stamp);
      });
    },
    removeCause(cause: PossibleCause, stamp: Stamp): void {
      write(() => {
        if (dropCause.run(cause).changes > 0) journal.add({ entity: 'possibleCause', id: cause.school, old: cause, new: null }, stamp);
      });
    },
  };
}
