import { describe, expect, test } from 'vitest';
import { changeText } from '../../shared/reports/living/changeText.ts';
import { dataChanges } from '../../shared/reports/living/dataChange.ts';
import { mergeText } from '../../shared/reports/living/mergeText.ts';
import { wordDiff, wordsOf } from '../../shared/reports/living/wordDiff.ts';

const was = ['Критический уровень отмечен в 3 из 7 школ (43\u00a0%), их число выросло на 1.'];
const now = ['Критический уровень отмечен в 4 из 7 школ (57\u00a0%), их число выросло на 2.'];

describe('what of a text has changed', () => {
  test('words, numbers and marks come back as the text they were', () => {
    for (const text of ['', 'а', ' 12,5\u00a0% – «да»\n\n№\u00a05', was[0]!]) expect(wordsOf(text).join('')).toBe(text.trimStart());
    expect(wordsOf('на 12,5\u00a0п.п.')).toEqual(['на ', '12,5\u00a0', 'п', '.', 'п', '.']);
  });

  test.each([
    ['', ''],
    ['', 'а'],
    ['а', ''],
    ['а б в', 'а б в'],
    ['а б в', 'в б а'],
    ['а а а', 'а а'],
    ['а б в г', 'а х в у'],
  ])('the parts of «%s» and «%s» make both texts whole', (before, after) => {
    const parts = wordDiff(wordsOf(before), wordsOf(after));
    expect(parts.flatMap((part) => part.was).join('')).toBe(before);
    expect(parts.flatMap((part) => part.now).join('')).toBe(after);
    for (const { isSame, was: one, now: other } of parts)
      expect(one.map((word) => word.trim()).join(' ') === other.map((word) => word.trim()).join(' ')).toBe(isSame);
  });

  test('texts too long to compare are told as written anew', () => {
    const words = (word: string) => Array.from({ length: 2100 }, (_, index) => `${word}${index} `);
    expect(wordDiff(words('а'), words('б')).filter(({ isSame }) => !isSame)).toHaveLength(1);
  });

  test('figures are told with their base and share, near ones together', () => {
    expect(dataChanges(was, now)).toEqual([
      { was: '3 из 7 школ (43 %)', now: '4 из 7 школ (57 %)' },
      { was: 'число выросло на 1', now: 'число выросло на 2' },
    ]);
    expect(dataChanges(['доля 16 % школ'], ['доля 16,5 % школ'])).toEqual([{ was: '16 %', now: '16,5 %' }]);
    const risks = (all: number, share: string) => [`Диагностировано ${all} рисков; подтверждено 22 из ${all} рисков (${share} %).`];
    expect(dataChanges(risks(36, '61,1'), risks(37, '59,5'))).toEqual([
      { was: '36 рисков', now: '37 рисков' },
      { was: '22 из 36 рисков (61,1 %)', now: '22 из 37 рисков (59,5 %)' },
    ]);
    expect(dataChanges(['в 3 из 7'], ['в 4 из 7'])).toEqual([{ was: '3 из 7', now: '4 из 7' }]);
  });

  test('what was only added or removed has nothing on the other side', () => {
    expect(dataChanges(['СОШ № 1'], ['СОШ № 1', 'СОШ № 3'])).toEqual([{ was: '', now: 'СОШ № 3' }]);
    expect(dataChanges(['СОШ № 1', 'СОШ № 3'], ['СОШ № 1'])).toEqual([{ was: 'СОШ № 3', now: '' }]);
    expect(dataChanges(was, was)).toEqual([]);
  });

  test('a school is told by its whole name, what only stands elsewhere now is told once', () => {
    const told = (before: string, after: string) => dataChanges([before], [after]).map(changeText);
    expect(told('Дефициты: МОБУ ООШ № 7, МОБУ СОШ № 6.', 'Дефициты: МОБУ СОШ № 8, МОБУ СОШ № 6.')).toEqual([
      'было МОБУ ООШ № 7, стало МОБУ СОШ № 8',
    ]);
    expect(
      told('Риски: МОБУ ООШ № 7 – кадры; МОБУ СОШ № 6 – уроки и занятия.', 'Риски: МОБУ СОШ № 6 – уроки и занятия; МОБУ ООШ № 7 – кадры.'),
    ).toEqual(['переставлено «МОБУ ООШ № 7 – кадры»']);
    expect(told('Представили все. Не представили: ООШ № 7.', 'Представили все.')).toEqual(['убрано «Не представили: ООШ № 7»']);
    expect(told('В ООШ № 7, СОШ № 8 и СОШ № 9.', 'В СОШ № 8, СОШ № 9 и ООШ № 7.')).toEqual([
      'было «ООШ № 7, СОШ № 8 и СОШ № 9», стало «СОШ № 8, СОШ № 9 и ООШ № 7»',
    ]);
  });

  test('a bare number is told with the words before it, each sentence apart', () => {
    const outcome = (worse: number, rest = '') => [`Снижение – 38, без изменений – ${worse}.${rest} Далее.`];
    expect(dataChanges(outcome(5, ' Один случай не сравнивается.'), outcome(4)).map(changeText)).toEqual([
      'было без изменений – 5, стало без изменений – 4',
      'убрано «Один случай не сравнивается»',
    ]);
  });

  test('marks alone that have changed are told too', () => {
    expect(dataChanges(['а, б'], ['а; б'])).toEqual([{ was: ',', now: ';' }]);
  });
});

