import type { Instrument } from '../../shared/engine/instrument.ts';
import { Failure } from '../../shared/model/failure.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** An added instrument as stored: its file's text and who added it when. */
export type AddedInstrument = {
  readonly id: string;
  readonly version: number;
  /** JSON. */
  readonly source: string;
  readonly addedAt: string;
  readonly by: string;
};

/** Instruments added to the base, each in its versions: a version never changes, a change is the next version. */
export function instruments(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const all = db.prepare<[], AddedInstrument>('select id, version, source, addedAt, by from instrument order by addedAt, id, version');
  const insert = db.prepare(
    'insert into instrument(id, version, source, addedAt, by) values (:id, :version, :source, :at, :by) on conflict do nothing',
  );
  const drop = db.prepare('delete from instrument where id = ? and version = ?');
  const formsOf = db.prepare<[string, number], number>('select count(*) from submission where instrument = ? and version = ?').pluck();
  const answersOf = db
    .prepare<[string, number], number>(
      'select count(*) from answer where submission in (select id from submission where instrument = ? and version = ?)',
    )
    .pluck();
  return {
    list: (): readonly AddedInstrument[] => all.all(),
    /** Forms of the version, begun or filled. */
    forms: (id: string, version: number): number => formsOf.get(id, version) ?? 0,
    answers: (id: string, version: number): number => answersOf.get(id, version) ?? 0,
    add({ id, version, source }: { id: string; version: number; source: Instrument }, stamp: Stamp): void {
      write(() => {
        const { changes: added } = insert.run({ id, version, source: JSON.stringify(source), at: stamp.at, by: stamp.by });
        if (added === 0) throw new Failure('duplicate', `Версия ${version} методики «${id}» уже есть в базе.`);
        journal.add({ entity: 'instrument', id: `${id} ${version}`, old: null, new: source }, stamp);
      });
    },
    /** Gives back what it held; only where no form of the version holds an answer. */
    remove(id: string, version: number, stamp: Stamp): void {
      write(() => {
        const found = all.all().find((one) => one.id === id && one.version === version);
        if (!found) throw new Failure('not-found', 'Такой методики в базе нет.');
        if (formsOf.get(id, version)! > 0) throw new Failure('has-dependents', 'По этой методике есть формы: её нельзя убрать.');
        drop.run(id, version);
        journal.add({ entity: 'instrument', id: `${id} ${version}`, old: JSON.parse(found.source) as Instrument, new: null }, stamp);
      });
    },
  };
}
