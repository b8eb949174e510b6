import type { ReportEdits } from '../../shared/reports/living/edits.ts';
import { changes, type Change } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

/** `school`: null for the whole municipality. */
export type ReportOf = {
  readonly municipality: string;
  readonly kind: string;
  readonly year: string;
  readonly school: string | null;
};

/** `revision`: how many times they were saved; what a later save must be based on. */
export type StoredEdits = {
  readonly edits: ReportEdits;
  readonly revision: number;
  readonly updatedAt: string;
  readonly by: string;
};

type Given = { readonly edits: ReportEdits; readonly basedOn: number; readonly isTyping?: boolean };

type Row = Omit<StoredEdits, 'edits'> & { readonly edits: string };

/** What users have done to reports: one document of edits a report. */
export function reportEdits(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns = 'edits, revision, updatedAt, by';
  const same = `municipality = :municipality and kind = :kind and year = :year and ifnull(school, '') = ifnull(:school, '')`;
  const known = db.prepare<ReportOf, Row>(`select ${columns} from reportEdits where ${same}`);
  const list = db.prepare<[string], Row & ReportOf>(
    `select municipality, kind, year, school, ${columns} from reportEdits where municipality = ? order by year, kind, school`,
  );
  const put = db.prepare(
    `insert into reportEdits(municipality, kind, year, school, ${columns})
     values (:municipality, :kind, :year, :school, :edits, :revision, :at, :by)
     on conflict(municipality, kind, year, ifnull(school, ''))
     do update set edits = excluded.edits, revision = excluded.revision, updatedAt = excluded.updatedAt, by = excluded.by`,
  );
  function find({ municipality, kind, year, school }: ReportOf): StoredEdits | null {
    const row = known.get({ municipality, kind, year, school });
    return row ? { ...row, edits: JSON.parse(row.edits) as ReportEdits } : null;
  }
  return {
    /** null: nothing was edited. */
    find,
    list: (municipality: string): readonly (StoredEdits & ReportOf)[] =>
      list.all(municipality).map((row) => ({ ...row, edits: JSON.parse(row.edits) as ReportEdits })),
    /** In one write, where they are based on what is stored (0: on nothing). null: somebody has saved since, nothing is written. */
    save(of: ReportOf, { edits, basedOn, isTyping = false }: Given, stamp: Stamp): StoredEdits | null {
      return write(() => {
        const old = find(of);
        if ((old?.revision ?? 0) !== basedOn) return null;
        const revision = basedOn + 1;
        put.run({ ...keyOf(of), edits: JSON.stringify(edits), revision, ...stamp });
        // The texts before stand in the entry before; of a text that is still being typed nothing is entered.
        if (!isTyping)
          journal.add({ entity: 'reportEdits', id: idOf(of), old: old && { revision: old.revision }, new: { revision, edits } }, stamp);
        return { edits, revision, updatedAt: stamp.at, by: stamp.by };
      });
    },
    history: (of: ReportOf): readonly Change[] => journal.list('reportEdits', idOf(of)),
  };
}

function keyOf({ municipality, kind, year, school }: ReportOf): ReportOf {
  return { municipality, kind, year, school };
}

function idOf({ municipality, kind, year, school }: ReportOf): string {
  return [municipality, kind, year, ...(school === null ? [] : [school])].join(' ');
}
