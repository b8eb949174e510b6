import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Fraction from 'fraction.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import type { Base } from '../../electron/services/base.ts';
import { competenceAnalysis } from '../../electron/services/competenceAnalysis.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { readDocx } from '../documents/readDocx.ts';
import { aDistrict, aDistrictToChange, blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

const years = ['2019/2020', '2020/2021', '2021/2022'] as const;
const [, second, last] = years;
let base: Base;

beforeAll(() => (base = aDistrict()));
afterAll(() => base.connection.close());

function report(year: string, over: { school?: string; isPublic?: boolean } = {}, of: Base = base): ReportTree {
  return reportTree(of, {
    kind: 'competence',
    municipality: 'korenovsk',
    year,
    school: over.school ?? null,
    isPublic: over.isPublic ?? false,
  });
}

type Recount = {
  readonly school: string;
  readonly person: string;
  readonly subject: string;
  readonly level: string;
  readonly total: Fraction | null;
};

/** Levels of a year counted here from the export alone: order К, formula and scale, the lower end belongs to the band. */
function recount(year: string): readonly Recount[] {
  const { schools, people, submissions } = exportBase(base);
  const low = new Set(
    schools.filter(({ statuses }) => statuses.some((one) => one.year === year && one.status === 'shnor')).map(({ id }) => id),
  );
  const forms = submissions.filter((one) => one.instrument === 'k-teacher-competence' && one.year === year);
  const owed = people
    .filter(
      ({ role, school, firstYear, lastYear }) =>
        role === 'teacher' && low.has(school!) && (firstYear ?? '') <= year && (lastYear ?? '9') >= year,
    )
    .flatMap(({ id, school, subjects }) => subjects.map((subject) => ({ person: id, school: school!, subject })));
  const keys = new Map(
    [...owed, ...forms.map(({ about, school, subject }) => ({ person: about.id, school: school!, subject: subject! }))].map((key) => [
      `${key.person} ${key.subject}`,
      key,
    ]),
  );
  return [...keys.values()].map((key) => {
    const answers = forms.find(({ about, subject }) => about.id === key.person && subject === key.subject)?.answers ?? {};
    const values = ['1', '3', '4', '5'].map((item) => answers[item]).filter((value) => value !== 'нет');
    if (values.some((value) => typeof value !== 'number')) return { ...key, level: '–', total: null };
    const total = new Fraction(
      values.reduce<number>((sum, value) => sum + (value as number), 0),
      values.length,
    );
    const level = total.compare('0.3') < 0 ? 'А' : total.compare('0.5') < 0 ? 'Б' : total.compare('1.6') < 0 ? 'С' : 'D';
    return { ...key, level, total };
  });
}

function expectedRow(name: string, forms: readonly Recount[]): readonly string[] {
  const scored = forms.filter(({ total }) => total !== null);
  const mean = scored.reduce((sum, { total }) => sum.add(total!), new Fraction(0)).div(scored.length || 1);
  const shown = (Math.round(mean.valueOf() * 100) / 100).toString().replace('.', ',');
  const counts = ['А', 'Б', 'С', 'D', '–'].map((level) => String(forms.filter((form) => form.level === level).length));
  return [name, String(forms.length), ...counts, scored.length === 0 ? '–' : shown];
}

describe.each(years)('figures of %s', (year) => {
  test('by school, subject and in whole are those of an independent recount', () => {
    const forms = recount(year);
    const names = new Map(exportBase(base).schools.map(({ id, shortName }) => [id, shortName]));
    const bySchool = [...Map.groupBy(forms, ({ school }) => names.get(school)!)].map(([name, list]) => expectedRow(name, list));
    const bySubject = [...Map.groupBy(forms, ({ subject }) => subject)].map(([name, list]) =>
      expectedRow(name[0]!.toUpperCase() + name.slice(1), list),
    );
    const whole = expectedRow('Всего', forms);
    const tree = report(year);
    const byName = (a: readonly string[], b: readonly string[]) => a[0]!.localeCompare(b[0]!, 'ru');
    expect(rowsOf(tree, 'results.schools').toSorted(byName)).toEqual([...bySchool, whole].toSorted(byName));
    expect(rowsOf(tree, 'results.subjects').toSorted(byName)).toEqual([...bySubject, whole].toSorted(byName));
  });

  test('the annex traces every score', () => {
    const forms = recount(year);
    const rows = rowsOf(report(year), 'annex.1.table');
    expect(rows.length).toBe(forms.length);
    const people = new Map(exportBase(base).people.map(({ id, name }) => [id, name]));
    for (const { person, subject, level } of forms) {
      const row = rows.find((one) => one[2] === people.get(person) && one[3] === subject);
      expect([person, subject, row?.at(-2)]).toEqual([person, subject, level]);
    }
  });

  test('the publication copy has the same figures and no name', () => {
    const { people, schools, municipalities } = exportBase(base);
    const names = [...people.map(({ name }) => name), ...schools.map(({ director }) => director)];
    const surnames = [...names, ...municipalities.map(({ signerName }) => signerName)].map((name) =>
      name.split(/[\s.]+/).find((word) => word.length > 1)!,
    );
    for (const school of [null, ...listed(year)]) {
      const over = school === null ? {} : { school };
      const text = wholeText(report(year, { ...over, isPublic: true }));
      expect(surnames.filter((surname) => new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'u').test(text))).toEqual([]);
      expect(figures(report(year, { ...over, isPublic: true }))).toEqual(figures(report(year, over)));
    }
  });
});

