import { expect, test } from 'vitest';
import { isPaperCode, paperCode } from '../../shared/paper/paperCode.ts';
import { readPaperCode } from '../../shared/paper/readPaperCode.ts';

const code = paperCode('карточка самоанализа, ООШ № 7');
const characters = code.slice(3).replace('-', '');
const alphabet = [...'2345679ACDEFGHJKLMNPQRTUVWXY8'];

test('the same text has the same code on every machine, another text another one', () => {
  expect(code).toBe('ОП-JL23-W4PQ');
  const codes = new Set(Array.from({ length: 20_000 }, (_, n) => paperCode(`лист ${n}`)));
  expect(codes.size).toBe(20_000);
  expect([...codes].every((one) => /^ОП-[2-9ACDEFGHJKLMNPQRTUVWXY]{4}-[2-9ACDEFGHJKLMNPQRTUVWXY]{4}$/.test(one))).toBe(true);
});

test('every wrong character and every two exchanged ones are found', () => {
  expect(isPaperCode(characters)).toBe(true);
  const all = [...characters];
  const wrong = all.flatMap((right, place) =>
    alphabet.filter((one) => one !== right).map((one) => characters.slice(0, place) + one + characters.slice(place + 1)),
  );
  const exchanged = all
    .slice(0, -1)
    .map((right, place) => characters.slice(0, place) + all[place + 1]! + right + characters.slice(place + 2));
  expect(wrong).toHaveLength(8 * 28);
  expect([...wrong, ...exchanged].filter((one) => one !== characters && isPaperCode(one))).toEqual([]);
});

const read = (text: string) => readPaperCode(text);
const codesOf = (text: string) => {
  const reading = read(text);
  return reading?.status === 'code' ? reading.codes : reading;
};

test('a code is read however it is typed', () => {
  const plain = code.slice(3);
  for (const typed of [code, code.toLowerCase(), `OP-${plain}`, `оп ${characters}`, plain, `ОП ${plain.replace('-', ' ')}`])
    expect(codesOf(typed), typed).toEqual([code]);
});

test('Russian letters that look like Latin ones and a keyboard left in Russian are the same code', () => {
  const like = Object.fromEntries(
    ['AА', 'CС', 'EЕ', 'HН', 'KК', 'MМ', 'PР', 'TТ', 'XХ', 'YУ'].map(([latin, russian]) => [latin!, russian!]),
  );
  expect(
    codesOf(
      `ОП-${Array.from(code.slice(3))
        .map((one) => like[one] ?? one)
        .join('')}`,
    ),
  ).toContain(code);
  const keys = Object.fromEntries([...'QWERTYUIOPASDFGHJKLZXCVBNM'].map((key, at) => [key, [...'йцукенгшщзфывапролдячсмить'][at]!]));
  const typed = (text: string) => [...text].map((one) => keys[one] ?? (one === '/' ? '.' : one)).join('');
  const scan = `OP-${code.slice(3)} K-SELF-ANALYSIS/1 2020/2021`;
  expect(read(typed(scan))).toEqual(read(scan));
  expect(read(scan)).toEqual({
    status: 'code',
    codes: [code],
    hint: { instrument: 'k-self-analysis', version: 1, year: '2020/2021' },
  });
});

test('a wrong code is told from what is no code at all', () => {
  const wrong = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');
  expect(read(wrong)).toEqual({ status: 'mistyped' });
  expect(read('ОП-12')).toEqual({ status: 'mistyped' });
  // Not every code has a digit.
  for (const letters of ['ОП-ACDE-FGH', 'ОП-ACDE-FGHJK', 'оп–acd-efgh', 'ОП-ACDE-FGHH'])
    expect(read(letters), letters).toEqual({ status: 'mistyped' });
  for (const words of ['Орлова Анна', 'гимназия', 'СОШ № 1', 'опора', 'оп', 'математи', '2020/2021', '', 'K-RISK-PROFILE'])
    expect(read(words), words).toBe(null);
});
