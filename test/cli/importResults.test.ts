import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { aFile, examTable, marksTable, orderTable, type Rows } from '../intake/resultFiles.ts';
import { bundledCli, runCli, type CliResult } from './runCli.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'opora-results-'));
  const put = async (name: string, rows: Rows) => writeFileSync(path.join(folder, name), (await aFile(name, rows)).bytes);
  await put('2849657.xlsx', orderTable);
  await put('отметки.xlsx', marksTable);
  await put('экзамен.xlsx', examTable);
  writeFileSync(path.join(folder, 'старый.xls'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
});

const bring = (db: string, ...args: readonly string[]) => runCli(['import', '--db', db, '--kind', 'results', ...args], folder);
const printed = ({ stdout }: CliResult) => JSON.parse(stdout) as { rejected: readonly { readonly code: string }[] };
const demo = (db: string) => runCli(['demo', '--db', db, '--set', 'yurga'], folder, '', bundledCli);
const exported = async (db: string) => {
  const { stdout } = await runCli(['export', '--db', db], folder, '', bundledCli);
  return JSON.parse(stdout) as { results: readonly { low: number; year: number }[]; schools: readonly { code: string }[] };
};

test('the table of order Ю changes nothing in the base of that order', async () => {
  await demo('юрга.opora');
  const { exit, stdout, stderr } = await bring('юрга.opora', '2849657.xlsx');
  expect([exit, stderr, JSON.parse(stdout)]).toEqual([0, '', { added: 0, updated: 0, skipped: 32, rejected: [] }]);
});

test('a dry run says what would come of it and does nothing; with leave, schools are added', async () => {
  await demo('a.opora');
  const before = await exported('a.opora');
  expect(printed(await bring('a.opora', '--dry-run', '--create-schools', 'отметки.xlsx'))).toEqual({
    added: 6,
    updated: 0,
    skipped: 0,
    rejected: [],
  });
  expect(await exported('a.opora')).toEqual(before);
  expect(printed(await bring('a.opora', '--create-schools', 'отметки.xlsx'))).toMatchObject({ added: 6, rejected: [] });
  const after = await exported('a.opora');
  expect(after.schools.map(({ code }) => code)).toEqual(expect.arrayContaining(['edu203389', 'sch203390', 'sch203391']));
  expect(after.results.filter(({ year }) => year === 2024)).toHaveLength(3);
  expect(printed(await bring('a.opora', '--create-schools', 'отметки.xlsx'))).toMatchObject({ added: 0, skipped: 6 });
});

test('what can not be taken is rejected with its file, row and reason, and that is no failure', async () => {
  await demo('b.opora');
  const { exit, stdout } = await bring('b.opora', 'старый.xls', 'экзамен.xlsx', path.join(folder, 'отметки.xlsx'));
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    added: 3,
    updated: 0,
    rejected: [
      { file: 'старый.xls', row: null, code: 'bad-file' },
      { file: 'экзамен.xlsx', row: null, code: 'unknown-layout' },
      { file: path.join(folder, 'отметки.xlsx'), row: 12, code: 'unknown-school', message: 'МБОУ «СОШ № 3»: такой школы нет в базе' },
      { row: 13, code: 'unknown-school' },
      { row: 14, code: 'unknown-school' },
    ],
  });
});

test('the bundled program reads files in its thread as well', async () => {
  await demo('c.opora');
  const args = ['import', '--db', 'c.opora', '--kind', 'results', '--create-schools', '2849657.xlsx', 'отметки.xlsx'];
  const { exit, stdout, stderr } = await runCli(args, folder, '', bundledCli);
  expect([exit, stderr, JSON.parse(stdout)]).toEqual([0, '', { added: 6, updated: 0, skipped: 32, rejected: [] }]);
});

test.each([
  [['нет.xlsx'], 1, 'no-file: Файла «нет.xlsx» нет.'],
  [[], 2, 'bad-usage: Укажите файлы'],
])('%j ends with %i', async (files, exit, words) => {
  const done = await bring('юрга.opora', ...files);
  expect([done.exit, done.stdout]).toEqual([exit, '']);
  expect(done.stderr).toContain(words);
});

test('leave to add schools is of results only', async () => {
  const done = await runCli(['import', '--db', 'юрга.opora', '--kind', 'instrument', '--create-schools', 'a.json'], folder);
  expect([done.exit, done.stdout]).toEqual([2, '']);
});