const listed = (year: string): readonly string[] =>
  listReports(base, base.municipality()).flatMap((row) =>
    row.kind === 'competence' && row.year === year && row.school ? [row.school.id] : [],
  );

/** Cells that are figures, in no order, and the values of charts. */
function figures(tree: ReportTree): unknown {
  return blocksOf(tree).flatMap((block): unknown[] => {
    if (block.kind === 'chart') return [block.series];
    if (block.kind === 'table')
      return [
        block.body
          .flat()
          .flatMap(({ text }) => (/^[\d\s,+−–/≈()АБСD]+$/.test(text) ? [text] : []))
          .toSorted(),
      ];
    return [];
  });
}

test('a teacher has one code throughout a publication copy, whose order says nothing of the names', () => {
  const rowsBy = (isPublic: boolean) => Map.groupBy(rowsOf(report(last, { isPublic }), 'annex.1.table'), (row) => row[2]!);
  const [coded, named] = [rowsBy(true), rowsBy(false)];
  const forms = (groups: ReturnType<typeof rowsBy>) =>
    [...groups.values()].map((rows) => rows.map((row) => row.slice(3).join(' ')).join('; ')).toSorted();
  expect(forms(coded)).toEqual(forms(named));
  const numbers = [...coded.keys()].filter((code) => code.endsWith('(МОБУ ООШ № 107)')).map((code) => Number(/\d+/.exec(code)![0]));
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what is missing is named with who owes it, and a boundary with the rule', () => {
  const tree = report(last);
  expect(textOf(tree, 'completeness.missing')).toBe(
    'Не представлены сведения по 11 из 56 оценок (19,6 %): МОБУ СОШ № 112 – 3, МОБУ ООШ № 110 – 2, МОБУ СОШ № 103 – 2, МОБУ СОШ № 106 – 2, МОБУ ООШ № 107 – 1, МОБУ СОШ № 114 – 1. Из них форма не заполнена – 3, форма заполнена не полностью – 8. По ним уровень не определялся.',
  );
  expect(rowsOf(tree, 'completeness.table')[1]).toEqual([
    'МОБУ ООШ № 110',
    'Кизилова Нина Степановна',
    'биология',
    'показатели № 3, 4, 5',
    'школа',
  ]);
  expect(textOf(tree, 'method.boundary')).toBe(
    'Итог ровно 0,5 балла получен по 4 из 45 оценок (8,9 %): приказ не относит это значение ни к одному уровню; по правилу, принятому 12.04.2021 (О. И. Вымышленная), оно отнесено к уровню С. При ином правиле был бы уровень Б.',
  );
  expect(textOf(report(last, { isPublic: true }), 'method.boundary')).toContain('по правилу, принятому 12.04.2021, оно отнесено');
});

