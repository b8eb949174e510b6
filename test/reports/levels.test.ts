import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Base } from '../../electron/services/base.ts';
import { malyshev } from '../../electron/services/demo/malyshev/malyshev.ts';
import { sorsk } from '../../electron/services/demo/sorsk.ts';
import { reportTree } from '../../electron/services/reports/reports.ts';
import { namesOf } from '../../shared/reports/instrument/context.ts';
import { aDemo, rowsOf, textOf } from './aDistrict.ts';

let base: Base;
beforeAll(() => (base = aDemo(malyshev)));
afterAll(() => base.connection.close());

const report = (school: string | null = null) =>
  reportTree(base, { kind: 'm-conflicts', municipality: base.municipality().id, year: '2021/2022', school, isPublic: false });

describe('a report on forms of schools and of the municipality', () => {
  test('counts the schools apart from the municipality, which is no tenth school', () => {
    expect(rowsOf(report(), 'indicators.table')).toEqual([
      ['1', 'число конфликтов (ед.)', '9 из 9', '1 – 6', '4', '2', '3'],
      ['2', 'количество проведенных медиативных процедур (ед.)', '9 из 9', '0 – 5', '–', '–', '2'],
    ]);
    expect(rowsOf(report(), 'indicators.municipality.table')).toEqual([
      ['1', 'число конфликтов (ед.)', '38', '29', '−9, положительная динамика'],
      ['2', 'количество проведенных медиативных процедур (ед.)', '13', '20', '+7'],
    ]);
    expect(rowsOf(report(), 'shortcomings.table')[0]!.at(-1)).toMatch(/^2 из 9: /);
    expect(textOf(report(), 'conclusions.list')).toContain('№ 1 «число конфликтов» – в 2 из 9 школ.');
  });

  test('takes a change that is neither better nor worse for a change', () => {
    expect(textOf(report('malyshev-207'), 'conclusions.list')).toBe(
      'Сравнить можно 2 показателя: без изменений – по 1, изменение не оценивается – по 1.',
    );
  });

  test('names what was written in lists', () => {
    expect(rowsOf(report('malyshev-207'), 'annex.1.table.1').at(-1)).toEqual(['3', 'использованные техники', 'круг сообщества']);
  });
});

test('names in a line are told apart where they have commas, and a single one left over is named', () => {
  const named = (...names: readonly string[]) =>
    namesOf(
      names.map((name) => ({ name })),
      2,
    ).replaceAll('\u00a0', ' ');
  expect(named('СОШ № 3, год', 'ООШ № 2, год')).toBe('СОШ № 3, год; ООШ № 2, год');
  expect(named('А', 'Б', 'В')).toBe('А, Б, В');
  expect(named('А', 'Б', 'В', 'Г')).toBe('А, Б и ещё 2');
});

test('a protocol reports nothing where there is nothing to report', () => {
  const other = aDemo(sorsk);
  const municipality = other.municipality().id;
  const tree = reportTree(other, { kind: 'meeting-protocol', municipality, year: '2020/2021', school: null, isPublic: false });
  expect(textOf(tree, 'topic.s-social-passport.heard')).toMatch(/^СЛУШАЛИ: _+\.$/);
  expect(textOf(tree, 'topic.s-conditions.heard')).toMatch(/ Доложено:$/);
  other.connection.close();
});
