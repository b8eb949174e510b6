import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { malyshev } from '../../electron/services/demo/malyshev/malyshev.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { reportWorkbook } from '../../electron/services/reportWorkbook.ts';
import { clusterNote } from '../../shared/reports/clusterNote.ts';
import { readDocx } from '../documents/readDocx.ts';
import { orderText } from '../instruments/orderText.ts';
import { aFolder } from '../services/anApp.ts';
import { blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };
const last = '2021/2022';

function aBase(over: Partial<DemoBase> = {}, others: readonly DemoBase[] = []): Base {
  const file = path.join(aFolder(), 'malyshev.opora');
  newDemoBase(file, { name: malyshev.name, sets: [...others, { ...malyshev, ...over }] }, clock);
  return openForReading(file, clock);
}

let base: Base;
beforeAll(() => (base = aBase()));
afterAll(() => base.connection.close());

const report = (of: Base = base, year = last, isPublic = false) =>
  reportTree(of, { kind: clusterNote.kind, municipality: 'malyshev', year, school: null, isPublic });

/** Means of a school's shares of «2» over lines held in both years, reckoned anew. */
function means(school: string, procedure: string): readonly [number, number] | null {
  const own = malyshev.results.filter((one) => one.school === school && one.procedure === procedure);
  const pairs = own.flatMap((now) => {
    const before = own.find(({ year, subject, grade }) => year === 2021 && subject === now.subject && grade === now.grade);
    return now.year === 2022 && now.isHeld && before?.isHeld ? [[before.low!, now.low!] as const] : [];
  });
  if (pairs.length === 0) return null;
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  return [mean(0), mean(1)];
}

const number = (text: string) => Number(text.replace(',', '.').replace('−', '-').replace('+', ''));

