import type { CollectionWindow } from '../../shared/model/records.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Key = Pick<CollectionWindow, 'municipality' | 'year' | 'instrument' | 'round'>;

/** Dates of collection that the municipality sets for a school year in place of the order's. */
export function windows(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'municipality, year, instrument, round, fromOn, toOn';
  const inYear = db.prepare<[string, string], CollectionWindow>(
    `select ${columns} from collectionWindow where municipality = ? and year = ? order by instrument, round`,
  );
  const all = db.prepare<[], CollectionWindow>(`select ${columns} from collectionWindow order by municipality, year, instrument, round`);
  const upsert = db.prepare(
    `insert into collectionWindow(${columns}) values (:municipality, :year, :instrument, :round, :fromOn, :toOn)
     on conflict do update set fromOn = excluded.fromOn, toOn = excluded.toOn`,
  );
  const drop = db.prepare(
    'delete from collectionWindow where municipality = :municipality and year = :year and instrument = :instrument and round = :round',
  );
  const find = (key: Key): CollectionWindow | null =>
    inYear.all(key.municipality, key.year).find(({ instrument, round }) => instrument === key.instrument && round === key.round) ?? null;
  return {
    inYear: (municipality: string, year: string): readonly CollectionWindow[] => inYear.all(municipality, year),
    list: (): readonly CollectionWindow[] => all.all(),
    save(window: CollectionWindow, stamp: Stamp): void {
      write(() => {
        const old = find(window);
        upsert.run(window);
        journal.add({ entity: 'collectionWindow', id: idOf(window), old, new: window }, stamp);
      });
    },
    /** The order's dates hold again. */
    remove(key: Key, stamp: Stamp): void {
      write(() => {
        const old = find(key);
        if (old === null) return;
        drop.run(key);
        journal.add({ entity: 'collectionWindow', id: idOf(key), old, new: null }, stamp);
      });
    },
  };
}

function idOf({ year, instrument, round }: Key): string {
  return `${year} ${instrument} ${round}`;
}
