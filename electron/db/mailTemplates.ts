import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

export type StoredTemplate = { readonly kind: string; readonly subject: string; readonly text: string };

/** Subjects and texts of letters in the municipality's own words, by kind of document. */
export function mailTemplates(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const all = db.prepare<[string], StoredTemplate>('select kind, subject, text from mailTemplate where municipality = ? order by kind');
  const one = db.prepare<[string, string], StoredTemplate>(
    'select kind, subject, text from mailTemplate where municipality = ? and kind = ?',
  );
  const upsert = db.prepare<[string, string, string, string]>(
    `insert into mailTemplate(municipality, kind, subject, text) values (?, ?, ?, ?)
     on conflict(municipality, kind) do update set subject = excluded.subject, text = excluded.text`,
  );
  const drop = db.prepare<[string, string]>('delete from mailTemplate where municipality = ? and kind = ?');
  return {
    list: (municipality: string): readonly StoredTemplate[] => all.all(municipality),
    find: (municipality: string, kind: string): StoredTemplate | null => one.get(municipality, kind) ?? null,
    /** `next` null: the usual wording holds again. */
    save(municipality: string, kind: string, next: Omit<StoredTemplate, 'kind'> | null, stamp: Stamp): void {
      write(() => {
        const old = one.get(municipality, kind) ?? null;
        if (next === null) drop.run(municipality, kind);
        else upsert.run(municipality, kind, next.subject, next.text);
        journal.add({ entity: 'mailTemplate', id: `${municipality} ${kind}`, old, new: next }, stamp);
      });
    },
  };
}