describe('new figures in her text', () => {
  const merged = (hers: string) => mergeText({ was, hers: [hers], now })?.join('\n') ?? null;

  test('they take the place of the old ones, her words stay', () => {
    expect(merged(`По нашей оценке, ${was[0]!.replace('Критический', 'критический')} Это тревожно.`)).toBe(
      'По нашей оценке, критический уровень отмечен в 4 из 7 школ (57\u00a0%), их число выросло на 2. Это тревожно.',
    );
  });

  test('a figure among other words is found by its phrase', () => {
    expect(merged('Плохо в 3 из 7 школ (43 %). Рост на 1.')).toBe('Плохо в 4 из 7 школ (57\u00a0%). Рост на 2.');
  });

  test('a figure that she left out or changed is hers to settle', () => {
    expect(merged('Критический уровень отмечен почти в половине школ.')).toBeNull();
    expect(merged(was[0]!.replace('3 из 7', 'трёх школах из 7'))).toBeNull();
    expect(merged('')).toBeNull();
  });

  test('an item of a list comes and goes', () => {
    const schools = (...numbers: number[]) => numbers.map((number) => `СОШ № ${number}`);
    const hers = ['СОШ № 1', 'СОШ № 3 (сельская)', 'СОШ № 5'];
    expect(mergeText({ was: schools(1, 3, 5), hers, now: schools(1, 3, 4, 5) })).toEqual([
      'СОШ № 1',
      'СОШ № 3 (сельская)',
      'СОШ № 4',
      'СОШ № 5',
    ]);
    expect(mergeText({ was: schools(1, 3, 5), hers, now: schools(3, 5) })).toEqual(['СОШ № 3 (сельская)', 'СОШ № 5']);
  });

  test('spaces follow the words that come and go', () => {
    const put = (before: string, after: string) => mergeText({ was: [before], hers: [`${before} Моё.`], now: [after] })?.join('');
    for (const [before, after] of [
      ['В СОШ № 4, СОШ № 5 и СОШ № 6.', 'В СОШ № 4 и СОШ № 6.'],
      ['В СОШ № 4 и СОШ № 6.', 'В СОШ № 4, СОШ № 5 и СОШ № 6.'],
      ['В СОШ № 4 и СОШ № 6.', 'В СОШ № 4, СОШ № 6 и СОШ № 7.'],
      ['Сроки 43, 44, 45 и ещё 2.', 'Сроки 44, 45, 46 и ещё 1.'],
    ] as const)
      expect(put(before, after)).toBe(`${after} Моё.`);
  });

  test('a name that she has shortened takes the new number too', () => {
    const at = (number: number) => [`Рост отмечен в МОБУ СОШ № ${number}.`];
    expect(mergeText({ was: at(6), hers: ['Рост – только в СОШ № 6.'], now: at(8) })).toEqual(['Рост – только в СОШ № 8.']);
  });

  test('a text without changes of the data stays as she wrote it', () => {
    expect(mergeText({ was, hers: ['Моё'], now: was })).toEqual(['Моё']);
  });
});
