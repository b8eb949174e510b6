import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** Settings of the base: name → text. */
export function settings(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const byName = db.prepare<[string], string>('select value from setting where name = ?').pluck();
  const all = db.prepare<[], { name: string; value: string }>('select name, value from setting order by name');
  const upsert = db.prepare('insert into setting(name, value) values (?, ?) on conflict(name) do update set value = excluded.value');
  return {
    find: (name: string): string | null => byName.get(name) ?? null,
    list: (): Readonly<Record<string, string>> => Object.fromEntries(all.all().map(({ name, value }) => [name, value])),
    save(name: string, value: string, stamp: Stamp): void {
      write(() => {
        const old = byName.get(name) ?? null;
        upsert.run(name, value);
        journal.add({ entity: 'setting', id: name, old, new: value }, stamp);
      });
    },
  };
}
