import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connect, type Db } from '../../electron/db/connect.ts';
import { migrate } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { openBase, openReadOnly } from '../../electron/db/open.ts';
import { stores } from '../../electron/db/stores.ts';
import { sweep } from '../../electron/db/sweep.ts';
import { aBase, aFolder } from './aBase.ts';

const addColumn = { name: '002-test', sql: "alter table school add column district text not null default ''" };
const failing = { name: '003-test', sql: 'create table later(id text primary key) strict; insert into nowhere values (1)' };
const next = migrations.length + 1;

test('shipped migrations never change', () => {
  const hashes = migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex').slice(0, 16)]);
  expect(hashes).toEqual([
    ['001-foundation', 'cfdc8b8b2880dfd3'],
    ['002-stored-files', 'eaa9168456cd147d'],
    ['003-living-reports', '110835b16a9db704'],
    ['004-roadmap-execution', 'ace5472c0c19fcc2'],
    ['005-scans', '018bc84ccaecc29c'],
    ['006-mail', '6272558adfbf54e8'],
    ['007-name-forms', '395b828ae33a0fe6'],
    ['008-unfinished-letters', 'c4e6f2e6d3f447a8'],
    ['009-sent-otherwise', 'c81409d6c60f810d'],
  ]);
});

test('an older base is brought up with a verified copy of it beside', () => {
  const file = aBase();
  const base = openBase(file, [...migrations, addColumn]);
  expect(base.db.pragma('user_version', { simple: true })).toBe(next);
  expect(base.db.prepare('select name, district from school').all()).toEqual([{ name: 'ООШ № 7', district: '' }]);
  base.close();
  const copy = openReadOnly(`${file}.v${migrations.length}.copy`);
  expect(copy.db.prepare('select name from school').pluck().all()).toEqual(['ООШ № 7']);
  copy.close();
});

test('a base with what was sent by mail and with letters keeps them when letters can be removed and sendings noted', () => {
  const file = path.join(aFolder(), 'база.opora');
  const older = connect(file, { isNew: true });
  migrate(older, migrations.slice(0, 7));
  older.exec(`
    insert into municipality(${columnsOf(older, 'municipality', { id: "'m'", name: "'Район'" })};
    insert into storedFile(${columnsOf(older, 'storedFile', { hash: "'h'", bytes: "x'00'" })};
    insert into sentDocument(${columnsOf(older, 'sentDocument', { id: "'s'", municipality: "'m'", hash: "'h'", recipients: `'["a@b.ru"]'` })};
    insert into outgoing(${columnsOf(older, 'outgoing', { id: "'o'", municipality: "'m'", state: "'sent'", addresses: "'[]'", refused: "'[]'" })};
    insert into outgoingFile(${columnsOf(older, 'outgoingFile', { outgoing: "'o'", hash: "'h'", about: "'{}'" })};
  `);
  older.close();
  const { db, close } = openBase(file);
  const all = stores(db);
  expect(all.sentDocuments.list('m')).toMatchObject([{ id: 's', recipients: ['a@b.ru'], way: 'mail', sentOn: null, number: '' }]);
  expect(all.outgoing.list('m')).toMatchObject([{ id: 'o', state: 'sent', files: [{ hash: 'h' }] }]);
  sweep(db);
  expect(all.storedFiles.size('h')).toBe(1);
  expect(() => db.exec('delete from sentDocument')).toThrow('never removed');
  close();
});

test('a step that fails leaves the version before it, the data and the copy; the next start goes on', () => {
  const file = aBase();
  expect(() => openBase(file, [...migrations, addColumn, failing])).toThrow('nowhere');
  const db = connect(file);
  expect(db.pragma('user_version', { simple: true })).toBe(next);
  expect(db.prepare("select count(*) from sqlite_schema where name = 'later'").pluck().get()).toBe(0);
  expect(db.prepare('select name from school').pluck().all()).toEqual(['ООШ № 7']);
  db.close();
  expect(readdirSync(path.dirname(file)).filter((name) => name.includes('.copy'))).toContain(
    `${path.basename(file)}.v${migrations.length}.copy`,
  );
  const mended = { name: '003-test', sql: 'create table later(id text primary key) strict' };
  const base = openBase(file, [...migrations, addColumn, mended]);
  expect(base.db.pragma('user_version', { simple: true })).toBe(next + 1);
  base.close();
});

test('a step that would break references is undone', () => {
  const file = aBase();
  const breaking = { name: '002-test', sql: "update person set school = 'nowhere'" };
  expect(() => openBase(file, [...migrations, breaking])).toThrow('breaks 1 references');
  const base = openBase(file);
  expect(base.db.prepare('select school from person').pluck().all()).toEqual(['school']);
  base.close();
});

/** `a, b) values (1, 2)`: what is given, and something in every other column that must not be null. */
function columnsOf(db: Db, table: string, given: Readonly<Record<string, string>>): string {
  const columns = db.pragma(`table_info(${table})`) as readonly {
    name: string;
    type: string;
    notnull: number;
    dflt_value: string | null;
  }[];
  const rest = columns.filter(({ name, notnull, dflt_value: usual }) => !(name in given) && notnull === 1 && usual === null);
  const all = { ...Object.fromEntries(rest.map(({ name, type }) => [name, type === 'INTEGER' ? '0' : "''"])), ...given };
  return `${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`;
}
