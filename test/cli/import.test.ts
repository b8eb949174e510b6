import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from './runCli.ts';

const example = path.join(import.meta.dirname, '../fixtures/instrument-example.json');
const text = readFileSync(example, 'utf8');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'opora-import-'));
  await runCli(['demo', '--db', 'юрга.opora', '--set', 'yurga'], folder);
  copyFileSync(example, path.join(folder, 'порядок.json'));
  const next = { ...(JSON.parse(text) as object), version: 2, crosswalk: { from: 1, items: { '1.3': null } } };
  writeFileSync(path.join(folder, 'порядок 2.json'), JSON.stringify(next));
  writeFileSync(
    path.join(folder, 'плохой.json'),
    text.replace('[30; 60)', '30-60').replace('"conditions", "support"', '"conditions", "9"'),
  );
});

const bring = (...args: readonly string[]) => runCli(['import', '--db', 'юрга.opora', '--kind', 'instrument', ...args], folder);
const instruments = async () => {
  const { stdout } = await runCli(['export', '--db', 'юрга.opora'], folder);
  return (JSON.parse(stdout) as { instruments: { id: string; version: number }[] }).instruments.map(
    ({ id, version }) => `${id} ${version}`,
  );
};

test('a dry run says what would be done and does nothing', async () => {
  const { exit, stdout } = await bring('--dry-run', 'порядок.json', 'порядок 2.json', 'порядок.json');
  expect([exit, JSON.parse(stdout)]).toEqual([0, { added: 1, updated: 1, skipped: 1, rejected: [] }]);
  expect(await instruments()).toEqual([]);
});

test('instruments are added, updated, skipped, and rejected with the place in the file', async () => {
  const { exit, stdout, stderr } = await bring('порядок.json', 'плохой.json', 'порядок 2.json');
  expect([exit, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    added: 1,
    updated: 1,
    skipped: 0,
    rejected: [
      {
        file: 'плохой.json',
        row: null,
        code: 'bad-input',
        message: 'показатель 1.1 (items[0].items[1].points[1].range): не диапазон: «30-60»; пишется так: [0; 0,3) или (22/25; 24]',
      },
      { file: 'плохой.json', row: null, code: 'bad-input', message: 'total.sum[1]: в форме нет показателя «9»' },
    ],
  });
  expect(JSON.parse((await bring('порядок.json', 'порядок 2.json')).stdout)).toEqual({ added: 0, updated: 0, skipped: 2, rejected: [] });
  expect(await instruments()).toEqual(['primer-exam-support 1', 'primer-exam-support 2']);
  expect(JSON.parse((await runCli(['check', '--db', 'юрга.opora'], folder)).stdout)).toEqual({ ok: true, problems: [] });
});

test('an added instrument is listed, linted and scored with its base named', async () => {
  const listed = JSON.parse((await runCli(['instruments', '--db', 'юрга.opora'], folder)).stdout) as { id: string; version: number }[];
  expect(listed.at(-1)).toMatchObject({ id: 'primer-exam-support', version: 2, isScored: true });
  const answers = {
    grade11: true,
    '1.1': 60,
    '1.2': 2,
    '1.3': 0,
    '2.1': 1,
    '2.2': 0,
    '2.3': 0,
    '2.4': [{ '1': 0, '2': 0 }],
    '2.5': { share: 10 },
  };
  const line = JSON.stringify({ instrument: 'primer-exam-support', answers });
  const { stdout } = await runCli(['score', '--db', 'юрга.opora'], folder, line);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'scored', total: '3', level: 'low' });
  expect(JSON.parse((await runCli(['score'], folder, line)).stdout)).toMatchObject({ status: 'invalid' });
});

test.each([
  [['нет.json'], 1, 'no-file: '],
  [[], 2, 'bad-usage: Укажите файлы'],
])('import of %j ends with %i', async (files, exit, words) => {
  const done = await bring(...files);
  expect([done.exit, done.stdout]).toEqual([exit, '']);
  expect(done.stderr).toContain(words);
});

test.each(['forms', 'package', 'nothing'])('import of %s is wrong usage', async (kind) => {
  const { exit, stdout, stderr } = await runCli(['import', '--db', 'юрга.opora', '--kind', kind, 'порядок.json'], folder);
  expect([exit, stdout]).toEqual([2, '']);
  expect(stderr).toContain(kind);
});
