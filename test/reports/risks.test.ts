import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import type { Base } from '../../electron/services/base.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { riskMap } from '../../electron/services/riskMap.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { readDocx } from '../documents/readDocx.ts';
import { aDistrict, aDistrictToChange, blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

const years = ['2019/2020', '2020/2021', '2021/2022'] as const;
const last = years[2];
let base: Base;

beforeAll(() => (base = aDistrict()));
afterAll(() => base.connection.close());

function report(year: string, over: { school?: string; isPublic?: boolean } = {}, of: Base = base): ReportTree {
  return reportTree(of, { kind: 'risks', municipality: 'korenovsk', year, school: over.school ?? null, isPublic: over.isPublic ?? false });
}

/** Lines of the protocol that stand for each factor of the profile, by its number (register, no. 5). */
const linesOf: Readonly<Record<string, readonly string[]>> = {
  '1': ['3.1', '3.2', '3.3', '3.4'],
  '2': ['2.1', '2.2', '2.3'],
  '3': ['4.2'],
  '4': ['4.3'],
  '5': ['4.1'],
  '6': ['5.1'],
  '7': ['5.5'],
  '8': ['5.2'],
  '9': ['5.3'],
  '10': ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'],
};
const verdicts = ['competence', 'staff', 'disability', 'language', 'failure', 'motivation', 'parents', 'discipline', 'wellbeing', 'equip'];

/** The heat table counted here from the export alone. */
function recount(year: string): ReadonlyMap<string, readonly string[]> {
  const { schools, submissions } = exportBase(base);
  const low = schools.filter(({ statuses }) => statuses.some((one) => one.year === year && one.status === 'shnor'));
  return new Map(
    low.map(({ id, shortName }) => {
      const of = (instrument: string) =>
        submissions
          .filter((one) => one.instrument === instrument && one.year === year && one.about.id === id && Object.keys(one.answers).length > 0)
          .toSorted((a, b) => a.round.localeCompare(b.round))
          .at(-1)?.answers ?? {};
      const [profile, protocol] = [of('k-risk-profile'), of('k-curator-protocol')];
      const cells = Object.keys(linesOf).map((number, index) => {
        const letter = { high: 'В', medium: 'С', low: 'Н' }[profile[number] as string] ?? '–';
        const marks = linesOf[number]!.map((line) => protocol[line]);
        const own = protocol[`verdict.${verdicts[index]}`] as { isConfirmed: boolean } | undefined;
        const seen = own ? own.isConfirmed : marks.includes(true) ? true : marks.every((mark) => mark === false) ? false : null;
        return `${letter} ${seen === null ? '?' : seen ? '✓' : '✗'}`;
      });
      return [shortName, cells];
    }),
  );
}

describe.each(years)('figures of %s', (year) => {
  test('of every school and factor are those of an independent recount', () => {
    const expected = [...recount(year)].map(([name, cells]) => [name, ...cells, String(cells.filter((one) => one.endsWith('✓')).length)]);
    const byName = (a: readonly string[], b: readonly string[]) => a[0]!.localeCompare(b[0]!, 'ru');
    expect(rowsOf(report(year), 'results.heat').toSorted(byName)).toEqual(expected.toSorted(byName));
  });

  test('by factor are those of an independent recount', () => {
    const cells = [...recount(year).values()];
    const expected = Object.keys(linesOf).map((number, index) => {
      const own = cells.map((row) => row[index]!);
      const count = (pattern: RegExp) => String(own.filter((one) => pattern.test(one)).length);
      return [number, count(/^[ВС]/), count(/^[ВС] ✓/), count(/^[Н–] ✓/), count(/^[ВС] ✗/), count(/^[Н–] ✗/), count(/\?$/)];
    });
    expect(rowsOf(report(year), 'results.factors.table').map(([number, , ...counts]) => [number, ...counts.slice(0, 6)])).toEqual(expected);
  });

  test('the publication copy has no name', () => {
    const { people, schools, municipalities } = exportBase(base);
    const names = [
      ...people.map(({ name }) => name),
      ...schools.map(({ director }) => director),
      ...municipalities.map(({ signerName }) => signerName),
    ];
    const surnames = names.map((name) => name.split(/[\s.]+/).find((word) => word.length > 1)!);
    const listed = listReports(base, base.municipality()).filter((row) => row.kind === 'risks' && row.year === year);
    expect(listed.length).toBe(7);
    for (const { school } of listed) {
      const text = wholeText(report(year, { ...(school ? { school: school.id } : {}), isPublic: true }));
      expect(surnames.filter((surname) => new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'u').test(text))).toEqual([]);
    }
  });
});

