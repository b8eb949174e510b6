import type { Addressee } from '../../shared/mail/contact.ts';
import type { Unfinished, UnfinishedFile } from '../../shared/mail/unfinished.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Db } from './connect.ts';
import { writer } from './write.ts';

type Row = Omit<Unfinished, 'addressees' | 'isEach' | 'files'> & { readonly addressees: string; readonly isEach: number };
type FileRow = Omit<UnfinishedFile, 'about' | 'isOwn' | 'isOut'> & {
  readonly about: string;
  readonly isOwn: number;
  readonly isOut: number;
};

/** Letters that are being written, with their files, so that they survive the window. A removed one can come back until the base is closed. */
export function unfinishedLetters(db: Db) {
  const write = writer(db);
  const columns = 'id, municipality, kind, addressees, isEach, addresses, subject, text, startedAt, updatedAt, by';
  const all = db.prepare<[string], Row>(
    `select ${columns} from unfinishedLetter where municipality = ? and removedAt is null order by updatedAt desc, rowid desc`,
  );
  const byId = db.prepare<[string], Row>(`select ${columns} from unfinishedLetter where id = ? and removedAt is null`);
  const filesOf = db.prepare<[string], FileRow>(
    'select key, name, hash, about, isOwn, isOut from unfinishedLetterFile where letter = ? order by position',
  );
  const upsert = db.prepare(
    `insert into unfinishedLetter(${columns}) values (${columns.replaceAll(/\w+/g, (name) => `:${name}`)})
     on conflict(id) do update set isEach = :isEach, addresses = :addresses, subject = :subject, text = :text,
     updatedAt = :updatedAt, by = :by`,
  );
  const dropFiles = db.prepare<[string]>('delete from unfinishedLetterFile where letter = ?');
  const addFile = db.prepare(
    `insert into unfinishedLetterFile(letter, position, key, name, hash, about, isOwn, isOut)
     values (:letter, :position, :key, :name, :hash, :about, :isOwn, :isOut)`,
  );
  const mark = db.prepare<[string | null, string]>('update unfinishedLetter set removedAt = ? where id = ?');
  const drop = db.prepare<[string]>('delete from unfinishedLetter where id = ?');

  const find = (id: string): Unfinished | null => {
    const row = byId.get(id);
    return row ? fromRow(row, filesOf.all(id)) : null;
  };
  return {
    find,
    /** The latest first. */
    list: (municipality: string): readonly Unfinished[] => all.all(municipality).map((row) => fromRow(row, filesOf.all(row.id))),
    /** Adds it, or puts it in place of what was saved before. */
    save({ files, ...letter }: Unfinished): void {
      write(() => {
        upsert.run({ ...letter, addressees: JSON.stringify(letter.addressees), isEach: Number(letter.isEach) });
        dropFiles.run(letter.id);
        for (const [position, { about, isOwn, isOut, ...file }] of files.entries())
          addFile.run({ ...file, letter: letter.id, position, about: JSON.stringify(about), isOwn: Number(isOwn), isOut: Number(isOut) });
      });
    },
    remove(id: string, at: string): void {
      write(() => mark.run(at, id));
    },
    /** @throws `not-found` where it is gone for good */
    restore(id: string): Unfinished {
      return write(() => {
        mark.run(null, id);
        const letter = find(id);
        if (!letter) throw new Failure('not-found', 'Этого письма больше нет.');
        return letter;
      });
    },
    /** It became a letter. */
    drop(id: string): void {
      write(() => {
        dropFiles.run(id);
        drop.run(id);
      });
    },
  };
}

function fromRow(row: Row, files: readonly FileRow[]): Unfinished {
  return {
    ...row,
    addressees: JSON.parse(row.addressees) as readonly Addressee[],
    isEach: row.isEach === 1,
    files: files.map((file) => ({
      ...file,
      about: JSON.parse(file.about) as UnfinishedFile['about'],
      isOwn: file.isOwn === 1,
      isOut: file.isOut === 1,
    })),
  };
}
