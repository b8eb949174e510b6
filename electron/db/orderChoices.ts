import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** By which orders a municipality works: what it has decided, order → yes or no. */
export function orderChoices(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const all = db.prepare<[string], { code: string; isFollowed: 0 | 1 }>('select code, isFollowed from orderChoice where municipality = ?');
  const upsert = db.prepare(
    `insert into orderChoice(municipality, code, isFollowed) values (?, ?, ?)
     on conflict(municipality, code) do update set isFollowed = excluded.isFollowed`,
  );
  const list = (municipality: string): ReadonlyMap<string, boolean> =>
    new Map(all.all(municipality).map(({ code, isFollowed }) => [code, isFollowed === 1]));
  return {
    list,
    save({ municipality, code, isFollowed }: { municipality: string; code: string; isFollowed: boolean }, stamp: Stamp): void {
      write(() => {
        const old = list(municipality).get(code) ?? null;
        upsert.run(municipality, code, Number(isFollowed));
        journal.add({ entity: 'orderChoice', id: `${municipality} ${code}`, old, new: isFollowed }, stamp);
      });
    },
  };
}
