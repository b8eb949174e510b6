import { Failure } from '../../shared/model/failure.ts';
import type { Outgoing, OutgoingFile, OutgoingState, Refused } from '../../shared/mail/outgoing.ts';
import type { Db } from './connect.ts';
import { writer } from './write.ts';

type Row = Omit<Outgoing, 'addresses' | 'refused' | 'files'> & { readonly addresses: string; readonly refused: string };
type FileRow = Omit<OutgoingFile, 'about'> & { readonly outgoing: string; readonly about: string };

/** What changes while a letter is on its way. */
export type OutgoingChange = Partial<
  Pick<Outgoing, 'state' | 'attempts' | 'nextTryAt' | 'lastError' | 'refused' | 'sender' | 'sentAt' | 'queuedOn'>
>;

/** Letters that were written, wait, or went; oldest first where they wait, newest first in the list. */
export function outgoing(db: Db) {
  const write = writer(db);
  const columns =
    'id, municipality, state, kind, school, addresses, subject, text, messageId, queuedOn, createdAt, createdBy, attempts, nextTryAt, lastError, refused, sender, sentAt';
  const all = db.prepare<[string], Row>(
    `select ${columns} from outgoing where municipality = ? and removedAt is null order by createdAt desc, rowid desc`,
  );
  const ofState = db.prepare<[string], Row>(
    `select ${columns} from outgoing where state = ? and removedAt is null order by createdAt, rowid`,
  );
  const byId = db.prepare<[string], Row>(`select ${columns} from outgoing where id = ?`);
  const files = db.prepare<[], FileRow>('select outgoing, name, hash, about from outgoingFile order by outgoing, position');
  const filesOf = db.prepare<[string], FileRow>(
    'select outgoing, name, hash, about from outgoingFile where outgoing = ? order by position',
  );
  const insert = db.prepare(
    `insert into outgoing(${columns}) values (:id, :municipality, :state, :kind, :school, :addresses, :subject, :text, :messageId,
     :queuedOn, :createdAt, :createdBy, :attempts, :nextTryAt, :lastError, :refused, :sender, :sentAt)`,
  );
  const insertFile = db.prepare<[string, number, string, string, string]>(
    'insert into outgoingFile(outgoing, position, name, hash, about) values (?, ?, ?, ?, ?)',
  );
  const update = db.prepare(
    `update outgoing set state = :state, attempts = :attempts, nextTryAt = :nextTryAt, lastError = :lastError, refused = :refused,
     sender = :sender, sentAt = :sentAt, queuedOn = :queuedOn, removedAt = null where id = :id`,
  );

  const setRemoved = db.prepare<[string | null, string]>('update outgoing set removedAt = ? where id = ?');

  const get = (id: string): Outgoing => {
    const row = byId.get(id);
    if (!row) throw new Failure('not-found', 'Такого письма нет в базе.');
    return fromRow(row, filesOf.all(id));
  };
  return {
    get,
    list(municipality: string): readonly Outgoing[] {
      const known = Map.groupBy(files.all(), (file) => file.outgoing);
      return all.all(municipality).map((row) => fromRow(row, known.get(row.id) ?? []));
    },
    /** Of every municipality, the oldest first. */
    inState: (state: OutgoingState): readonly Outgoing[] => ofState.all(state).map((row) => fromRow(row, filesOf.all(row.id))),
    add(letter: Outgoing): void {
      write(() => {
        const { files: own, ...row } = letter;
        insert.run({ ...row, addresses: JSON.stringify(row.addresses), refused: JSON.stringify(row.refused) });
        for (const [position, { name, hash, about }] of own.entries())
          insertFile.run(letter.id, position, name, hash, JSON.stringify(about));
      });
    },
    /** It can come back until the base is closed. */
    remove(id: string, at: string): void {
      write(() => setRemoved.run(at, get(id).id));
    },
    restore(id: string): void {
      write(() => setRemoved.run(null, get(id).id));
    },
    /** `ifIn`: only a letter in one of these states is changed; a removed one comes back by it. Gives whether it was. */
    change(id: string, next: OutgoingChange, ifIn?: readonly OutgoingState[]): boolean {
      return write(() => {
        const letter = get(id);
        if (ifIn && !ifIn.includes(letter.state)) return false;
        const { state, attempts, nextTryAt, lastError, refused, sender, sentAt, queuedOn } = { ...letter, ...next };
        update.run({ id, state, attempts, nextTryAt, lastError, refused: JSON.stringify(refused), sender, sentAt, queuedOn });
        return true;
      });
    },
  };
}

function fromRow(row: Row, files: readonly FileRow[]): Outgoing {
  return {
    ...row,
    addresses: JSON.parse(row.addresses) as string[],
    refused: JSON.parse(row.refused) as Refused[],
    files: files.map(({ name, hash, about }) => ({ name, hash, about: JSON.parse(about) as OutgoingFile['about'] })),
  };
}
