import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { besideCluster } from '../../shared/analysis/clusterComparison.ts';
import type { Base } from '../../electron/services/base.ts';
import { competenceAnalysis } from '../../electron/services/competenceAnalysis.ts';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { listReports, reportSeries, reportTree } from '../../electron/services/reports/reports.ts';
import { riskMap } from '../../electron/services/riskMap.ts';
import { schoolClusters } from '../../electron/services/schoolClusters.ts';
import { isTask } from '../../shared/analysis/risks.ts';
import { decimal } from '../../shared/reports/phrasing/numbers.ts';
import { subjectName } from '../../shared/reports/subjectName.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { readDocx } from '../documents/readDocx.ts';
import { aDemo, aDistrict, blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

const kind = 'school-dossier';
const year = '2021/2022';
let base: Base;
beforeAll(() => (base = aDistrict()));
afterAll(() => base.connection.close());

const report = (of: string, school: string, over: { readonly year?: string; readonly isPublic?: boolean } = {}): ReportTree =>
  reportTree(base, { kind: of, municipality: 'korenovsk', year: over.year ?? year, school, isPublic: over.isPublic ?? false });

const low = (): readonly string[] => [...base.schools.statusIn(year)].flatMap(([id, status]) => (status === 'shnor' ? [id] : []));

describe('the dossier of a school', () => {
  test('is listed for schools only, those on the list of the year among them', () => {
    const rows = listReports(base, base.municipality()).filter((row) => row.kind === kind);
    expect(rows.every(({ school }) => school !== null)).toBe(true);
    const listed = new Set(rows.filter((row) => row.year === year).map(({ school }) => school!.id));
    expect(low().filter((id) => !listed.has(id))).toEqual([]);
  });

  test('can be made of every school and year; no id is printed twice and no figure stands for nothing', () => {
    const years = new Set(listReports(base, base.municipality()).flatMap((row) => (row.kind === kind ? row.year : [])));
    const all = [...years].map((of) => reportSeries(base, { kind, municipality: 'korenovsk', year: of, isPublic: false }));
    for (const tree of all.flatMap(({ schools, of }) => schools.map((school) => of(school)!))) {
      const ids = blocksOf(tree).map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(wholeText(tree)).not.toMatch(/NaN|undefined|null|\[object/);
    }
  });

  test('names nobody in the publication copy', () => {
    const names = base.people.known().map(({ name }) => name.split(' ')[0]!);
    for (const id of low()) {
      const text = wholeText(report(kind, id, { isPublic: true }));
      expect(names.filter((name) => new RegExp(`(?<![А-яё])${name}(?![а-яё])`).test(text))).toEqual([]);
      expect(text).not.toContain('Руководитель |');
    }
  });

  test('counts levels and deficits as the analysis of the school does', () => {
    for (const id of low()) {
      const { now } = competenceAnalysis(base, year, { school: id });
      const row = rowsOf(report(kind, id), 'people.levels').at(-1)!;
      expect(row[1]).toBe(`${now.whole.determined} из ${now.whole.owed}`);
      expect(row.slice(2, -1)).toEqual(['A', 'B', 'C', 'D'].map((level) => String(now.whole.byLevel[level] ?? 0)));
      const ups = now.changes.filter(({ direction }) => direction === 'up').length;
      const text = textOf(report(kind, id), 'people.text');
      expect(text.includes('уровень повысился')).toBe(now.changes.length > 0);
      expect(now.changes.length === 0 || text.includes(`уровень повысился – ${ups},`)).toBe(true);
    }
  });

  test('names each form of the year once, by its state, with how many are filled where it is not one of one', () => {
    for (const id of low()) {
      const rows = rowsOf(report(kind, id), 'forms.table');
      expect(new Set(rows.map(([state]) => state)).size).toBe(rows.length);
      const forms = rows.flatMap(([, listed]) => listed!.split('; '));
      expect(new Set(forms).size).toBe(forms.length);
      expect(forms.length).toBeGreaterThan(4);
      const [done, owed] = textOf(report(kind, id), 'forms.text').match(/\d+/g)!.map(Number);
      const counts = forms.map((form) => /\((\d+) из (\d+)\)$/.exec(form)?.slice(1).map(Number) ?? [1, 1]);
      expect([0, 1].map((at) => counts.reduce((sum, one) => sum + one[at]!, 0))).toEqual([done, owed]);
    }
  });

  test('lists the actual risks of the map, those without a measure marked', () => {
    for (const entry of riskMap(base, year).now.schools.filter(({ protocol }) => protocol !== null)) {
      const actual = entry.risks.factors.filter(isTask);
      const rows = actual.length === 0 ? [] : rowsOf(report(kind, entry.school.id), 'risks.table');
      expect(rows.map(([factor]) => factor)).toEqual(actual.map(({ title }) => title));
      const bare = rows.filter((row) => row.includes('не указана')).length;
      expect(bare).toBe(actual.filter(({ measures }) => measures === null).length);
    }
  });

  test('sets results beside the municipality and the schools alike as the screens do', () => {
    const view = schoolClusters(base, { year, variables: null, count: null });
    if (view.clustering.status !== 'grouped') throw new Error('the schools are not grouped');
    const groups = base.results.groups().filter(({ level, year: of }) => level === 'municipality' && of === view.resultYear);
    for (const id of low()) {
      const ids = view.clustering.clusters.find((cluster) => cluster.ids.includes(id))!.ids;
      const beside = besideCluster(view, id, ids);
      const known = new Map(
        view.lines.map(({ procedure, subject, grade }, index) => {
          const name = `${procedure}, ${subjectName(subject)}${grade === null ? '' : `, ${grade} класс`}`;
          const group = groups.find((one) => one.procedure === procedure && one.subject === subject && one.grade === grade);
          return [name, { group: group?.low ?? null, alike: beside[index]!.mean }];
        }),
      );
      const text = (value: number | null) => (value === null ? '–' : decimal(value).replaceAll('\u00a0', ' '));
      for (const row of rowsOf(report(kind, id), 'results.table').filter((one) => one[3] !== '–' && one[3] !== 'нет')) {
        const line = known.get(row[0]!)!;
        expect(row.slice(-2)).toEqual([text(line.group), text(line.alike)]);
      }
    }
  });

  test('says of the outcomes what the single report of the school says', () => {
    for (const id of low()) {
      const has = listReports(base, base.municipality()).some(
        (row) => row.kind === 'k-outcomes' && row.year === year && row.school?.id === id,
      );
      const text = textOf(report(kind, id), 'outcomes.text');
      const [, better, worse] = has ? rowsOf(report('k-outcomes', id), 'conclusions.table')[0]! : [];
      expect(text).toContain(
        has
          ? `По показателям, по которым делается вывод: положительная динамика – ${better}, отрицательная – ${worse},`
          : 'Формы «Качество подготовки» за 2021/2022 учебный год нет',
      );
    }
  });

  test('brings the causes that the methodist named', () => {
    for (const { school, text } of base.schoolMarks.causes(year))
      expect(textOf(report(kind, school), 'causes.list').toLowerCase()).toContain(text.toLowerCase());
  });

  test('is the same made alone and made with the others', () => {
    const series = reportSeries(base, { kind, municipality: 'korenovsk', year, isPublic: false });
    for (const school of series.schools.slice(0, 3)) expect(series.of(school)).toEqual(report(kind, school.id));
  });

  test('says in Word what stands in the tree', async () => {
    const tree = report(kind, low()[0]!);
    const text = JSON.stringify(readDocx(await printDocx(tree)));
    const cells = blocksOf(tree).flatMap((block) => (block.kind === 'table' ? block.body.flat().map((cell) => cell.text) : []));
    expect([...new Set(cells)].filter((said) => !text.includes(JSON.stringify(said).slice(1, -1).split('\\n')[0]!))).toEqual([]);
  });
});

test('a school of Юрга without any form has its results and says what is missing', () => {
  const other = aDemo(yurga);
  const { schools, of } = reportSeries(other, { kind, municipality: other.municipality().id, year: '2018/2019', isPublic: false });
  expect(schools).toHaveLength(2);
  for (const school of schools) {
    const tree = of(school)!;
    expect(rowsOf(tree, 'results.table').length).toBeGreaterThan(0);
    for (const id of ['people.none', 'risks.none', 'forms.none']) expect(textOf(tree, id)).not.toBe('');
    // Its order knows none of these forms: nobody owes them.
    for (const id of ['outcomes.text', 'people.none', 'risks.none'])
      expect(textOf(tree, id)).toMatch(/ приказ муниципалитета не предусматривает\.$/);
  }
  other.connection.close();
});
