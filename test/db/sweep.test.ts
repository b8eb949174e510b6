import { expect, test } from 'vitest';
import { connect } from '../../electron/db/connect.ts';
import { integrityProblems } from '../../electron/db/integrity.ts';
import { sweep } from '../../electron/db/sweep.ts';
import { openForWriting, type Base } from '../../electron/services/base.ts';
import { openForm, signForm } from '../../electron/services/entry.ts';
import { keepScan } from '../../electron/services/keepScan.ts';
import { keepSent } from '../../electron/services/sentDocuments.ts';
import type { Outgoing } from '../../shared/mail/outgoing.ts';
import { aPdf } from '../intake/scanFiles.ts';
import { aBase, clock, deficits } from './aBase.ts';

function opened(work: (base: Base, form: string) => void): void {
  const base = openForWriting(aBase(), clock);
  const { submission } = openForm(base, deficits.key);
  signForm(base, { submission: submission.id, signedOn: '2021-05-19', signedBy: 'Директор' });
  work(base, submission.id);
  expect(integrityProblems(base.connection.db)).toEqual([]);
  base.connection.close();
}

const aScan = (base: Base, form: string, note: string) => keepScan(base, form, { name: `${note}.pdf`, bytes: Buffer.from(aPdf(note)) });
const removeScan = (base: Base, form: string, hash: string) =>
  base.scans.remove(base.scans.list(form).find((scan) => scan.hash === hash)!.id, base.stamp());
const hashes = ({ connection }: Base) => connection.db.prepare<[], string>('select hash from storedFile').pluck().all().toSorted();

function aLetter(base: Base, state: Outgoing['state'], files: Outgoing['files']): string {
  const id = base.newId();
  const { at, by } = base.stamp();
  const rest = { kind: 'file', school: null, addresses: ['a@b.ru'], subject: 'Тема', text: '', messageId: '', queuedOn: '', attempts: 0 };
  const fate = { nextTryAt: null, lastError: '', refused: [], sender: '', sentAt: null };
  base.outgoing.add({ id, municipality: base.municipality().id, state, createdAt: at, createdBy: by, files, ...rest, ...fate });
  return id;
}

test('bytes of a removed scan are gone after the sweep, those of others are as they were', () => {
  opened((base, form) => {
    const [first, second] = [aScan(base, form, 'один'), aScan(base, form, 'два')];
    removeScan(base, form, first);
    expect(hashes(base)).toEqual([first, second].toSorted());
    sweep(base.connection.db);
    expect(hashes(base)).toEqual([second]);
    expect(base.scans.list(form).map(({ hash }) => hash)).toEqual([second]);
  });
});

test('a base in which nothing was removed is not written to', () => {
  opened((base, form) => {
    aScan(base, form, 'один');
    const generation = () => base.connection.db.prepare('select generation from meta').pluck().get();
    const before = generation();
    sweep(base.connection.db);
    expect(generation()).toBe(before);
  });
});

test('what was kept as sent stays for good, even where its file was a removed scan or lay in a removed letter', () => {
  opened((base, form) => {
    const hash = aScan(base, form, 'один');
    keepSent(base, { report: null, title: 'Скан', fileName: 'Скан.pdf', bytes: aPdf('один'), tree: null, recipients: ['a@b.ru'] });
    removeScan(base, form, hash);
    base.outgoing.remove(
      aLetter(base, 'cancelled', [{ name: 'Скан.pdf', hash, about: { title: '', report: null, tree: null } }]),
      clock.now().toISOString(),
    );
    sweep(base.connection.db);
    expect(hashes(base)).toEqual([hash]);
    expect(Buffer.from(base.storedFiles.get(hash))).toEqual(Buffer.from(aPdf('один')));
  });
});

test('files of letters stay while the letter is there, what a report said too, and go with the letter', () => {
  opened((base) => {
    const stamp = base.stamp();
    const [file, tree, own] = ['файл', 'дерево', 'свой'].map((text) => base.storedFiles.add(Buffer.from(text), stamp)) as [
      string,
      string,
      string,
    ];
    const letter = aLetter(base, 'cancelled', [{ name: 'а.docx', hash: file, about: { title: '', report: null, tree } }]);
    const about = { kind: 'file', title: '', year: null, school: null, kept: { title: '', report: null, tree } } as const;
    const texts = { kind: 'plain', addressees: [], isEach: false, addresses: '', subject: '', text: '' };
    const unfinished = { id: 'u', municipality: base.municipality().id, ...texts, startedAt: stamp.at, updatedAt: stamp.at, by: '' };
    base.unfinishedLetters.save({ ...unfinished, files: [{ key: 'k', name: 'б.pdf', hash: own, about, isOwn: true, isOut: false }] });
    sweep(base.connection.db);
    expect(hashes(base)).toEqual([file, tree, own].toSorted());
    base.outgoing.remove(letter, stamp.at);
    sweep(base.connection.db);
    expect(hashes(base)).toEqual([tree, own].toSorted());
    base.unfinishedLetters.remove('u', stamp.at);
    sweep(base.connection.db);
    expect(hashes(base)).toEqual([]);
  });
});

test('a sweep that breaks off removes nothing; the next one goes on', () => {
  opened((base, form) => {
    const { db } = base.connection;
    const all = ['один', 'два'].map((note) => aScan(base, form, note));
    for (const hash of all) removeScan(base, form, hash);
    db.exec("create temp trigger breaking before delete on storedFile begin select raise(abort, 'broken off'); end");
    expect(() => sweep(db)).toThrow('broken off');
    expect(hashes(base)).toEqual(all.toSorted());
    expect(db.prepare('select count(*) from scan').pluck().get()).toBe(2);
    db.exec('drop trigger breaking');
    sweep(db);
    expect(hashes(base)).toEqual([]);
    expect(db.prepare('select count(*) from scan').pluck().get()).toBe(0);
  });
});

test('every table that refers to stored files is known to the sweep', () => {
  const db = connect(aBase());
  const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  const referring = tables.filter((name) =>
    (db.pragma(`foreign_key_list(${name})`) as readonly { table: string }[]).some(({ table }) => table === 'storedFile'),
  );
  expect(referring.toSorted()).toEqual(['outgoingFile', 'scan', 'sentDocument', 'unfinishedLetterFile']);
  db.close();
});
