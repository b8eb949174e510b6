import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/runCli.ts';
import { aFolder } from '../services/anApp.ts';
import { readDocx } from './readDocx.ts';

const folder = aFolder();
const cli = (...args: string[]) => runCli(args, folder);
const made = (stdout: string): readonly string[] => (JSON.parse(stdout) as readonly { file: string }[]).map(({ file }) => file);

beforeAll(async () => {
  expect((await cli('demo', '--db', 'юрга.opora', '--set', 'yurga')).exit).toBe(0);
});

test('every row of the list can be made into Word', async () => {
  const { stdout } = await cli('report', '--db', 'юрга.opora', '--list');
  type Row = { kind: string; municipality: { id: string }; year: string; school: { id: string } | null };
  const rows = (JSON.parse(stdout) as readonly Row[]).filter(({ kind }) => kind === 'assessment-results');
  expect(rows.length).toBe(9);
  for (const { kind, municipality, year, school } of rows.slice(0, 3)) {
    const one = ['--kind', kind, '--municipality', municipality.id, '--year', year, ...(school ? ['--school', school.id] : [])];
    const { exit, stdout: files } = await cli('report', '--db', 'юрга.opora', ...one, '--out', 'готовые документы');
    expect(exit).toBe(0);
    const [file] = made(files);
    expect(path.dirname(file!)).toBe(path.join(folder, 'готовые документы'));
    expect(readDocx(readFileSync(file!)).charts.length).toBeGreaterThan(3);
  }
});

test('a blank form is made without naming anyone', async () => {
  const { exit, stdout } = await cli('form', '--db', 'юрга.opora', '--instrument', 'k-risk-profile', '--out', '.');
  expect(exit).toBe(0);
  const [file] = made(stdout);
  expect(readDocx(readFileSync(file!)).paragraphs[0]).toBe('Рисковый профиль школы');
});

test.each([
  [['report', '--kind', 'no-such', '--municipality', 'yurga', '--year', '2020/2021', '--out', '.'], 2, 'bad-usage'],
  [['report', '--kind', 'competence', '--municipality', 'yurga', '--year', '2020/2021', '--out', '.'], 1, 'no-report-data'],
  [
    ['report', '--kind', 'assessment-results', '--municipality', 'yurga', '--year', '2020/2021', '--out', '.', '--format', 'odt'],
    2,
    'bad-usage',
  ],
  [['report', '--kind', 'assessment-results', '--municipality', 'yurga', '--year', '2020', '--out', '.'], 2, 'bad-usage'],
  [['report', '--kind', 'assessment-results', '--municipality', 'yurga', '--year', '2020/2021'], 2, 'bad-usage'],
  [['report', '--kind', 'assessment-results', '--municipality', 'nobody', '--year', '2020/2021', '--out', '.'], 1, 'not-found'],
  [['report', '--kind', 'assessment-results', '--municipality', 'yurga', '--year', '2010/2011', '--out', '.'], 1, 'no-report-data'],
  [['form', '--instrument', 'k-risk-profile', '--about', 'yurga-sch423500', '--year', '2020/2021', '--out', '.'], 1, 'no-submission'],
  [['form', '--instrument', 'k-risk-profile', '--about', 'yurga-sch423500', '--out', '.'], 2, 'bad-usage'],
  [['form', '--instrument', 'k-unknown', '--out', '.'], 2, 'bad-usage'],
] as const)('%j ends with %i, %s', async ([command, ...args], exit, code) => {
  const result = await cli(command, '--db', 'юрга.opora', ...args);
  expect({ exit: result.exit, code: result.stderr.split(':')[0], stdout: result.stdout }).toEqual({ exit, code, stdout: '' });
});
