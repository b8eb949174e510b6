import { afterAll, beforeAll, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import type { Base } from '../../electron/services/base.ts';
import { homeMatrix } from '../../electron/services/homeMatrix.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import type { ExecutionMark } from '../../shared/model/executionMark.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { readDocx } from '../documents/readDocx.ts';
import { aDistrict, aDistrictToChange, blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

const kind = 'roadmap-execution-k-roadmap';
const last = '2021/2022';
let base: Base;

beforeAll(() => (base = aDistrict()));
afterAll(() => base.connection.close());

function report(year = last, over: { school?: string; isPublic?: boolean } = {}, of: Base = base): ReportTree {
  return reportTree(of, { kind, municipality: 'korenovsk', year, school: over.school ?? null, isPublic: over.isPublic ?? false });
}

/** «34 (59,6 %)» → 34 */
const first = (text: string | undefined) => Number(/^\d+/.exec(text ?? '')?.[0]);

test('it is offered for years with marks only, and for schools that bear one', () => {
  const rows = listReports(base, base.municipality()).filter((row) => row.kind === kind);
  expect([...new Set(rows.map(({ year }) => year))]).toEqual([last, '2020/2021']);
  expect(rows.filter(({ year }) => year === last)).toHaveLength(7);
  const empty = aDistrict({ roadmapMarks: () => [] });
  expect(listReports(empty, empty.municipality()).filter((row) => row.kind === kind)).toEqual([]);
  expect(() => report(last, {}, empty)).toThrow('нет отметок об исполнении мероприятий «Дорожная карта»');
  empty.connection.close();
});

test('rows by section add up to the whole, and every row to its states', () => {
  const rows = rowsOf(report(), 'results.sections.table');
  const total = rows.at(-1)!;
  expect(total[0]).toBe('Итого');
  for (const column of [1, 2, 3, 4, 5, 6, 7])
    expect(rows.slice(0, -1).reduce((sum, row) => sum + first(row[column]), 0)).toBe(first(total[column]));
  for (const row of rows) expect([2, 4, 5, 6, 7].reduce((sum, column) => sum + first(row[column]), 0)).toBe(first(row[1]));
});

test('what is not marked is told apart from what is not done, with who owes it', () => {
  const tree = report();
  expect(textOf(tree, 'completeness.count')).toMatch(/Не отмечено \d+ из \d+ сроков \([\d,]+ %\), из них срок уже прошёл – \d+/);
  const owed = rowsOf(tree, 'completeness.table').reduce((sum, [, count]) => sum + Number(count), 0);
  expect(textOf(tree, 'completeness.count')).toContain(`Не отмечено ${owed} из`);
});

test('overdue rows bear days past their term, the longest first; terms before the order are starred', () => {
  const rows = rowsOf(report(), 'overdue.table');
  const days = rows.map((row) => Number(row[3]));
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  const day = Date.parse('2022-06-20');
  for (const row of rows) {
    const to = row[2]!.replace('*', '').split('.').toReversed().join('-');
    expect(Number(row[3])).toBe((day - Date.parse(to)) / 86_400_000);
    expect(row[2]!.endsWith('*')).toBe(to < '2020-12-17');
  }
});

test('everything done is in the annex with its document, or in the table of what has none', () => {
  const tree = report();
  const documents = rowsOf(tree, 'annex.2.table').length;
  const text = textOf(tree, 'evidence.text');
  expect(text).toContain(`Документами подтверждено ${documents} из`);
  expect(Number(/Без подтверждения – (\d+)/.exec(text)![1])).toBe(first(rowsOf(tree, 'results.sections.table').at(-1)![2]) - documents);
});

test('a school’s report holds its own measures alone', () => {
  const tree = report(last, { school: 'korenovsk-106' });
  expect(wholeText(tree)).not.toMatch(/СОШ № 103|сообщество тьюторов/);
  expect(blocksOf(tree).some(({ id }) => id === 'results.schools.table')).toBe(false);
});

test('a publication copy has no name that was typed into a document', () => {
  const change = aDistrictToChange();
  const person = change.people.known().find(({ role }) => role === 'methodist')!;
  const mark: ExecutionMark = {
    roadmap: 'k-roadmap',
    measure: 'k-roadmap-municipality-29',
    occurrence: last,
    school: null,
    state: 'done',
    doneOn: '2022-03-01',
    evidence: [{ requisites: `Портфолио ведёт ${person.name}`, link: '' }],
    note: '',
  };
  change.executionMarks.set('korenovsk', mark, change.stamp());
  expect(wholeText(report(last, {}, change))).toContain(person.name);
  expect(wholeText(report(last, { isPublic: true }, change))).not.toContain(person.name.split(' ')[0]);
  change.connection.close();
});

test('nothing marked but one: the rest is said to be unknown, and nothing is divided by nothing', () => {
  const only = aDistrict({
    roadmapMarks: () => [
      {
        roadmap: 'k-roadmap',
        measure: 'k-roadmap-municipality-1',
        occurrence: null,
        school: null,
        state: 'not-done',
        doneOn: null,
        evidence: [],
        note: '',
        at: '2021-06-01T08:00:00.000Z',
        by: '',
      },
    ],
  });
  const tree = report('2020/2021', {}, only);
  expect(textOf(tree, 'completeness.count')).toMatch(/^Отмечено 1 из 142 сроков/);
  expect(textOf(tree, 'evidence.text')).toBe('Выполненных мероприятий нет, подтверждать нечего.');
  expect(wholeText(tree)).not.toMatch(/NaN|undefined|Infinity|null/);
  only.connection.close();
});

test('every figure of the tables by section, body and school leads to the measures it counts', () => {
  for (const id of ['results.sections.table', 'results.bodies.table', 'results.schools.table']) {
    const block = blocksOf(report()).find((one) => one.id === id);
    const cells = block?.kind === 'table' ? block.body.flat() : [];
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ source }) => !source?.path.startsWith('/roadmaps?view=execution&map=k-roadmap'))).toEqual([]);
  }
});

test('it goes to Word', async () => {
  const { paragraphs } = readDocx(await printDocx(report()));
  expect(paragraphs.join('\n')).toContain('об исполнении дорожной карты по методическому сопровождению');
});

test('overdue measures wait on the desk where execution is kept', async () => {
  const gaps = (await homeMatrix(base, last)).gaps.filter(({ path }) => path.startsWith('/roadmaps'));
  const overdue = first(rowsOf(report(), 'results.sections.table').at(-1)![5]);
  expect(gaps).toEqual([
    {
      title: expect.stringMatching(new RegExp(`^Дорожная карта: просрочено, ${overdue}\\s`)) as string,
      path: '/roadmaps?view=execution&map=k-roadmap&state=overdue',
      tone: 'late',
    },
  ]);
});
