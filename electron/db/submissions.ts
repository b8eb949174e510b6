import { Failure } from '../../shared/model/failure.ts';
import type { AnswerChange, Answers, Submission, SubmissionKey } from '../../shared/model/records.ts';
import type { OutdatedCopy } from '../../shared/model/views.ts';
import type { PrintedHeader } from '../../shared/reports/form/context.ts';
import { changes } from './changes.ts';
import type { Db } from './connect.ts';
import { writer, type Stamp } from './write.ts';

type Row = Omit<Submission, 'about' | 'isSigned'> & { aboutKind: Submission['about']['kind']; aboutId: string; isSigned: 0 | 1 };
type Value = Answers[string];

/** A form with its stored answers. */
export type StoredForm = { readonly submission: Submission; readonly answers: Answers };
type HistoryRow = { item: string; at: string; by: string; old: string | null; new: string | null; copiedFrom: string | null };

type Reopening = OutdatedCopy & { submission: string };
type NewAnswer = { readonly item: string; readonly value: Value | null; readonly copiedFrom?: string | null };

/** Filled forms: their answers by row, with history. A signed one takes no answers until it is reopened. */
export function submissions(db: Db) {
  const write = writer(db);
  const journal = changes(db);
  const columns =
    'id, instrument, version, aboutKind, aboutId, school, subject, year, round, isSigned, signedOn, signedBy, createdAt, updatedAt';
  const byId = db.prepare<[string], Row>(`select ${columns} from submission where id = ?`);
  const all = db.prepare<[], Row>(`select ${columns} from submission order by year, instrument, aboutKind, aboutId, subject, round`);
  const byYear = db.prepare<[string], Row>(`select ${columns} from submission where year = ? order by instrument, aboutId, subject, round`);
  const byInstrument = db.prepare<[string, string], Row>(
    `select ${columns} from submission where year = ? and instrument = ? order by aboutId, subject, round`,
  );
  const kinds = db.prepare<[string], { year: string; instrument: string }>(
    'select distinct year, instrument from submission where municipality = ?',
  );
  const byAbout = db.prepare<[string, string], Row>(`select ${columns} from submission where aboutKind = ? and aboutId = ?`);
  const byKey = db.prepare<[string, string, string, string, string, string], Row>(
    `select ${columns} from submission
     where aboutKind = ? and aboutId = ? and instrument = ? and year = ? and round = ? and coalesce(subject, '') = ?`,
  );
  const insert = db.prepare(
    `insert into submission(municipality, header, ${columns})
     values (:municipality, null, :id, :instrument, :version, :aboutKind, :aboutId,
       case when :aboutKind = 'school' then :aboutId else (select school from person where id = :aboutId) end, :subject, :year, :round, 0, null, '', :at, :at)`,
  );
  const touch = db.prepare('update submission set updatedAt = ? where id = ?');
  const seal = db.prepare('update submission set isSigned = ?, signedOn = ?, signedBy = ?, header = ?, updatedAt = ? where id = ?');
  const headerOf = db.prepare<[string], string | null>('select header from submission where id = ?').pluck();
  const reopening = "entity = 'submission' and new ->> '$.reason' is not null";
  const outdated = `entityId as submission, old ->> '$.signedOn' as signedOn, at as reopenedAt, new ->> '$.reason' as reason`;
  const outdatedOf = db.prepare<[string], Reopening>(
    `select ${outdated} from change indexed by reopening where ${reopening} and entityId = ? order by id desc limit 1`,
  );
  const outdatedIn = db.prepare<[string], Reopening>(
    // Few are reopened, many forms are there: the few are looked through.
    `select ${outdated} from change indexed by reopening cross join submission on submission.id = entityId
     where ${reopening} and year = ? and isSigned = 0 order by change.id`,
  );
  const answersOf = db.prepare<[string], { item: string; value: string }>('select item, value from answer where submission = ?');
  const formsIn = (which: string) =>
    `select ${columns}, (select json_group_object(item, json(value)) from answer where submission = submission.id) as answers
     from submission where year = ? ${which} order by instrument, aboutId, subject, round`;
  const allFormsIn = db.prepare<[string], Row & { answers: string }>(formsIn(''));
  const someFormsIn = db.prepare<[string, string], Row & { answers: string }>(
    formsIn('and instrument in (select value from json_each(?))'),
  );
  const answerOf = db.prepare<[string, string], string>('select value from answer where submission = ? and item = ?').pluck();
  const upsertAnswer = db.prepare(
    'insert into answer(submission, item, value) values (?, ?, ?) on conflict(submission, item) do update set value = excluded.value',
  );
  const dropAnswer = db.prepare('delete from answer where submission = ? and item = ?');
  const insertHistory = db.prepare(
    'insert into answerHistory(submission, item, at, by, old, new, copiedFrom) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const historyOf = db.prepare<[string], HistoryRow>(
    'select item, at, by, old, new, copiedFrom from answerHistory where submission = ? order by id',
  );
  const notesOf = db.prepare<[string], { item: string; text: string }>('select item, text from note where submission = ?');
  const notesIn = db.prepare<[string], { submission: string; item: string; text: string }>(
    'select submission, item, text from note join submission on submission.id = submission where year = ?',
  );
  const upsertNote = db.prepare(
    'insert into note(submission, item, text) values (?, ?, ?) on conflict(submission, item) do update set text = excluded.text',
  );
  const dropNote = db.prepare('delete from note where submission = ? and item = ?');

  const get = (id: string): Submission => {
    const row = byId.get(id);
    if (!row) throw new Failure('not-found', 'Такой формы нет в базе.');
    return fromRow(row);
  };
  const find = (key: SubmissionKey): Submission | null => {
    const row = byKey.get(key.about.kind, key.about.id, key.instrument, key.year, key.round, key.subject ?? '');
    return row ? fromRow(row) : null;
  };
  const openForWriting = (id: string): Submission => {
    const submission = get(id);
    if (submission.isSigned)
      throw new Failure('submission-signed', 'Форма подписана и не принимает изменений. Откройте её заново с указанием причины.');
    return submission;
  };
  return {
    get,
    find,
    list: (): readonly Submission[] => all.all().map(fromRow),
    inYear: (year: string): readonly Submission[] => byYear.all(year).map(fromRow),
    ofInstrument: (instrument: string, year: string): readonly Submission[] => byInstrument.all(year, instrument).map(fromRow),
    /** Which instruments have forms in which years. */
    kindsOf: (municipality: string): readonly { readonly year: string; readonly instrument: string }[] => kinds.all(municipality),
    /** In no order: sorting in SQL costs more than the reading. */
    about: (kind: Submission['about']['kind'], id: string): readonly Submission[] => byAbout.all(kind, id).map(fromRow),
    answers: (id: string): Answers => Object.fromEntries(answersOf.all(id).map(({ item, value }) => [item, parse(value)])),
    /** Forms of a year with their answers, read at once; of the given instruments, or of all. */
    formsInYear: (year: string, instruments: readonly string[] | null = null): readonly StoredForm[] =>
      (instruments ? someFormsIn.all(year, JSON.stringify(instruments)) : allFormsIn.all(year)).map(formOf),
    notes: (id: string): Readonly<Record<string, string>> => Object.fromEntries(notesOf.all(id).map(({ item, text }) => [item, text])),
    /** Submission → its notes, for a whole year at once. */
    notesInYear(year: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
      const found = new Map<string, Record<string, string>>();
      for (const { submission, item, text } of notesIn.iterate(year)) {
        const notes = found.get(submission) ?? {};
        notes[item] = text;
        found.set(submission, notes);
      }
      return found;
    },
    history: (id: string): readonly AnswerChange[] =>
      historyOf
        .all(get(id).id)
        .map((row) => ({ ...row, old: row.old === null ? null : parse(row.old), new: row.new === null ? null : parse(row.new) })),
    /** What the header of a signed form held when it was signed; null: not signed. */
    header(id: string): PrintedHeader | null {
      const text = headerOf.get(id);
      return text ? (JSON.parse(text) as PrintedHeader) : null;
    },
    /** The signed copy that the latest reopening made obsolete; null: none, or the form is signed again. */
    outdatedCopy({ id, isSigned }: Submission): OutdatedCopy | null {
      const row = isSigned ? undefined : outdatedOf.get(id);
      return row ? outdatedCopyOf(row) : null;
    },
    /** Submission → its obsolete copy, for a whole year at once. */
    outdatedCopies: (year: string): ReadonlyMap<string, OutdatedCopy> =>
      new Map(outdatedIn.all(year).map((row) => [row.submission, outdatedCopyOf(row)])),
    add(key: SubmissionKey & { id: string; version: number; municipality: string }, stamp: Stamp): Submission {
      return write(() => {
        const { about, ...rest } = key;
        insert.run({ ...rest, aboutKind: about.kind, aboutId: about.id, at: stamp.at });
        journal.add({ entity: 'submission', id: key.id, old: null, new: key }, stamp);
        return get(key.id);
      });
    },
    /** One durable write; null: no longer filled. The same value again writes nothing. `copiedFrom`: the school year, and the round if any, it is taken from. */
    saveAnswer(id: string, { item, value, copiedFrom = null }: NewAnswer, stamp: Stamp): void {
      write(() => {
        openForWriting(id);
        const old = answerOf.get(id, item) ?? null;
        const text = value === null ? null : JSON.stringify(value);
        if (text === old) return;
        if (text === null) dropAnswer.run(id, item);
        else upsertAnswer.run(id, item, text);
        insertHistory.run(id, item, stamp.at, stamp.by, old, text, copiedFrom);
        touch.run(stamp.at, id);
      });
    },
    saveNote(id: string, { item, text }: { item: string; text: string }, stamp: Stamp): void {
      write(() => {
        openForWriting(id);
        const old = notesOf.all(id).find((note) => note.item === item)?.text ?? null;
        if (text === '') dropNote.run(id, item);
        else upsertNote.run(id, item, text);
        journal.add({ entity: 'note', id: `${id} ${item}`, old, new: text === '' ? null : text }, stamp);
        touch.run(stamp.at, id);
      });
    },
    /** `header`: what the signed paper says above its table and under its signatures; later changes of the cards do not touch it. */
    sign(id: string, { signedOn, signedBy, header }: { signedOn: string; signedBy: string; header: PrintedHeader }, stamp: Stamp): void {
      write(() => {
        openForWriting(id);
        seal.run(1, signedOn, signedBy, JSON.stringify(header), stamp.at, id);
        journal.add({ entity: 'submission', id, old: { isSigned: false }, new: { isSigned: true, signedOn, signedBy } }, stamp);
      });
    },
    /** Opens a signed form again; the reason stays in the journal. */
    reopen(id: string, reason: string, stamp: Stamp): void {
      write(() => {
        const { isSigned, signedOn, signedBy } = get(id);
        if (!isSigned) return;
        seal.run(0, null, '', null, stamp.at, id);
        journal.add({ entity: 'submission', id, old: { isSigned, signedOn, signedBy }, new: { isSigned: false, reason } }, stamp);
      });
    },
  };
}

function outdatedCopyOf({ submission: _, ...copy }: Reopening): OutdatedCopy {
  return copy;
}

/** Named one by one: thousands of rows a screen, and copying what is left of a row costs as much as reading it. */
function fromRow(row: Row): Submission {
  return {
    id: row.id,
    instrument: row.instrument,
    version: row.version,
    about: { kind: row.aboutKind, id: row.aboutId },
    school: row.school,
    subject: row.subject,
    year: row.year,
    round: row.round,
    isSigned: row.isSigned === 1,
    signedOn: row.signedOn,
    signedBy: row.signedBy,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function formOf(row: Row & { answers: string }): StoredForm {
  return { submission: fromRow(row), answers: JSON.parse(row.answers) as Answers };
}

function parse(text: string): Value {
  return JSON.parse(text) as Value;
}