test('names that a user typed into measures and reasons are hidden in the publication copy only', () => {
  const open = aDistrictToChange();
  const form = open.submissions.inYear(last).find(({ instrument, isSigned }) => instrument === 'k-self-analysis' && !isSigned)!;
  const value = { measures: 'Наставник – Тернова Р. Г., куратор Васильковой подчинён', period: 'до мая (О. И. Вымышленная)' };
  for (const item of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    open.submissions.saveAnswer(form.id, { item, value }, open.stamp());
  const school = form.about.id;
  expect(wholeText(report(last, { school }, open))).toContain('Наставник – Тернова Р. Г.');
  const copy = wholeText(report(last, { school, isPublic: true }, open));
  expect(copy).toContain('Наставник – [имя скрыто], куратор [имя скрыто] подчинён');
  expect(copy).not.toMatch(/Терновa|Васильков|Вымышленн/);
  open.connection.close();
});

test('what is missing is named with who owes it', () => {
  const tree = report(last);
  expect(rowsOf(tree, 'completeness.table')[0]).toEqual(['МОБУ ООШ № 110', 'протокол куратора', 'куратор']);
  expect(textOf(tree, 'findings.list')).toContain('Нет протокола куратора (МОБУ ООШ № 110): подтвердить или не подтвердить риски нельзя.');
  expect(textOf(tree, 'findings.list')).toContain('Риск актуален, но мера в карточке самоанализа не указана (9 из 24 рисков (37,5 %))');
  expect(textOf(tree, 'findings.list')).toContain('Мера указана для риска, который наблюдением не подтверждён (3)');
});

test('a risk that is seen in both years is kept, and one without an observation is not compared', () => {
  expect(textOf(report(last), 'change.text')).toBe(
    'С 2020/2021 учебным годом сопоставлены данные по 5 из 6 школ: сохранились – 22, больше не подтверждаются – 6, появились – 2. Ещё 7 рисков сравнить нельзя: в одном из двух лет вывода из наблюдения нет. Снято больше, чем появилось, в 3 из 5 школ (60 %). Вывод из наблюдения есть только за один из двух лет: МОБУ ООШ № 110.',
  );
  expect(textOf(report(years[0]), 'change.none')).toBe('Форм за 2018/2019 учебный год в базе нет, изменение не определялось.');
});

test('a school without a protocol has its own report, which says what is missing', () => {
  const tree = report(last, { school: 'korenovsk-110' });
  expect(rowsOf(tree, 'results.school').map((row) => row[3])).toEqual(Array.from({ length: 10 }, () => 'нет вывода'));
  // Nothing is attached of what does not exist.
  expect(blocksOf(tree).flatMap((block) => (block.kind === 'appendix' ? block.lines.slice(0, 1) : []))).toEqual(['Приложение №\u00a01']);
  expect(blocksOf(tree).some(({ id }) => id.startsWith('annex.1'))).toBe(false);
  expect(tree.checks).toContain('Нет протокола куратора: МОБУ ООШ №\u00a0110.');
});

test('a base without forms and requisites says what to fill in', () => {
  const bare = aDistrict({
    municipality: { ...base.municipality(), orderTitle: '', orderNumber: '', orderOn: null, signerPost: '' },
    forms: () => [],
  });
  const tree = report(last, {}, bare);
  expect(tree.checks.slice(-2)).toEqual([
    'Не указаны название, номер или дата приказа: заполните их в настройках муниципалитета.',
    'Не указаны должность или имя подписывающего: заполните их в настройках муниципалитета.',
  ]);
  expect(rowsOf(tree, 'completeness.table').length).toBe(18);
  expect(textOf(tree, 'results.text')).toContain('диагностированных рисков нет');
  bare.connection.close();
});

test('a base without low-performing schools has nothing to report on', () => {
  const empty = aDistrict({ statuses: [], forms: () => [] });
  expect(() => report(last, {}, empty)).toThrow(/нет школ и форм/);
  empty.connection.close();
});

test('the map is plain JSON', () => {
  const view = riskMap(base, last);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

test.each([
  ['risks', {}],
  ['risks-public', { isPublic: true }],
  ['risks-school', { school: 'korenovsk-103' }],
] as const)('%s in Word has every table and figure', async (name, over) => {
  const tree = report(last, over);
  const bytes = await printDocx(tree);
  const folder = path.join(import.meta.dirname, '../../out/documents');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `report-${name}.docx`), bytes);
  const { tables, charts } = readDocx(bytes);
  expect(charts.length).toBe(blocksOf(tree).filter(({ kind }) => kind === 'chart').length);
  expect(tables.length).toBeGreaterThanOrEqual(blocksOf(tree).filter(({ kind }) => kind === 'table').length);
});
