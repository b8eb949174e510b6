import { Failure } from '../../shared/model/failure.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** A file that shows a signed sheet. `signing`: of which signing of the form; `hash`: of the stored file. */
export type Scan = {
  readonly id: string;
  readonly submission: string;
  readonly signing: number;
  readonly hash: string;
  readonly name: string;
  readonly type: 'pdf' | 'jpeg' | 'png';
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
};

/** Scans of signed forms. A removed one can come back: its file stays. */
export function scans(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'id, submission, signing, hash, name, type, size, addedAt, addedBy';
  const insert = db.prepare(
    `insert into scan(${columns}, removedAt)
     values (:id, :submission, :signing, :hash, :name, :type, :size, :addedAt, :addedBy, null)`,
  );
  const byId = db.prepare<[string], Scan & { removedAt: string | null }>(`select ${columns}, removedAt from scan where id = ?`);
  const bySubmission = db.prepare<[string], Scan>(
    `select ${columns} from scan where submission = ? and removedAt is null order by addedAt, rowid`,
  );
  const byHash = db.prepare<[string], Scan>(`select ${columns} from scan where hash = ? and removedAt is null order by addedAt, rowid`);
  const all = db.prepare<[], Scan>(`select ${columns} from scan where removedAt is null order by submission, addedAt, rowid`);
  const setRemoved = db.prepare('update scan set removedAt = ? where id = ?');
  const one = db.prepare<[], number>('select exists(select 1 from scan where removedAt is null)').pluck();
  const standing = db
    .prepare<[string], string>(
      `select distinct scan.submission from scan join submission on submission.id = scan.submission
       where submission.year = ? and submission.isSigned = 1 and scan.removedAt is null and scan.signing =
         (select max(id) from change indexed by signing
          where entity = 'submission' and new ->> '$.isSigned' = 1 and entityId = submission.id)`,
    )
    .pluck();
  const get = (id: string): Scan & { readonly removedAt: string | null } => {
    const row = byId.get(id);
    if (!row) throw new Failure('not-found', 'Такого скана в базе нет.');
    return row;
  };
  const setRemovedAt = (id: string, at: string | null, stamp: Stamp): void => {
    const { removedAt, name, submission } = get(id);
    if ((removedAt === null) === (at === null)) return;
    setRemoved.run(at, id);
    journal.add({ entity: 'scan', id, old: { submission, name, removedAt }, new: { removedAt: at } }, stamp);
  };
  return {
    get,
    list: (submission: string): readonly Scan[] => bySubmission.all(submission),
    withHash: (hash: string): readonly Scan[] => byHash.all(hash),
    all: (): readonly Scan[] => all.all(),
    /** Whether the base keeps scans at all. */
    areUsed: (): boolean => one.get() === 1,
    /** Signed forms of the year that have a scan of the sheet as it was signed last. */
    scannedIn: (year: string): ReadonlySet<string> => new Set(one.get() === 1 ? standing.all(year) : []),
    add(scan: Scan, stamp: Stamp): void {
      write(() => {
        insert.run(scan);
        const { submission, hash, name, size } = scan;
        journal.add({ entity: 'scan', id: scan.id, old: null, new: { submission, hash, name, size } }, stamp);
      });
    },
    remove(id: string, stamp: Stamp): void {
      write(() => setRemovedAt(id, stamp.at, stamp));
    },
    restore(id: string, stamp: Stamp): void {
      write(() => setRemovedAt(id, null, stamp));
    },
  };
}