test('the change against the year before is in п.п. of the shares as printed', () => {
  expect(textOf(report(last), 'results.change')).toBe(
    'По сравнению с 2020/2021 учебным годом доля уровня А выросла на 1,1 п.п. (с 16,7 % до 17,8 %), уровня Б снизилась на 2,8 п.п. (с 25 % до 22,2 %), уровня С снизилась на 3,2 п.п. (с 52,1 % до 48,9 %), уровня D выросла на 4,8 п.п. (с 6,3 % до 11,1 %).',
  );
});

test('the first year says that there is nothing to compare with, and that the order is later', () => {
  const tree = report(years[0]);
  expect(textOf(tree, 'results.change')).toContain('Форм за предыдущий учебный год в базе нет');
  expect(textOf(tree, 'ground.text')).toContain('приказ принят после окончания этого учебного года');
  expect(tree.checks).toContain('Нет форм за предыдущий учебный год: изменение не определено.');
  expect(blocksOf(tree).some(({ id }) => id === 'dynamics')).toBe(false);
});

test('a school has its own report, with its own figures', () => {
  const id = listed(last)[0]!;
  const tree = report(last, { school: id });
  const own = recount(last).filter(({ school }) => school === id);
  expect(rowsOf(tree, 'results.subjects').at(-1)).toEqual(expectedRow('Всего', own));
  expect(blocksOf(tree).some((block) => block.id === 'results.schools')).toBe(false);
});

test('a base without requisites, signer and answers says so in checks, and the text does not', () => {
  const municipality = base.municipality();
  const bare = aDistrict({
    municipality: { ...municipality, orderTitle: '', orderNumber: '', orderOn: null, signerName: '' },
    forms: () => [],
  });
  const tree = report(second, {}, bare);
  expect(tree.checks.map((check) => check.replaceAll('\u00a0', ' '))).toEqual([
    'Уровень не определён: 57 оценок из 57.',
    'Нет форм за предыдущий учебный год: изменение не определено.',
    'Не указаны название, номер или дата приказа: заполните их в настройках муниципалитета.',
    'Не указаны должность или имя подписывающего: заполните их в настройках муниципалитета.',
  ]);
  expect(textOf(tree, 'ground.text')).toMatch(/^Срок мониторинга – с 1 апреля по 31 мая 2021 года/);
  expect(textOf(tree, 'results.none')).toContain('Уровень не определён ни по одной форме');
  bare.connection.close();
});

test('a base without teachers has nothing to report on', () => {
  const empty = aDistrict({ people: [], forms: () => [] });
  expect(() => report(last, {}, empty)).toThrow(/нет педагогов и форм/);
  expect(listReports(empty, empty.municipality()).filter(({ kind }) => kind === 'competence')).toEqual([]);
  empty.connection.close();
});

test('an undecided rule that touches levels is asked for', () => {
  const open = aDistrictToChange({ decisions: [] });
  expect(report(second, {}, open).checks).toContain(
    'Нет решения о правилах, от которых зависят уровни: 2. Их можно принять в разделе «Разночтения».',
  );
  open.connection.close();
});

test('the report is offered for every year, whole and for each low-performing school', () => {
  const rows = listReports(base, base.municipality()).filter(({ kind }) => kind === 'competence');
  expect(years.map((year) => rows.filter((row) => row.year === year).length)).toEqual([7, 7, 7]);
});

test('the analysis is plain JSON and tells its rules', () => {
  const view = competenceAnalysis(base, last);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  expect(view.rules.map(({ rule, decision }) => [rule, decision?.decidedOn ?? null])).toEqual([
    ['k-competence.terms', null],
    ['k-competence.boundary', '2021-04-12'],
  ]);
});

test.each([
  ['competence', false],
  ['competence-public', true],
] as const)('%s in Word has every table and figure', async (name, isPublic) => {
  const tree = report(last, { isPublic });
  const bytes = await printDocx(tree);
  const folder = path.join(import.meta.dirname, '../../out/documents');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `report-${name}.docx`), bytes);
  const { tables, charts } = readDocx(bytes);
  expect(charts.length).toBe(blocksOf(tree).filter(({ kind }) => kind === 'chart').length);
  expect(tables.length).toBeGreaterThanOrEqual(blocksOf(tree).filter(({ kind }) => kind === 'table').length);
});
