import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../electron/db/connect.ts';
import { createBase } from '../../electron/db/create.ts';
import { openBase, openReadOnly } from '../../electron/db/open.ts';
import { aBase, aFolder } from './aBase.ts';

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function expectRefused(file: string, code: string): void {
  const before = digest(file);
  for (const open of [openBase, openReadOnly])
    expect(() => open(file)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/^[А-Я].*\.$/) }));
  expect(digest(file)).toBe(before);
  expect(existsSync(`${file}.lock`)).toBe(false);
}

/** A copy of a new base, changed by the given SQL or bytes, beside nothing else. */
function aChangedBase(change: (file: string) => void): string {
  const folder = aFolder();
  const source = aBase();
  const file = path.join(folder, 'база.opora');
  copyFileSync(source, file);
  change(file);
  return file;
}

function bySql(sql: string): (file: string) => void {
  return (file) => {
    const db = connect(file);
    db.exec(sql);
    db.close();
  };
}

test('a base of a newer version is refused and left as it is', () => {
  expectRefused(aChangedBase(bySql('pragma user_version = 1000')), 'base-newer');
});

test('a text file, an empty file and a database of another program are refused and left as they are', () => {
  const folder = aFolder();
  const text = path.join(folder, 'письмо.txt');
  writeFileSync(text, 'Это не база. '.repeat(1000));
  expectRefused(text, 'not-a-base');
  const empty = path.join(folder, 'пусто.opora');
  writeFileSync(empty, '');
  expectRefused(empty, 'not-a-base');
  expectRefused(aChangedBase(bySql('pragma application_id = 7')), 'not-a-base');
});

test.each([
  ['bytes in the middle are overwritten', (file: string) => writeFileSync(file, Buffer.from(readFileSync(file)).fill(0x5a, 8192, 40_960))],
  ['half of the file is gone', (file: string) => truncateSync(file, 4096 * 10)],
  [
    'the first page is overwritten past the header',
    (file: string) => writeFileSync(file, Buffer.from(readFileSync(file)).fill(0xff, 100, 4096)),
  ],
])('a damaged base is refused and left as it is: %s', (_what, damage) => {
  expectRefused(aChangedBase(damage), 'base-damaged');
});

test('a file that is not there is named', () => {
  expect(() => openBase('/нет/такой.opora')).toThrow(
    expect.objectContaining({ code: 'no-file', message: expect.stringContaining('/нет/такой.opora') }),
  );
});

test('a new base never replaces a file and leaves nothing behind when it fails', () => {
  const folder = aFolder();
  const file = path.join(folder, 'база.opora');
  const meta = { base: 'b', name: 'База', createdAt: '2021-05-20T10:00:00Z' };
  const failing = () =>
    createBase(file, meta, () => {
      throw new Error('stopped');
    });
  expect(failing).toThrow('stopped');
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(file, 'чужой файл');
  expect(() => createBase(file, meta, () => undefined)).toThrow(expect.objectContaining({ code: 'file-exists' }));
  expect(readFileSync(file, 'utf8')).toBe('чужой файл');
});

test('a removed secret leaves the file', () => {
  const file = aBase();
  const base = openBase(file);
  base.db.prepare("insert into setting(name, value) values ('тайна', ?)").run('канарейка-4711');
  base.close();
  expect(readFileSync(file).includes('канарейка-4711')).toBe(true);
  const again = openBase(file);
  again.db.exec("delete from setting where name = 'тайна'");
  again.close();
  expect(readFileSync(file).includes('канарейка-4711')).toBe(false);
});

if (process.platform !== 'win32')
  test('a base in a read-only folder is refused with a way out, reading and writing, and left as it is', () => {
    const file = aBase();
    const before = digest(file);
    const folder = path.dirname(file);
    chmodSync(folder, 0o555);
    chmodSync(path.dirname(folder), 0o755);
    try {
      const [opened, checked, made] = [
        asAnyone(`openBase(${JSON.stringify(file)})`),
        asAnyone(`openReadOnly(${JSON.stringify(file)})`),
        asAnyone(`createBase(${JSON.stringify(path.join(folder, 'новая.opora'))}, { base: 'b', name: 'b', createdAt: '' }, () => {})`),
      ];
      expect([opened, checked, made]).toEqual([
        expect.stringMatching(/^base-read-only: .*Скопируйте/),
        expect.stringMatching(/^base-read-only: .*Скопируйте/),
        expect.stringMatching(/^no-permission: .*другую папку/),
      ]);
      expect(digest(file)).toBe(before);
    } finally {
      chmodSync(folder, 0o755);
    }
  });

/** Runs one call as a user whom permissions bind: root is bound by none. */
function asAnyone(call: string): string {
  const at = (file: string) => JSON.stringify(path.join(import.meta.dirname, '../../electron/db', file));
  const script = `
    import { openBase, openReadOnly } from ${at('open.ts')};
    import { createBase } from ${at('create.ts')};
    try { ${call}; console.log('done'); } catch (error) { console.log(error.code + ': ' + error.message); }`;
  const node = [process.execPath, '--input-type=module', '-e', script];
  const [command = '', ...args] =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...node] : node;
  return spawnSync(command, args, { encoding: 'utf8', cwd: '/' }).stdout.trim();
}
