import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeDocument } from '../../electron/services/writeDocument.ts';

const aFolder = (): string => mkdtempSync(path.join(tmpdir(), 'opora-test-'));
const bytes = (text: string): Uint8Array => Buffer.from(text);

test('a taken name is left as it is; the next document gets a number', async () => {
  const folder = path.join(aFolder(), 'Мои документы', 'Опора');
  const write = (text: string) => writeDocument({ folder, name: 'Справка № 1', extension: 'docx', bytes: bytes(text) });
  const files = [await write('первая'), await write('вторая'), await write('третья')];
  expect(files.map((file) => path.relative(folder, file))).toEqual(['Справка № 1.docx', 'Справка № 1 (2).docx', 'Справка № 1 (3).docx']);
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['первая', 'вторая', 'третья']);
  expect(readdirSync(folder).length).toBe(3);
});

test('documents made at once do not take each other’s names', async () => {
  const folder = aFolder();
  const texts = Array.from({ length: 10 }, (_, index) => `документ ${index}`);
  const files = await Promise.all(texts.map((text) => writeDocument({ folder, name: 'Форма', extension: 'pdf', bytes: bytes(text) })));
  expect(new Set(files).size).toBe(10);
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(texts);
});

test('a folder that is a file is refused in words, and nothing is left', async () => {
  const folder = aFolder();
  const file = path.join(folder, 'занято');
  writeFileSync(file, 'x');
  const writing = writeDocument({ folder: file, name: 'Форма', extension: 'docx', bytes: bytes('x') });
  await expect(writing).rejects.toMatchObject({ code: 'no-permission', message: /не папка/ });
  expect(readFileSync(file, 'utf8')).toBe('x');
  expect(readdirSync(folder)).toEqual(['занято']);
});
