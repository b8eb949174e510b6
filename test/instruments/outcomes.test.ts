import { describe, expect, test } from 'vitest';
import { summarise } from '../../shared/engine/dynamics.ts';
import { leaves } from '../../shared/engine/instrument.ts';
import { outcomes } from '../../shared/instruments/k-outcomes.ts';
import { orderRows, orderText } from './orderText.ts';

const items = leaves(outcomes.items);
const units = { '%': 'percent', 'Ед.': 'count', 'Да/нет': 'yes-no' } as const;

describe('the table of the order', () => {
  const rows = orderRows('order-k-outcomes.txt');
  // The scan breaks the page within 2.3: its last word is a row of its own.
  const printed = rows.slice(rows.indexOf('1. | Базовая подготовка обучающихся')).reduce<string[]>((all, row) => {
    if (!row.includes('|')) all.splice(-1, 1, all.at(-1)!.replace(' | %', ` ${row} | %`));
    else all.push(row);
    return all;
  }, []);

  test('is given back row by row, with its units', () => {
    const unitOf = (kind: string) => Object.entries(units).find(([, of]) => of === kind)![0];
    const rebuilt = outcomes.items.flatMap((section) =>
      section.kind === 'section'
        ? [
            `${section.id}. | ${section.title}`,
            ...section.items.map((item) => `${item.id} | ${item.title} | ${item.kind === 'two-period' ? unitOf(item.measure.kind) : ''}`),
          ]
        : [],
    );
    expect(rebuilt).toEqual(printed);
    expect(items.flatMap((item) => (item.kind === 'two-period' && item.measure.kind === 'count' ? [item.measure.unit] : []))).toEqual(
      Array.from({ length: 4 }, () => 'Ед.'),
    );
  });

  test('has the columns that the form prints', () => {
    const { columns, columnsOver } = outcomes.printed;
    expect(rows).toContain([...columns.slice(0, 3), columnsOver![0]!.title].join(' | '));
    expect(rows).toContain(columns.slice(3).join(' | '));
  });
});

test('directions are those of the requirements: less is better in 1, nothing in 3.2, more elsewhere', () => {
  const directions = items.map((item) => `${item.id} ${item.kind === 'two-period' ? item.direction : ''}`);
  expect(directions).toEqual(items.map(({ id }) => `${id} ${id === '3.2' ? 'null' : id.startsWith('1.') ? 'lower' : 'higher'}`));
});

test('the conclusion counts the results that the clause names: exams in two subjects, ВПР, olympiads', () => {
  const counted = items.filter(({ id }) => outcomes.conclusion!.of!.includes(id)).map(({ id, title }) => [id, title] as const);
  expect(counted).toHaveLength(11);
  expect(counted.filter(([, title]) => !/русскому языку|математике|ВПР|победителями|олимпиады/.test(title))).toEqual([]);
  expect(items.filter(({ id, title }) => /русскому|математике|ВПР|лимпиад/.test(title) && !outcomes.conclusion!.of!.includes(id))).toEqual(
    [],
  );
  expect(orderText('order-k-outcomes.txt')).toContain(
    'результаты Всероссийских проверочных работ; - результаты участия обучающихся школы в олимпиадах',
  );
});

describe('the conclusion by п. 4.4', () => {
  const flat = Object.fromEntries(
    items.map((item) => [item.id, item.id === '3.2' ? { previous: true, current: true } : { previous: 20, current: 20 }]),
  );
  const of = (changes: Record<string, unknown>) => summarise(outcomes, { ...flat, ...changes })!.conclusion!;

  test('turns between as many improvements as worsenings and one more', () => {
    expect(of({}).title).toBe('Школа по-прежнему демонстрирует низкие результаты обучения');
    expect(of({ 1.3: { previous: 20, current: 19.9 } }).title).toBe('Школа улучшила результаты обучения');
    expect(of({ 1.3: { previous: 20, current: 19.9 }, 2.1: { previous: 20, current: 19.9 } }).status).toBe('not-improved');
    expect(of({ 1.3: { previous: 20, current: 19.9 }, 1.4: { previous: 20, current: 0 }, 2.1: { previous: 20, current: 0 } }).status).toBe(
      'improved',
    );
  });

  test('does not hang on indicators that the clause does not name', () => {
    expect(of({ 1.1: { previous: 20, current: 0 }, 3.7: { previous: 20, current: 90 }, 3.1: { previous: 1, current: 5 } }).status).toBe(
      'not-improved',
    );
  });

  test('a share of the whole of children is compared exactly', () => {
    const third = { count: 7, total: 21 };
    expect(of({ 1.7: { previous: third, current: { count: 8, total: 24 } } }).counts).toMatchObject({ none: 11 });
    expect(of({ 1.7: { previous: third, current: 33.33 } })).toMatchObject({ status: 'improved' });
    expect(of({ 1.7: { previous: third, current: 33.34 } })).toMatchObject({ status: 'not-improved', counts: { negative: 1 } });
  });

  test('waits for ЕГЭ that has not arrived, not for one that the school has not', () => {
    const waits = { previous: 5, current: 'not-arrived' };
    const none = { previous: 'no-data', current: 'no-data' };
    expect(of({ 1.3: { previous: 20, current: 10 }, 1.5: waits, 1.6: waits })).toMatchObject({
      status: 'improved',
      awaited: ['1.5', '1.6'],
      isFinal: false,
    });
    expect(of({ 1.3: { previous: 20, current: 10 }, 1.5: none, 1.6: none })).toMatchObject({
      status: 'improved',
      awaited: [],
      isFinal: true,
    });
  });
});
