import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkAnswers } from '../../shared/engine/answers.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import { openForReading } from '../../electron/services/base.ts';
import { checkBase } from '../../electron/services/checkBase.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { sorsk } from '../../electron/services/demo/sorsk.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { aFolder, anApp } from './anApp.ts';

const order = readFileSync(new URL('../fixtures/order-s-programme.txt', import.meta.url), 'utf8');

/** Second, garbled copies that the scan has of some cells. */
const ghosts = new Set(['1/22', '40/07/0', '112/16 7', 'HOT', 'нот', 'По', 'П-', 'π.', '1101', 'Α', '_', ', ,']);
const cell = String.raw`(?:-|\d+(?:,\d+)?(?:\/ ?\d+(?:,\d+)?)?%?|да|нет)`;

/** Cells of both schools in one table of the order, from top to bottom; empty cells are left out. */
function columnsOf(from: string, to: string): readonly (readonly string[])[] {
  const text = order.slice(order.indexOf(from), order.indexOf(to, order.indexOf(from)));
  const rows = text.split('\n').map((line) => line.split('\t'));
  return [-2, -1].map((place) =>
    rows
      .filter((cells) => cells.slice(0, -2).some((words) => words.trim() !== ''))
      .map((cells) => cells.at(place)!.trim())
      .map((text) => (ghosts.has(text) ? '' : text.replace(/ По$/, '')))
      .filter((text) => new RegExp(`^${cell}( ${cell})*$`, 'iu').test(text))
      .flatMap((text) => text.match(new RegExp(cell, 'giu'))!.map((each) => each.toLocaleLowerCase('ru'))),
  );
}

const tables = {
  's-social-passport': columnsOf('#### Сведения об участниках', '#### Достижение'),
  's-subject-outcomes': columnsOf('#### Достижение', '## Оценка условий'),
  's-conditions': columnsOf('## Оценка условий', '#### Показатели динамики'),
};

function aSorsk() {
  const file = path.join(aFolder(), 'sorsk.opora');
  const clock = { now: () => new Date('2020-12-01T10:00:00'), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: sorsk.name, sets: [sorsk] }, clock);
  const base = openForReading(file, clock);
  const found = { exported: exportBase(base), problems: checkBase(base) };
  base.connection.close();
  return found;
}

const { exported, problems } = aSorsk();
const formOf = (instrument: string, school: number) =>
  exported.submissions.find((form) => form.instrument === instrument && form.about.id === sorsk.schools[school]!.id)!;

/** Rows of the order's tables: № 18 of the outcomes stands in the note. */
const rowsOf = (id: string) =>
  leaves(instrumentById(id)!.items).filter((item) => item.id !== 'grade11' && !(id === 's-subject-outcomes' && item.id === '18'));

test('the tables of the order have all their cells', () => {
  const sizes = Object.entries(tables).map(([id, columns]) => [id, ...columns.map(({ length }) => length)]);
  expect(sizes).toEqual([
    ['s-social-passport', 19, 19],
    ['s-subject-outcomes', 18, 20],
    ['s-conditions', 22, 23],
  ]);
});

test.each(Object.entries(tables))('%s holds every cell of both schools as the order writes it', (id, columns) => {
  for (const [school, printed] of columns.entries()) {
    const { answers, notes } = formOf(id, school);
    const held = rowsOf(id)
      .map((item) => textOf(answers[item.id], notes[item.id]))
      .filter((text) => text !== '');
    expect(held).toEqual(printed);
  }
});

test('the unit of a share is made percent: a share up to one is a fraction in every table of the order', () => {
  for (const [id, columns] of Object.entries(tables))
    for (const [school, printed] of columns.entries()) {
      const { answers } = formOf(id, school);
      const held = rowsOf(id).flatMap((item) => answers[item.id] ?? []);
      const isShare = (text: string) => (id === 's-social-passport' ? true : text.includes('/'));
      expect(held.filter(isPair).filter(({ given }) => isShare(given))).toEqual(printed.filter(isShare).map(normal));
    }
});

