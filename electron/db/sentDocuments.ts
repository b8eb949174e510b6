import type { SentWay } from '../../shared/mail/sentWays.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Db } from './connect.ts';
import { writer } from './write.ts';

/** A document as it was sent. `kind`, `year`: of a report, null for any other document; `tree`: of a report, as JSON. */
export type SentDocument = {
  readonly id: string;
  readonly municipality: string;
  readonly kind: string | null;
  readonly year: string | null;
  readonly school: string | null;
  readonly isPublic: boolean;
  readonly title: string;
  /** With its extension. */
  readonly fileName: string;
  /** Of its bytes among the stored files. */
  readonly hash: string;
  readonly size: number;
  readonly recipients: readonly string[];
  readonly way: SentWay;
  /** Day on which it went, as its user says; null: when it was kept. */
  readonly sentOn: string | null;
  /** Under which it was registered; empty: not known. */
  readonly number: string;
  readonly at: string;
  readonly by: string;
};

type Row = Omit<SentDocument, 'isPublic' | 'recipients'> & { readonly isPublic: number; readonly recipients: string };

/** Documents as they were sent: added, never changed, never removed. */
export function sentDocuments(db: Db) {
  const write = writer(db);
  const columns = 'id, municipality, kind, year, school, isPublic, title, fileName, hash, size, recipients, way, sentOn, number, at, by';
  const insert = db.prepare(
    `insert into sentDocument(${columns}, tree) values (${columns.replaceAll(/\w+/g, (name) => `:${name}`)}, :tree)`,
  );
  const list = db.prepare<[string], Row>(`select ${columns} from sentDocument where municipality = ? order by at desc, rowid desc`);
  const byId = db.prepare<[string], Row>(`select ${columns} from sentDocument where id = ?`);
  const treeOf = db.prepare<[string], string | null>('select tree from sentDocument where id = ?').pluck();
  return {
    add(document: SentDocument, tree: string | null): void {
      const { isPublic, recipients } = document;
      write(() => insert.run({ ...document, isPublic: Number(isPublic), recipients: JSON.stringify(recipients), tree }));
    },
    /** The latest first. */
    list: (municipality: string): readonly SentDocument[] => list.all(municipality).map(fromRow),
    /** @throws `not-found` */
    get(id: string): SentDocument {
      const row = byId.get(id);
      if (!row) throw new Failure('not-found', 'Такой отправленной версии в базе нет.');
      return fromRow(row);
    },
    /** JSON of the tree of a report as it was sent; null: no report. */
    treeOf: (id: string): string | null => treeOf.get(id) ?? null,
  };
}

function fromRow(row: Row): SentDocument {
  return { ...row, isPublic: row.isPublic === 1, recipients: JSON.parse(row.recipients) as readonly string[] };
}
