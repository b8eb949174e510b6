import type { Db } from './connect.ts';
import type { Stamp } from './write.ts';

export type Changed = { readonly entity: string; readonly id: string; readonly old: unknown; readonly new: unknown };

export type Change = Stamp & Changed;

/** The journal of every change but those of answers, which have their own. */
export function changes(db: Db) {
  const add = db.prepare<[string, string, string, string, string | null, string | null]>(
    'insert into change(at, by, entity, entityId, old, new) values (?, ?, ?, ?, ?, ?)',
  );
  const list = db.prepare<[string, string], { at: string; by: string; entity: string; id: string; old: string | null; new: string | null }>(
    'select at, by, entity, entityId as id, old, new from change where entity = ? and entityId = ? order by change.id',
  );
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const parse = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  return {
    add(change: Changed, { at, by }: Stamp): void {
      add.run(at, by, change.entity, change.id, json(change.old), json(change.new));
    },
    list: (entity: string, id: string): readonly Change[] =>
      list.all(entity, id).map((row) => ({ ...row, old: parse(row.old), new: parse(row.new) })),
  };
}
