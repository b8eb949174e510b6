import { expect, test } from 'vitest';
import { openBase } from '../../electron/db/open.ts';
import { storedFiles } from '../../electron/db/storedFiles.ts';
import { aBase } from './aBase.ts';

const stamp = { at: '2021-06-01T10:00:00.000Z', by: 'Орлова А. П.' };

test('a file is kept once under its hash and comes back as it was given', () => {
  const base = openBase(aBase());
  const files = storedFiles(base.db);
  const given = Buffer.from('%PDF-1.7 подписано');
  const hash = files.add(given, stamp);
  expect(files.add(Uint8Array.from(given), stamp)).toBe(hash);
  expect(base.db.prepare('select count(*) from storedFile').pluck().get()).toBe(1);
  expect(Buffer.from(files.get(hash))).toEqual(given);
  base.close();
});

test('a file whose bytes have changed is not given out', () => {
  const base = openBase(aBase());
  const files = storedFiles(base.db);
  const hash = files.add(Buffer.from('одно'), stamp);
  base.db.prepare('update storedFile set bytes = ?').run(Buffer.from('другое'));
  expect(() => files.get(hash)).toThrow('Файл в базе повреждён');
  expect(() => files.get('0'.repeat(64))).toThrow('Такого файла в базе нет');
  base.close();
});
