import type { Instrument } from '../../shared/engine/instrument.ts';
import { Failure } from '../../shared/model/failure.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** An added instrument as stored: its file's text and who added it when. */
export type StoredInstrument = {
  readonly id: string;
  readonly version: number;
  /** JSON. */
  readonly source: string;
  readonly addedAt: string;
  readonly by: string;
};

type Version = { readonly id: string; readonly version: number };

/** Instruments added to the base, each in its versions: a version never changes, a change is the next version. */
export function instruments(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const all = db.prepare<[], StoredInstrument>('select id, version, source, addedAt, by from instrument order by addedAt, id, version');
  const insert = db.prepare(
    'insert into instrument(id, version, source, addedAt, by) values (:id, :version, :source, :at, :by) on conflict do nothing',
  );
  const drop = db.prepare('delete from instrument where id = :id and version = :version');
  // Touched by nobody: no answer ever, no note, no doubt, no signature.
  const untouched = `instrument = :id and version = :version and isSigned = 0 ${['answer', 'answerHistory', 'note', 'acceptedDoubt']
    .map((table) => `and not exists (select 1 from ${table} where ${table}.submission = submission.id)`)
    .join(' ')}`;
  const forms = db.prepare<Version, number>('select count(*) from submission where instrument = :id and version = :version').pluck();
  const empty = db.prepare<Version, number>(`select count(*) from submission where ${untouched}`).pluck();
  const move = db.prepare<Version & { to: number }>(`update submission set version = :to where ${untouched}`);
  const dropEmpty = db.prepare<Version>(`delete from submission where ${untouched}`);

  return {
    list: (): readonly StoredInstrument[] => all.all(),
    /** Forms of a version: those begun, and of them those in which anything was entered. */
    formsOf(of: Version): { readonly begun: number; readonly filled: number } {
      const begun = forms.get(of) ?? 0;
      return { begun, filled: begun - (empty.get(of) ?? 0) };
    },
    /** Adds a version. Forms of the version `replaces` in which nothing was entered become forms of this one. */
    add(source: Instrument, { replaces }: { readonly replaces: number | null }, stamp: Stamp): void {
      const { id, version } = source;
      write(() => {
        const { changes: added } = insert.run({ id, version, source: JSON.stringify(source), at: stamp.at, by: stamp.by });
        if (added === 0) throw new Failure('duplicate', `Версия ${version} методики «${id}» уже есть в базе.`);
        if (replaces !== null) move.run({ id, version: replaces, to: version });
        journal.add({ entity: 'instrument', id: `${id} ${version}`, old: null, new: source }, stamp);
      });
    },
    /** Takes a version away, and its empty forms with it; those become forms of the version `before`, if there is one. */
    remove(of: Version, { before }: { readonly before: number | null }, stamp: Stamp): void {
      write(() => {
        const found = all.all().find((one) => one.id === of.id && one.version === of.version);
        if (!found) throw new Failure('not-found', 'Такой методики в базе нет.');
        const filled = (forms.get(of) ?? 0) - (empty.get(of) ?? 0);
        if (filled > 0)
          throw new Failure(
            'has-dependents',
            `По этой методике есть заполненные формы (${filled}): убрать её нельзя, её версия остаётся в базе.`,
          );
        if (before === null) dropEmpty.run(of);
        else move.run({ ...of, to: before });
        drop.run(of);
        journal.add({ entity: 'instrument', id: `${of.id} ${of.version}`, old: JSON.parse(found.source) as Instrument, new: null }, stamp);
      });
    },
  };
}
