import type { NameForms } from '../../shared/model/nameForms.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** How names are declined where the user set it; a name is known by its text. */
export function nameForms(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const all = db.prepare<[], NameForms>('select name, sex, genitive, dative, instrumental from nameForms order by name');
  const byName = db.prepare<[string], NameForms>('select name, sex, genitive, dative, instrumental from nameForms where name = ?');
  const put = db.prepare(
    `insert into nameForms(name, sex, genitive, dative, instrumental) values (:name, :sex, :genitive, :dative, :instrumental)
     on conflict(name) do update set sex = excluded.sex, genitive = excluded.genitive, dative = excluded.dative,
     instrumental = excluded.instrumental`,
  );
  const drop = db.prepare('delete from nameForms where name = ?');
  return {
    list: (): readonly NameForms[] => all.all(),
    find: (name: string): NameForms | null => byName.get(name.trim()) ?? null,
    /** Forms that say nothing are dropped. */
    save(forms: NameForms, stamp: Stamp): void {
      write(() => {
        const old = byName.get(forms.name) ?? null;
        const isEmpty = forms.sex === null && [forms.genitive, forms.dative, forms.instrumental].every((text) => text === '');
        if (isEmpty) drop.run(forms.name);
        else put.run(forms);
        if (old !== null || !isEmpty) journal.add({ entity: 'nameForms', id: forms.name, old, new: isEmpty ? null : forms }, stamp);
      });
    },
  };
}