test('the values of № 18 are those of the explanatory note', () => {
  const [, ...shares] = /В 2019 г\. ([\d,]+%) обучающихся ООШ № 2 и ([\d,]+%)/.exec(order)!;
  expect([0, 1].map((school) => formOf('s-subject-outcomes', school).answers['18'])).toEqual(
    shares.map((given) => ({ count: null, share: Number(given.replace('%', '').replace(',', '.')), given })),
  );
});

test('the base is sound, holds nobody’s name and is the same on every run', () => {
  expect(problems).toEqual({ ok: true, problems: [] });
  expect(exported.people).toEqual([]);
  expect(exported.municipalities[0]).toMatchObject({ signerName: '', isDemo: false });
  expect(exported.submissions).toHaveLength(6);
  for (const { instrument, answers } of exported.submissions) expect(checkAnswers(instrumentById(instrument)!, answers)).toEqual([]);
  expect(aSorsk().exported).toEqual(exported);
});

test('the window doubts what the figures contradict, and nothing else', async () => {
  const { call, close } = anApp();
  await call('base.create', { kind: 'demo', set: 'sorsk', name: 'Проба' });
  const views = await Promise.all(sorsk.forms!().map(({ key }) => call('submission.get', { id: key.id })));
  expect(views.flatMap(({ submission, doubts }) => doubts.map(({ id }) => `${submission.id} ${id}`))).toEqual([
    'sorsk-oosh-2-s-subject-outcomes-2019-year shares 15.2',
    'sorsk-oosh-2-s-subject-outcomes-2019-year shares 13',
    'sorsk-oosh-2-s-conditions-2020-start wholes 2.4',
    'sorsk-sosh-3-s-subject-outcomes-2019-year shares 15',
    'sorsk-sosh-3-s-subject-outcomes-2019-year shares 14',
    'sorsk-sosh-3-s-subject-outcomes-2019-year shares 15.2',
    'sorsk-sosh-3-s-conditions-2020-start shares 1.4.1',
  ]);
  expect(views.flatMap(({ doubts }) => doubts).find(({ check }) => check === 'wholes')!.sentence).toBe(
    'Общая численность учащихся: показатель 2.4 («259/100») предполагает 259, а в форме «Предметные результаты» показатели 1 («42/21%»), 14 («1/0,005») и 15.1 («1/0,005») – 191–204.',
  );
  close();
});

test('a control assessment stands beside the start of the programme, years later too', async () => {
  const { call, close } = anApp();
  await call('base.create', { kind: 'demo', set: 'sorsk', name: 'Проба' });
  await call('year.add', { year: '2023/2024' });
  const about = { kind: 'school', id: sorsk.schools[1]!.id } as const;
  const key = { instrument: 's-conditions', about, subject: null, year: '2023/2024' };
  const control = await call('submission.open', { ...key, round: 'control' });
  expect(control.previous).toMatchObject({ year: '2020/2021', effective: { '1.1': { count: 40, share: 85 }, '2.5': 4.9 } });
  expect((await call('submission.open', { ...key, round: 'year' })).previous).toBeNull();
  close();
});

function textOf(value: unknown, note = ''): string {
  if (value === undefined) return note.includes('«-»') ? '-' : '';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return isPair(value) ? value.given : '';
}

type Pair = { readonly count: number | null; readonly share: number | null; readonly given: string };

function isPair(value: unknown): value is Pair {
  return typeof value === 'object' && value !== null && 'given' in value;
}

/** Read apart from the program: «1/0,005» is one person, half a percent. */
function normal(given: string): Pair {
  const [first, second] = given
    .replace('%', '')
    .split('/')
    .map((text) => Number(text.replace(',', '.')));
  const share = second ?? first!;
  const isFraction = share <= 1 && !given.includes('%');
  return { count: second === undefined ? null : first!, share: isFraction ? Number((share * 100).toFixed(6)) : share, given };
}
