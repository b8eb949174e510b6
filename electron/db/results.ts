import type { ResultLine } from '../../shared/analysis/resultDynamics.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { AssessmentResult, EnteredResult, GroupResult } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Json<T> = Omit<T, 'marks' | 'journal'> & { marks: string | null; journal: string | null };
type Row = Omit<Json<AssessmentResult>, 'isHeld'> & { isHeld: 0 | 1 };
type Entered = Omit<EnteredResult, 'isHeld'> & { readonly isHeld: 0 | 1 };

/** What the result of a group is of. */
export type GroupKey = Pick<GroupResult, 'municipality' | 'level' | 'procedure' | 'subject' | 'grade' | 'year'>;

/** What a result is of. */
export type ResultKey = Pick<AssessmentResult, 'school' | 'procedure' | 'subject' | 'grade' | 'year'>;

/** Results of procedures: one a school, procedure, subject, grade and year; and those of the groups above the schools. */
export function results(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const values = 'low, high, isHeld, participants, marks, journal, source';
  const columns = `id, school, procedure, subject, grade, year, ${values}`;
  const all = db.prepare<[], Row>(
    `select ${columns} from result where removedAt is null and school in (select id from school where removedAt is null)
     order by procedure, subject, grade, year desc, school`,
  );
  const between = db.prepare<[number, number], Entered>(
    `select id, school, procedure, subject, grade, year, low, high, isHeld, participants from result
     where removedAt is null and year between ? and ?`,
  );
  const ofSchool = db.prepare<[string], Row>(
    `select ${columns} from result where school = ? and removedAt is null order by procedure, subject, coalesce(grade, 0), year`,
  );
  const ofLine = db.prepare<[string, string, number], Row>(
    `select ${columns} from result where procedure = ? and subject = ? and coalesce(grade, 0) = ? and removedAt is null`,
  );
  const withRegister = db.prepare<[number], Row>(
    `select ${columns} from result where year = ? and journal is not null and removedAt is null order by procedure, subject, grade`,
  );
  const years = db.prepare<[], number>('select distinct year from result where removedAt is null order by year desc').pluck();
  const lines = db.prepare<[], ResultLine & { readonly year: number; readonly hasRegister: 0 | 1 }>(
    `select procedure, subject, grade, year, max(journal is not null) as hasRegister from result where removedAt is null
     group by procedure, subject, grade, year order by procedure, subject, grade, year`,
  );
  const byId = db.prepare<[string], Row>(`select ${columns} from result where id = ? and removedAt is null`);
  const byKey = db.prepare<[string, string, string, number, number], Row & { removedAt: string | null }>(
    `select ${columns}, removedAt from result where school = ? and procedure = ? and subject = ? and coalesce(grade, 0) = ? and year = ?`,
  );
  const insert = db.prepare(
    `insert into result(${columns}) values (:id, :school, :procedure, :subject, :grade, :year, :low, :high, :isHeld, :participants, :marks, :journal, :source)`,
  );
  const update = db.prepare(
    `update result set low = :low, high = :high, isHeld = :isHeld, participants = :participants, marks = :marks, journal = :journal,
       source = :source, removedAt = null where id = :id`,
  );
  const mark = db.prepare('update result set removedAt = ? where id = ?');

  const ofGroups = 'id, municipality, level, name, procedure, subject, grade, year, low, high, participants, marks, journal, source';
  const groups = db.prepare<[], Json<GroupResult>>(
    `select ${ofGroups} from groupResult order by procedure, subject, grade, year desc, level`,
  );
  const groupByKey = db.prepare<[string, string, string, string, number, number], Json<GroupResult>>(
    `select ${ofGroups} from groupResult
     where municipality = ? and level = ? and procedure = ? and subject = ? and coalesce(grade, 0) = ? and year = ?`,
  );
  const putGroup = db.prepare(
    `insert into groupResult(${ofGroups}) values (:id, :municipality, :level, :name, :procedure, :subject, :grade, :year, :low, :high,
       :participants, :marks, :journal, :source)
     on conflict(id) do update set name = excluded.name, low = excluded.low, high = excluded.high, participants = excluded.participants,
       marks = excluded.marks, journal = excluded.journal, source = excluded.source`,
  );
  const dropGroup = db.prepare('delete from groupResult where id = ?');

  const find = ({ school, procedure, subject, grade, year }: ResultKey) => byKey.get(school, procedure, subject, grade ?? 0, year);
  return {
    list: (): readonly AssessmentResult[] => all.all().map(fromRow),
    /** Of calendar years, both included, without what only files say; of schools that were removed too; in no order. */
    between: (from: number, to: number): readonly EnteredResult[] =>
      between.all(from, to).map((row) => ({ ...row, isHeld: row.isHeld === 1 })),
    ofSchool: (school: string): readonly AssessmentResult[] => ofSchool.all(school).map(fromRow),
    ofLine: ({ procedure, subject, grade }: ResultLine): readonly AssessmentResult[] =>
      ofLine.all(procedure, subject, grade ?? 0).map(fromRow),
    /** Those of a calendar year whose agreement with the register is known. */
    withRegister: (year: number): readonly AssessmentResult[] => withRegister.all(year).map(fromRow),
    /** Calendar years with results, newest first. */
    years: (): readonly number[] => years.all(),
    /** Which procedures, subjects and grades have results in which calendar years. */
    lines: () => lines.all(),
    /** The result of a key that stands; undefined: none. */
    find(key: ResultKey): AssessmentResult | undefined {
      const known = find(key);
      return known && known.removedAt === null ? fromRow(withoutRemoval(known)) : undefined;
    },
    /** The result of a key, even one that was removed; undefined: there never was one. */
    known(key: ResultKey): AssessmentResult | undefined {
      const known = find(key);
      return known && fromRow(withoutRemoval(known));
    },
    /** Adds a result, or replaces the one with the same key. */
    save(result: AssessmentResult, stamp: Stamp): AssessmentResult {
      return write(() => {
        const known = find(result);
        const saved = { ...result, id: known?.id ?? result.id };
        if (known) {
          const { school: _, procedure: __, subject: ___, grade: ____, year: _____, ...row } = toRow(saved);
          update.run(row);
        } else insert.run(toRow(saved));
        const old = known && known.removedAt === null ? fromRow(withoutRemoval(known)) : null;
        journal.add({ entity: 'result', id: saved.id, old, new: saved }, stamp);
        return saved;
      });
    },
    /** Gives back what was removed: saving it again restores it. */
    remove(id: string, stamp: Stamp): AssessmentResult {
      return write(() => {
        const row = byId.get(id);
        if (!row) throw new Failure('not-found', 'Такого результата нет в базе: возможно, он удалён.');
        mark.run(stamp.at, id);
        journal.add({ entity: 'result', id, old: fromRow(row), new: null }, stamp);
        return fromRow(row);
      });
    },
    groups: (): readonly GroupResult[] => groups.all().map(parsed),
    findGroup({ municipality, level, procedure, subject, grade, year }: GroupKey): GroupResult | undefined {
      const row = groupByKey.get(municipality, level, procedure, subject, grade ?? 0, year);
      return row && parsed(row);
    },
    saveGroup(result: GroupResult): void {
      write(() => putGroup.run({ ...result, marks: json(result.marks), journal: json(result.journal) }));
    },
    removeGroup(id: string): void {
      write(() => dropGroup.run(id));
    },
  };
}

function withoutRemoval({ removedAt: _, ...row }: Row & { removedAt: string | null }): Row {
  return row;
}

function toRow(result: AssessmentResult): Row {
  return { ...result, isHeld: result.isHeld ? 1 : 0, marks: json(result.marks), journal: json(result.journal) };
}

function fromRow(row: Row): AssessmentResult {
  return { ...parsed(row), isHeld: row.isHeld === 1 };
}

function parsed<T extends { readonly marks: string | null; readonly journal: string | null }>(
  row: T,
): Omit<T, 'marks' | 'journal'> & Pick<AssessmentResult, 'marks' | 'journal'> {
  return {
    ...row,
    marks: row.marks === null ? null : (JSON.parse(row.marks) as AssessmentResult['marks']),
    journal: row.journal === null ? null : (JSON.parse(row.journal) as AssessmentResult['journal']),
  };
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
