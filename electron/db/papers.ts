import type { PaperContent } from '../../shared/paper/paperContent.ts';
import type { Db } from './connect.ts';
import { writer } from './write.ts';

/** `at`: when it was entered, `signedOn`: the day on the paper. */
export type Signing = {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly signedOn: string | null;
  readonly signedBy: string;
};

/** A sheet of a form. `printedAt`: the last time; null: it was signed and never printed here. `signing`: the last one; null: none. */
export type StoredPaper = {
  readonly submission: string;
  readonly code: string;
  readonly content: PaperContent;
  readonly printedAt: string | null;
  readonly signing: number | null;
};

type Row = Omit<StoredPaper, 'content'> & { content: string };

/** Sheets that were printed or signed: what each of them says. */
export function papers(db: Db) {
  const write = writer(db);
  const columns = 'submission, code, content, printedAt, signing';
  const put = db.prepare(
    `insert into paper(${columns}) values (:submission, :code, :content, :printedAt, :signing)
     on conflict(submission, code) do update
     set printedAt = coalesce(excluded.printedAt, printedAt), signing = coalesce(excluded.signing, signing)`,
  );
  const byCode = db.prepare<[string], Row>(`select ${columns} from paper where code = ?`);
  const bySigning = db.prepare<[string, number], Row>(`select ${columns} from paper where submission = ? and signing = ?`);
  const isSigning = "entity = 'submission' and new ->> '$.isSigned' = 1";
  const signing = `id, at, by, new ->> '$.signedOn' as signedOn, new ->> '$.signedBy' as signedBy`;
  const latest = db.prepare<[string], Signing>(
    `select ${signing} from change indexed by signing where ${isSigning} and entityId = ? order by id desc limit 1`,
  );
  const byId = db.prepare<[number], Signing>(`select ${signing} from change where id = ?`);
  return {
    record({ content, ...paper }: StoredPaper): void {
      write(() => put.run({ ...paper, content: JSON.stringify(content) }));
    },
    find: (code: string): readonly StoredPaper[] => byCode.all(code).map(fromRow),
    /** The sheet that was signed; null: none is known. */
    signed(submission: string, id: number): StoredPaper | null {
      const row = bySigning.get(submission, id);
      return row ? fromRow(row) : null;
    },
    /** The latest signing of a form, whether it still stands or not; null: it never was signed. */
    latestSigning: (submission: string): Signing | null => latest.get(submission) ?? null,
    signing: (id: number): Signing | null => byId.get(id) ?? null,
  };
}

function fromRow(row: Row): StoredPaper {
  return { ...row, content: JSON.parse(row.content) as PaperContent };
}
