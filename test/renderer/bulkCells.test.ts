import { describe, expect, test } from 'vitest';
import { instruments } from '../../shared/instruments/index.ts';
import { cellText } from '../../renderer/features/bulk/cellText.ts';
import { quickItems, type QuickItem } from '../../renderer/features/bulk/quickItems.ts';
import { readCell } from '../../renderer/features/bulk/readCell.ts';
import { readTsv, writeTsv } from '../../renderer/features/bulk/tsv.ts';

const item = (over: object) => ({ id: '1', title: 'Показатель', ...over }) as QuickItem;
const measure = (of: object) => item({ kind: 'measure', measure: of, direction: null });
const withAbsent = item({ kind: 'points', values: [0, 1, 2, 'нет'] });
const points = item({ kind: 'points', values: [0, 1] });
const choice = item({
  kind: 'choice',
  options: [
    { code: 'high', title: 'высокая' },
    { code: 'medium', title: 'средняя' },
  ],
});

const read = (of: QuickItem, text: string) => {
  const result = readCell(of, text);
  return 'error' in result ? `! ${result.error}` : result.value;
};

describe('a pasted cell', () => {
  test.each([
    [withAbsent, ['0', ' 2 ', 'нет', 'Н', '-', '–', ''], [0, 2, 'нет', 'нет', 'нет', 'нет', null]],
    [points, ['1', '-', ''], [1, null, null]],
    [points, ['нет', '7', 'абв'], Array.from({ length: 3 }, () => '! Допустимые значения: 0; 1')],
    [item({ kind: 'scored-yes-no' }), ['да', 'Нет', '1', '0', '-'], [1, 0, 1, 0, null]],
    [item({ kind: 'scored-yes-no' }), ['может быть'], ['! Допустимо: да или нет']],
    [item({ kind: 'observation', factor: null }), ['подтверждается', 'не подтверждается', '+', '-', ''], [true, false, true, false, null]],
    [choice, ['Высокая', 'с', 'medium', '-'], ['high', 'medium', 'medium', null]],
    [choice, ['низкая', '1'], Array.from({ length: 2 }, () => '! Выберите одно из: высокая; средняя')],
    [item({ kind: 'text' }), [' 5 А ', '-', ''], ['5 А', '-', null]],
    [measure({ kind: 'percent' }), ['45,5', '45 %', '12 из 40', '-'], [45.5, 45, { count: 12, total: 40 }, null]],
    [measure({ kind: 'percent' }), ['145', '41 из 40'], Array.from({ length: 2 }, () => '! Процент: число от 0 до 100 или «n из N»')],
    [measure({ kind: 'count', unit: 'чел.' }), ['1 200', '2,5'], [1200, '! Целое число не меньше 0 (чел.)']],
    [measure({ kind: 'yes-no' }), ['да', 'н', ''], [true, false, null]],
    [
      measure({ kind: 'count-share' }),
      ['12 / 30,5 %', '12', '-', 'да'],
      [
        { count: 12, share: 30.5, given: '12 / 30,5 %' },
        { count: 12, share: null, given: '12' },
        { count: null, share: null, given: '-' },
        '! Число и доля пишутся так: «12/30», «12/30 %», «30 %»; «-» – значения нет. Число целое, доля от 0 до 100 %',
      ],
    ],
  ])('of $kind is read by its kind', (of, texts, values) => {
    expect(texts.map((text) => read(of, text))).toEqual(values);
  });

  test('of any column reads back as it was copied', () => {
    const values: Readonly<Record<string, readonly unknown[]>> = {
      'scored-yes-no': [0, 1],
      observation: [true, false],
      text: ['5 А, 6 Б'],
    };
    for (const column of instruments.flatMap(quickItems)) {
      const all =
        column.kind === 'points' ? column.values : column.kind === 'choice' ? column.options.map(({ code }) => code) : values[column.kind];
      for (const value of all ?? []) expect([column.title, read(column, cellText(column, value as string))]).toEqual([column.title, value]);
    }
  });
});

describe('the clipboard', () => {
  test.each([
    [
      '1\t2\r\n3\t\r\n',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    ['один', [['один']]],
    ['', [['']]],
    ['"а\tб"\t"в\n""г"""', [['а\tб', 'в\n"г"']]],
    ['"не закрыто\t2', [['"не закрыто', '2']]],
    ['1\n\n2', [['1'], [''], ['2']]],
  ])('%j is read as rows of cells', (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  test('gives back what was put there', () => {
    const rows = [
      ['1', '', 'а "б"'],
      ['в\nг', 'д\tе', 'нет'],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });
});
