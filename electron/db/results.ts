import { Failure } from '../../shared/model/failure.ts';
import type { AssessmentResult } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Row = Omit<AssessmentResult, 'isHeld'> & { isHeld: 0 | 1 };

/** Results of procedures: one a school, procedure, subject, grade and year. */
export function results(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'id, school, procedure, subject, grade, year, low, high, isHeld, participants';
  const all = db.prepare<[], Row>(
    `select ${columns} from result where removedAt is null and school in (select id from school where removedAt is null)
     order by procedure, subject, grade, year desc, school`,
  );
  const byId = db.prepare<[string], Row>(`select ${columns} from result where id = ? and removedAt is null`);
  const byKey = db.prepare<[string, string, string, number, number], Row & { removedAt: string | null }>(
    `select ${columns}, removedAt from result where school = ? and procedure = ? and subject = ? and coalesce(grade, 0) = ? and year = ?`,
  );
  const insert = db.prepare(
    `insert into result(${columns}) values (:id, :school, :procedure, :subject, :grade, :year, :low, :high, :isHeld, :participants)`,
  );
  const update = db.prepare(
    'update result set low = :low, high = :high, isHeld = :isHeld, participants = :participants, removedAt = null where id = :id',
  );
  const mark = db.prepare('update result set removedAt = ? where id = ?');

  return {
    list: (): readonly AssessmentResult[] => all.all().map(fromRow),
    /** Adds a result, or replaces the one with the same key. */
    save(result: AssessmentResult, stamp: Stamp): AssessmentResult {
      return write(() => {
        const known = byKey.get(result.school, result.procedure, result.subject, result.grade ?? 0, result.year);
        const saved = { ...result, id: known?.id ?? result.id };
        const row = { ...saved, isHeld: Number(saved.isHeld) };
        if (known) update.run({ id: row.id, low: row.low, high: row.high, isHeld: row.isHeld, participants: row.participants });
        else insert.run(row);
        const old = known && known.removedAt === null ? fromRow(byIdFields(known)) : null;
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
  };
}

function byIdFields({ removedAt: _, ...row }: Row & { removedAt: string | null }): Row {
  return row;
}

function fromRow(row: Row): AssessmentResult {
  return { ...row, isHeld: row.isHeld === 1 };
}
