import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { malyshev } from '../../electron/services/demo/malyshev/malyshev.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { reportTree } from '../../electron/services/reports/reports.ts';
import { formOf } from '../../shared/engine/formOf.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { criteria } from '../../shared/instruments/m-criteria.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { aFolder } from '../services/anApp.ts';
import { blocksOf, rowsOf, textOf, wholeText } from './aDistrict.ts';

const clock = { now: () => new Date('2022-07-20T10:00:00'), newId: () => crypto.randomUUID() };
const last = '2021/2022';
let base: Base;
let tree: ReportTree;

const report = (school: string | null = null, year = last) =>
  reportTree(base, { kind: 'm-criteria', municipality: 'malyshev', year, school, isPublic: false });

beforeAll(() => {
  const file = path.join(aFolder(), 'malyshev.opora');
  newDemoBase(file, { name: malyshev.name, sets: [malyshev] }, clock);
  base = openForReading(file, clock);
  tree = report();
});
afterAll(() => base.connection.close());

type Entered = { readonly isPresent: boolean; readonly document: string; readonly link: string };

/** Answers of the year's forms of a level, as they were exported. */
const entered = (kind: 'municipality' | 'school', year = last) =>
  exportBase(base)
    .submissions.filter((one) => one.instrument === 'm-criteria' && one.year === year && one.about.kind === kind)
    .map(({ about, answers }) => ({ name: about.name, answers: answers as unknown as Readonly<Record<string, Entered>> }));

const items = (kind: 'municipality' | 'school') =>
  leaves(formOf(criteria, { about: kind }).items).flatMap((item) => (item.kind === 'criterion' ? [item] : []));
const counted = (kind: 'municipality' | 'school') => items(kind).filter(({ asksFor }) => !asksFor);

describe('the report on criteria of the quality system', () => {
  test('sets the share present of both levels side by side, direction by direction, with the change', () => {
    const rows = rowsOf(tree, 'presence.levels');
    expect(rows).toHaveLength(9);
    const [own] = entered('municipality');
    const of6 = counted('municipality').filter(({ id }) => id.startsWith('6.'));
    const present = of6.filter(({ id }) => own!.answers[id]?.isPresent === true).length;
    expect(rows[5]![0]).toBe('6. Система работы со школами с низкими образовательными результатами');
    expect(rows[5]![2]).toBe(`${String(Math.round((present / of6.length) * 1000) / 10).replace('.', ',')} %`);
    expect(rows[8]![0]).toBe('Всего');
  });

  test('counts as present only what the forms say, without the negative and the conditional', () => {
    const table = rowsOf(tree, 'presence.school.table');
    const asked = counted('school');
    const present = entered('school').reduce(
      (sum, { answers }) => sum + asked.filter(({ id }) => answers[id]?.isPresent === true).length,
      0,
    );
    expect(table.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(present);
    expect(table.every((row) => Number(row[1]) === Number(row[2]) + Number(row[3]) + Number(row[4]))).toBe(true);
  });

  test('names what is present without a document or a link', () => {
    const [own] = entered('municipality');
    const gaps = counted('municipality').filter(({ id }) => {
      const answer = own!.answers[id];
      return answer?.isPresent === true && answer.document === '' && answer.link === '';
    });
    expect(rowsOf(tree, 'sources.municipality.table').map(([id]) => id)).toEqual(gaps.map(({ id }) => id));
    const schools = rowsOf(tree, 'sources.school.table');
    expect(schools).toHaveLength(8);
    expect(schools.every(([, , count, ids]) => Number(count) === (ids === '–' ? 0 : ids!.split(/, | и /).length))).toBe(true);
  });

  test('shows negative and conditional criteria apart, and calls a negative one that is there a finding', () => {
    const rows = rowsOf(tree, 'left-out.table');
    const ids = items('municipality').flatMap(({ id, asksFor }) => (asksFor ? id : []));
    expect(rows.map(([id]) => id)).toEqual(ids);
    const [own] = entered('municipality');
    expect(rows.map((row) => row[3])).toEqual(ids.map((id) => (own!.answers[id]!.isPresent ? 'имеется' : 'отсутствует')));
    expect(textOf(tree, 'conclusions.list')).toContain('Отмечено нежелательное: № 5.2.1');
  });

  test('lists what the municipality lacks in its own words and the schools in theirs, under the directions', () => {
    const own = rowsOf(tree, 'shortcomings.municipality.table').filter((row) => row.length > 1);
    const absent = counted('municipality').filter(({ id }) => entered('municipality')[0]!.answers[id]?.isPresent === false);
    expect(own.map(([id, title]) => [id, title])).toEqual(absent.map(({ id, title }) => [id, title]));
    const schools = rowsOf(tree, 'shortcomings.school.table').filter((row) => row.length > 1);
    const asked = new Map(items('school').map(({ id, title }) => [id, title]));
    expect(schools.every(([id, title]) => asked.get(id!) === title)).toBe(true);
    expect(schools.every((row) => Number(/^(\d+) из 8/.exec(row[3]!)![1]) >= 4)).toBe(true);
  });

  test('asks the authority for each direction with a term, and the schools by directions', () => {
    const advice = textOf(tree, 'recommendations.authority.list');
    expect(advice).toContain('направление 3 «Система мониторинга эффективности руководителей ОУ»: обеспечить наличие критериев № 3.1.2');
    expect(advice).toContain('– до 01.12.2022');
    expect(textOf(tree, 'recommendations.schools.list')).toMatch(
      /МАОУ СОШ № 205: обеспечить наличие критериев: отсутствует \d+ из 85 \(больше всего: направление/,
    );
  });

  test('of one school names its own criteria, all of them', () => {
    const school = report('malyshev-205');
    const absent = counted('school').filter(
      ({ id }) => entered('school').find(({ name }) => name.includes('205'))!.answers[id]?.isPresent === false,
    );
    expect(rowsOf(school, 'shortcomings.table').flatMap((row) => (row.length > 1 ? row[0] : []))).toEqual(absent.map(({ id }) => id));
    expect(wholeText(school)).not.toContain('МАОУ СОШ № 203');
  });

  test('prints no id twice and no broken figure, in both years', () => {
    for (const one of [tree, report(null, '2020/2021'), report('malyshev-208')]) {
      const ids = blocksOf(one).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(wholeText(one)).not.toMatch(/NaN|undefined|null|\[object/);
    }
  });
});
