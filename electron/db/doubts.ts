import { fingerprint, type Doubt } from '../../shared/checks/doubt.ts';
import type { AcceptedDoubt } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Row = AcceptedDoubt & { readonly submission: string; readonly figures: string };

/** Submission → doubt → fingerprint of the figures under which it is accepted. */
export type AcceptedInYear = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Doubts accepted with a reason. A row is never deleted: one that was taken back keeps when and by whom. */
export function doubts(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'doubt, sentence, figures, reason, at, by, withdrawnAt, withdrawnBy';
  const of = db.prepare<[string], Row>(`select submission, ${columns} from acceptedDoubt where submission = ? order by id`);
  const inYear = db.prepare<[string], Pick<Row, 'submission' | 'doubt' | 'figures'>>(
    // Few are accepted, many forms are there: the few are looked through.
    `select submission, doubt, figures from acceptedDoubt cross join submission on submission.id = submission
     where year = ? and withdrawnAt is null`,
  );
  const insert = db.prepare(
    `insert into acceptedDoubt(submission, ${columns}) values (:submission, :doubt, :sentence, :figures, :reason, :at, :by, null, '')`,
  );
  const withdraw = db.prepare(
    'update acceptedDoubt set withdrawnAt = ?, withdrawnBy = ? where submission = ? and doubt = ? and withdrawnAt is null',
  );
  return {
    /** Every acceptance of the form's doubts, the first first. */
    of: (submission: string): readonly Row[] => of.all(submission),
    /** Those in force of a whole year, at once. */
    inYear(year: string): AcceptedInYear {
      const found = new Map<string, Map<string, string>>();
      for (const { submission, doubt, figures } of inYear.iterate(year)) {
        const own = found.get(submission) ?? new Map<string, string>();
        own.set(doubt, figures);
        found.set(submission, own);
      }
      return found;
    },
    /** Replaces an acceptance in force. */
    accept(submission: string, doubt: Doubt, { reason, stamp }: { readonly reason: string; readonly stamp: Stamp }): void {
      write(() => {
        withdraw.run(stamp.at, stamp.by, submission, doubt.id);
        const { id, sentence } = doubt;
        insert.run({ submission, doubt: id, sentence, figures: fingerprint(doubt), reason, ...stamp });
        journal.add({ entity: 'doubt', id: `${submission} ${id}`, old: null, new: { sentence, reason } }, stamp);
      });
    },
    withdraw(submission: string, doubt: string, stamp: Stamp): void {
      write(() => {
        const { changes: taken } = withdraw.run(stamp.at, stamp.by, submission, doubt);
        if (taken > 0) journal.add({ entity: 'doubt', id: `${submission} ${doubt}`, old: { isAccepted: true }, new: null }, stamp);
      });
    },
  };
}