describe('the note on the cluster approach', () => {
  test('is called as the order calls it and listed for every year where order М is followed', () => {
    const words = orderText('order-m-roadmap.txt');
    expect(words).toContain(
      'Информационной справки о результатах работы со школами с низкими образовательными результатами с учетом специфики ОУ, на основе кластерного подхода',
    );
    expect(clusterNote.title.replace('Информационная справка', 'Информационной справки')).toBe(
      'Информационной справки о результатах работы со школами с низкими образовательными результатами с учетом специфики ОУ, на основе кластерного подхода',
    );
    const rows = listReports(base, base.municipality()).filter(({ kind }) => kind === clusterNote.kind);
    expect(rows.map(({ year, school }) => [year, school])).toEqual([
      [last, null],
      ['2020/2021', null],
    ]);
    const other = aBase({ orders: ['К'] });
    expect(listReports(other, other.municipality()).some(({ kind }) => kind === clusterNote.kind)).toBe(false);
    other.connection.close();
  });

  test('puts every school in one cluster and says how they were grouped', () => {
    const tree = report();
    const schools = rowsOf(tree, 'clusters.table').flatMap(([, , names]) => names!.replace(/ \(всего.*/, '').split(', '));
    expect(schools.toSorted()).toEqual(malyshev.schools.map(({ shortName }) => shortName).toSorted());
    expect(textOf(tree, 'method.steps')).toContain('метод Уорда');
    expect(rowsOf(tree, 'method.variables').map(([title]) => title)).toContain('Средний педагогический стаж');
  });

  test('has means that the results give, and changes between them as they are printed', () => {
    const tree = report();
    const cells = [1, 2].flatMap((cluster) =>
      rowsOf(tree, `cluster.${cluster}.schools`).flatMap((row) =>
        ['ВПР', 'ОГЭ', 'ЕГЭ'].map((procedure, index) => ({ name: row[0]!, procedure, cells: row.slice(1 + index * 3, 4 + index * 3) })),
      ),
    );
    const known = cells.filter(({ cells: [before] }) => before !== '–');
    const isApart = (a: number, b: number, by: number) => Math.abs(a - b) > by + 1e-9;
    expect(known.filter(({ cells: [before, now, change] }) => isApart(number(change!), number(now!) - number(before!), 0))).toEqual([]);
    const ofSchools = cells.flatMap((row) => {
      const school = malyshev.schools.find(({ shortName }) => row.name.startsWith(shortName));
      return school ? [{ ...row, found: means(school.id, row.procedure) }] : [];
    });
    expect(ofSchools).toHaveLength(27);
    const wrong = ofSchools.filter(({ found, cells: [before, now] }) =>
      found === null ? before !== '–' : isApart(number(before!), found[0], 0.05) || isApart(number(now!), found[1], 0.05),
    );
    expect(wrong).toEqual([]);
  });

  test('names within each cluster whose experience fits whom, and turns it into measures with a term', () => {
    const tree = report();
    expect(textOf(tree, 'cluster.2.experience')).toContain('меньше всего в МАОУ ООШ № 206');
    expect(textOf(tree, 'cluster.2.experience')).toContain('Это совпадение, а не доказанная причина');
    const rows = rowsOf(tree, 'measures.table');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(([, , , term]) => /до \d\d\.\d\d\.2022|учебного года/.test(term!))).toBe(true);
  });

  test('tells the specifics that the base knows: villages, the list, resilient schools, possible causes', () => {
    const text = textOf(report(), 'cluster.2.who');
    expect(text).toContain('Сельских школ – 4 из 4.');
    expect(text).toContain('Резильентные школы: МАОУ ООШ № 206');
    expect(text).toContain('МАОУ СОШ № 205 – дефицит педагогических кадров');
    expect(textOf(report(), 'conclusions.list')).toContain('исключена МАОУ ООШ № 204; включена МАОУ СОШ № 208');
  });

  test('is the same beside other districts in one base', () => {
    const all = aBase({}, [demoBases.korenovsk, demoBases.yurga]);
    expect(JSON.stringify(report(all))).toBe(JSON.stringify(report()));
    all.connection.close();
  });

  test('of the first year says that there is nothing to compare', () => {
    const tree = report(base, '2020/2021');
    expect(textOf(tree, 'schools.results')).toContain('есть только за 2021 год');
    expect(textOf(tree, 'cluster.1.results')).toContain('изменение в кластере не определено');
    expect(tree.checks).toContain('Нет результатов предыдущего года.');
  });

  test('says what is lacking where schools can’t be grouped, and names those left out', () => {
    const bare = aBase({ schools: malyshev.schools.map((school) => ({ ...school, locality: null })), people: [], results: [] });
    const tree = report(bare);
    expect(textOf(tree, 'method.none')).toContain('Сгруппировать школы нельзя');
    expect(blocksOf(tree).some(({ id }) => id.startsWith('cluster.'))).toBe(false);
    bare.connection.close();
  });

  test('prints no id twice, no broken figure, and in Word and Excel what stands in the tree', async () => {
    const tree = report();
    const ids = blocksOf(tree).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(wholeText(tree)).not.toMatch(/NaN|undefined|null|\[object|\.\./);
    const text = JSON.stringify(readDocx(await printDocx(tree)));
    const cells = blocksOf(tree).flatMap((block) => (block.kind === 'table' ? block.body.flat().map(({ text: said }) => said) : []));
    expect(cells.filter((said) => !text.includes(JSON.stringify(said).slice(1, -1)))).toEqual([]);
    const book = reportWorkbook(base, { kind: clusterNote.kind, municipality: 'malyshev', year: last, school: null, isPublic: false });
    expect(book.sheets[0]!.name).toBe('Сводная форма');
    expect(book.sheets.filter(({ name }) => name.startsWith('Прил. '))).toHaveLength(1);
  });

  test('in the publication copy hides what a user typed about people', () => {
    const named = aBase({ causes: [{ school: 'malyshev-205', year: last, text: `уход учителя ${malyshev.people.at(-1)!.name}` }] });
    const surname = malyshev.people.at(-1)!.name.split(' ')[0]!;
    expect(wholeText(report(named))).toContain(surname);
    expect(wholeText(report(named, last, true))).not.toContain(surname);
    named.connection.close();
  });
});
