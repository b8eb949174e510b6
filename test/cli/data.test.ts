import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { run } from '../../electron/cli/run.ts';
import { runCli } from './runCli.ts';

const Exported = z.object({
  municipalities: z.array(
    z.object({ id: z.string(), name: z.string(), targets: z.array(z.object({ year: z.string(), share: z.number() })) }),
  ),
  schools: z.array(z.object({ id: z.string(), municipality: z.string(), code: z.string(), name: z.string() })),
  people: z.array(z.unknown()),
  assignments: z.array(z.unknown()),
  submissions: z.array(z.unknown()),
  results: z.array(
    z.object({
      school: z.string(),
      procedure: z.string(),
      subject: z.string(),
      grade: z.number().nullable(),
      year: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      held: z.boolean(),
    }),
  ),
  decisions: z.array(z.unknown()),
  roadmaps: z.array(z.unknown()),
  settings: z.record(z.string(), z.unknown()),
});

const order = readFileSync(path.join(import.meta.dirname, '../fixtures/order-yu.txt'), 'utf8');
let folder: string;
let exported: z.infer<typeof Exported>;

beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'opora-cli-')), 'Базы района, 2020');
  mkdirSync(folder);
  expect(await runCli(['demo', '--db', 'юрга.opora', '--set', 'yurga'], folder)).toEqual({ exit: 0, stdout: '', stderr: '' });
  const { stdout } = await runCli(['export', '--db', 'юрга.opora'], folder);
  exported = Exported.parse(JSON.parse(stdout));
});

/** The order's table: school login → column → the pair of cells as printed. */
function table(): ReadonlyMap<string, ReadonlyMap<string, readonly [string, string]>> {
  const lines = order.split('\n').map((line) => line.split('\t'));
  const head = lines.find(([first]) => first === 'Территория')!;
  const columns = head.flatMap((title, index) => (/^(ВПР|ОГЭ|ЕГЭ) /.test(title) ? [{ title, index }] : []));
  const schools = lines.filter((cells) => cells[2]?.startsWith('sch'));
  return new Map(
    schools.map((cells) => [cells[2]!, new Map(columns.map(({ title, index }) => [title, [cells[index]!, cells[index + 1]!] as const]))]),
  );
}

test('the base of order Ю holds all 32 cells of each school as the order prints them', () => {
  const cell = (value: number | null, isHeld: boolean) => (isHeld ? String(value) : value === null ? '-' : `${value}, though not held`);
  const held = new Map(
    exported.schools.map(({ id, code }) => [
      code,
      new Map(
        exported.results
          .filter(({ school }) => school === id)
          .map(({ procedure, subject, grade, year, low, high, held: isHeld }) => [
            [procedure, subject, grade, year].filter((part) => part !== null).join(' '),
            [cell(low, isHeld), cell(high, isHeld)] as const,
          ]),
      ),
    ]),
  );
  const printed = table();
  expect([...printed.values()].map((columns) => [...columns.values()].flat().length)).toEqual([32, 32]);
  expect(sorted(held)).toEqual(sorted(printed));
  expect(exported.results).toHaveLength(32);
});

function sorted(schools: ReadonlyMap<string, ReadonlyMap<string, readonly [string, string]>>) {
  return [...schools].toSorted().map(([code, columns]) => [code, [...columns].toSorted()]);
}

test('the base of order Ю holds the names, logins and targets of the order', () => {
  const lines = order.split('\n').map((line) => line.split('\t'));
  const printed = lines.filter((cells) => cells[2]?.startsWith('sch')).map(([, name, code]) => ({ name, code }));
  expect(exported.schools.map(({ name, code }) => ({ name, code }))).toEqual(printed);
  const years = lines.find(([first]) => first === 'Наименование целевого показателя')!.slice(2);
  const shares = lines.find(([first]) => first?.startsWith('Снижение доли'))!.slice(2);
  expect(exported.municipalities).toMatchObject([
    { name: 'Юргинский городской округ', targets: years.map((year, index) => ({ year, share: Number.parseInt(shares[index]!) })) },
  ]);
});

test('ids are the same on every run', async () => {
  await runCli(['demo', '--db', 'вторая.opora', '--set', 'yurga'], folder);
  const { stdout } = await runCli(['export', '--db', 'вторая.opora'], folder);
  expect(Exported.parse(JSON.parse(stdout))).toEqual(exported);
});

test('an existing file is not written over', async () => {
  writeFileSync(path.join(folder, 'чужой.txt'), 'важный текст');
  const { exit, stdout, stderr } = await runCli(['demo', '--db', 'чужой.txt'], folder);
  expect([exit, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^file-exists: [А-Яа-я].*\n$/);
  expect(readFileSync(path.join(folder, 'чужой.txt'), 'utf8')).toBe('важный текст');
  expect(readdirSync(folder).filter((file) => file.includes('.new-'))).toEqual([]);
});

test('check finds nothing in a sound base and tells what is wrong with a file that is none', async () => {
  const sound = await runCli(['check', '--db', 'юрга.opora'], folder);
  expect([sound.exit, JSON.parse(sound.stdout), sound.stderr]).toEqual([0, { ok: true, problems: [] }, '']);
  const file = path.join(folder, 'битая.opora');
  const bytes = readFileSync(path.join(folder, 'юрга.opora'));
  bytes.fill(0x5a, 8192, 40_960);
  writeFileSync(file, bytes);
  const broken = await runCli(['check', '--db', 'битая.opora'], folder);
  expect([broken.exit, JSON.parse(broken.stdout)]).toMatchObject([1, { ok: false, problems: [expect.stringContaining('повреждён')] }]);
  expect(createHash('sha256').update(readFileSync(file)).digest()).toEqual(createHash('sha256').update(bytes).digest());
});

test.each([
  [['demo'], 2, 'bad-usage'],
  [['demo', '--db', 'x.opora', '--set', 'kitezh'], 2, 'bad-usage'],
  [['demo', '--db', 'x.opora', '--colour', 'red'], 2, 'bad-usage'],
  [['demo', '--db', 'нет такой папки/x.opora'], 1, 'no-file'],
  [['export', '--db', 'нет.opora'], 1, 'no-file'],
  [['export', '--db', 'чужой.txt'], 1, 'not-a-base'],
  [['serve', '--db', 'юрга.opora', '--port', '99999'], 2, 'bad-usage'],
  [['fly'], 2, 'bad-usage'],
  [['constructor'], 2, 'bad-usage'],
  [['backup', '--db', 'юрга.opora', '--out', 'y'], 2, 'bad-usage'],
  [[], 2, 'bad-usage'],
])('%j ends with %i and one line %s', async (args, exit, code) => {
  writeFileSync(path.join(folder, 'чужой.txt'), 'важный текст');
  const output = new PassThrough();
  const io = { input: new PassThrough().end(), output, folder, now: () => new Date(), newId: randomUUID };
  const result = await run(args, io);
  expect([result.exit, output.read()]).toEqual([exit, null]);
  expect(result.error).toMatch(new RegExp(`^${code}: [А-Яа-я][^\\n]*[.]$`));
});

test('a wrong command ends the process with 2 and one line on standard error', async () => {
  const result = await runCli(['fly'], folder);
  expect([result.exit, result.stdout]).toEqual([2, '']);
  expect(result.stderr).toMatch(/^bad-usage: [А-Яа-я][^\n]*\n$/);
});
