import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Base } from '../../electron/services/base.ts';
import { sorsk } from '../../electron/services/demo/sorsk.ts';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { matrixOf } from '../../electron/services/matrix.ts';
import { listReports, reportTree } from '../../electron/services/reports/reports.ts';
import { paths } from '../../shared/model/paths.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { aDemo, aDistrict, blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

const kind = 'complex-monitoring';
const year = '2021/2022';
let base: Base;
let tree: ReportTree;
beforeAll(() => {
  base = aDistrict();
  tree = report(kind);
});
afterAll(() => base.connection.close());

function report(of: string, over: { readonly year?: string; readonly isPublic?: boolean } = {}, from: Base = base): ReportTree {
  const municipality = from.municipality().id;
  return reportTree(from, { kind: of, municipality, year: over.year ?? year, school: null, isPublic: over.isPublic ?? false });
}

/** Rows without the first so many. */
const bodyOf = (id: string, from: ReportTree = tree) => rowsOf(from, id);

describe('the yearly report', () => {
  test('is listed for the municipality, a year each, and not for a school', () => {
    const rows = listReports(base, base.municipality()).filter((row) => row.kind === kind);
    expect(rows.map((row) => row.year)).toEqual(['2021/2022', '2020/2021', '2019/2020']);
    expect(rows.every(({ school }) => school === null)).toBe(true);
  });

  test('can be made for every year; no id is printed twice and no figure stands for nothing', () => {
    for (const made of ['2019/2020', '2020/2021'].map((of) => report(kind, { year: of })).concat(tree)) {
      const ids = blocksOf(made).map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(wholeText(made)).not.toMatch(/NaN|undefined|null|\[object/);
    }
  });

  test('holds no name of a person in the publication copy', () => {
    const text = wholeText(report(kind, { isPublic: true }));
    const names = base.people.known().map(({ name }) => name.split(' ')[0]!);
    expect(names.filter((name) => new RegExp(`(?<![А-яё])${name}(?![а-яё])`).test(text))).toEqual([]);
  });

  test('counts the forms of the year as the collection does', () => {
    const { columns, rows } = matrixOf(base, year);
    const owing = rows.filter(({ isOwing }) => isOwing);
    const expected = columns.flatMap(({ title, order }, index) => {
      const cells = owing.flatMap(({ cells: all }) => all[index] ?? []);
      const sum = (of: 'total' | 'done') => cells.reduce((all, cell) => all + cell[of], 0);
      return order === 'К' && sum('total') > 0 ? [[title, String(sum('total')), String(sum('done'))]] : [];
    });
    const printed = bodyOf('completeness.forms.table').slice(0, -1);
    expect(printed.map(([title, , , total, done]) => [title, total, done])).toEqual(expected);
    const lacking = bodyOf('completeness.owing').map((row) => Number(row.at(-1)));
    const missing = expected.reduce((all, [, total, done]) => all + Number(total) - Number(done), 0);
    expect(lacking.reduce((all, count) => all + count, 0)).toBe(missing);
    expect(tree.checks).toContain(`Не заполнено форм: ${missing}.`);
  });

  test('says of each monitoring what its own report says', () => {
    const single = {
      competence: report('competence'),
      risks: report('risks'),
      'k-outcomes': report('k-outcomes'),
      'k-mentor-centre': report('k-mentor-centre'),
      'k-tutor-point': report('k-tutor-point'),
      'k-methodical-help': report('k-methodical-help'),
    };
    const same = [
      ['competence', 'results.schools'],
      ['competence', 'dynamics.schools.table'],
      ['competence', 'deficits.subject.table'],
      ['risks', 'results.heat'],
      ['risks', 'change.table'],
      ['k-outcomes', 'conclusions.table'],
      ['k-outcomes', 'indicators.table'],
      ['k-mentor-centre', 'totals.table'],
      ['k-mentor-centre', 'each.table'],
      ['k-tutor-point', 'totals.table'],
      ['k-tutor-point', 'progress.1.table'],
      ['k-methodical-help', 'indicators.table'],
    ] as const;
    for (const [of, id] of same) expect(bodyOf(`${of}.${id}`)).toEqual(bodyOf(id, single[of]));
    expect(textOf(tree, 'competence.results.whole')).toBe(textOf(single.competence, 'results.whole'));
  });

  test('puts every school on the list beside every direction, each figure with its form', () => {
    const table = blocksOf(tree).find(({ id }) => id === 'schools.table');
    if (table?.kind !== 'table') throw new Error('no summary of the schools');
    const low = [...base.schools.statusIn(year)].flatMap(([id, status]) => (status === 'shnor' ? [id] : []));
    expect(table.body).toHaveLength(low.length);
    const conclusions = new Map(rowsOf(report('k-outcomes'), 'conclusions.table').map(([name, better, worse]) => [name, [better, worse]]));
    for (const row of bodyOf('schools.table')) {
      const found = conclusions.get(row[0]);
      const said = (count: string, sign: string) => (count === '0' ? '0' : `${sign}${count}`);
      expect(row[1]).toBe(found ? `${said(found[0]!, '+')} / ${said(found[1]!, '−')}` : '–');
    }
    const forms = new Set(exportBase(base).submissions.map(({ id }) => paths.form(id)));
    const sources = table.body.flat().flatMap(({ source }) => (source?.path.startsWith('/form/') ? [source.path] : []));
    expect(sources.length).toBeGreaterThan(low.length);
    expect(sources.filter((path) => !forms.has(path))).toEqual([]);
  });

  test('does not take a school that nobody visited for one that got rid of its risks', () => {
    const unseen = rowsOf(report('risks'), 'change.table').filter(([, before, now]) => before !== '–' && now === '–');
    expect(unseen.length).toBeGreaterThan(0);
    for (const [name] of unseen) expect(bodyOf('schools.table').find((row) => row[0] === name)?.[4]).toBe('–');
  });

  test('names the causes that the methodist holds possible', () => {
    const causes = base.schoolMarks.causes(year);
    expect(causes.length).toBeGreaterThan(0);
    for (const { text } of causes) expect(textOf(tree, 'causes.typed.list')).toContain(text);
  });

  test('gives the advice common to the monitorings once', () => {
    const measures = bodyOf('measures.table').map((row) => row[1]!);
    expect(measures.filter((measure) => /рассмотрение результатов/i.test(measure))).toHaveLength(1);
    expect(measures.filter((measure) => /недостающих сведений/i.test(measure))).toHaveLength(1);
  });
});

describe('where order К is not worked by', () => {
  test('the report of Юрга compares results and says in a line what every other monitoring lacks', () => {
    const other = aDemo(yurga);
    const made = report(kind, { year: '2018/2019' }, other);
    for (const id of ['competence.none', 'risks.none', 'k-outcomes.none', 'k-mentor-centre.none', 'schools.none'])
      expect(textOf(made, id)).not.toBe('');
    expect(bodyOf('procedures.changes.table', made)).toEqual(
      rowsOf(report('assessment-results', { year: '2018/2019' }, other), 'changes.table'),
    );
    expect(textOf(made, 'ground.text')).toContain('Работа со школами ведётся в соответствии с приказом');
    other.connection.close();
  });

  test('a base without forms of К and without results has no such report', () => {
    const other = aDemo(sorsk);
    expect(listReports(other, other.municipality()).filter((row) => row.kind === kind)).toEqual([]);
    expect(() => report(kind, { year: '2020/2021' }, other)).toThrow('нет ни форм мониторингов, ни результатов');
    other.connection.close();
  });
});
