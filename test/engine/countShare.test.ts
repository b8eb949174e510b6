import { describe, expect, test } from 'vitest';
import { baseDisagreements } from '../../shared/engine/shares/baseDisagreements.ts';
import { impliedWholes, wholeElsewhere } from '../../shared/engine/shares/impliedWholes.ts';
import { countShareText, impliedWhole, isFraction, readCountShare, type CountShareMeasure } from '../../shared/engine/shares/countShare.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import { sorsk } from '../../electron/services/demo/sorsk.ts';

const pair: CountShareMeasure = { kind: 'count-share' };
const fraction: CountShareMeasure = { kind: 'count-share', shareAlone: 'fraction' };
const read = (text: string, measure = pair, known: Parameters<typeof readCountShare>[2] = null) => {
  const value = readCountShare(text, measure, known);
  return value && [value.count, value.share, value.given];
};

describe('a text of count and share', () => {
  test.each([
    ['7/15,5', [7, 15.5, '7/15,5']],
    ['42/21%', [42, 21, '42/21%']],
    ['42/21 %', [42, 21, '42/21 %']],
    ['1/ 2,3', [1, 2.3, '1/ 2,3']],
    ['1/2', [1, 2, '1/2']],
    ['36,7', [null, 36.7, '36,7']],
    ['41,7%', [null, 41.7, '41,7%']],
    ['0', [0, 0, '0']],
    ['12', [12, null, '12']],
    ['/36,7', [null, 36.7, '/36,7']],
    ['7 чел. / 15,5 %', [7, 15.5, '7 чел. / 15,5 %']],
    ['7 (15,5 %)', [7, 15.5, '7 (15,5 %)']],
    ['1\u00a0200/45', [1200, 45, '1 200/45']],
    ['12 из 40', [12, 30, '12 из 40']],
    ['-', [null, null, '-']],
    ['–', [null, null, '-']],
  ])('%s is read and kept as given', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(['нет', '7/15/2', '7//15', '/', '', '1 из 0', '-7/15', '7,5%%'])('%s is none', (text) => {
    expect(read(text)).toBeNull();
  });

  test('a share alone follows the table: a fraction up to one, percent above it or with its sign', () => {
    expect(['0,38', '1', '0', '38', '0,5 %'].map((text) => read(text, fraction)?.[1])).toEqual([38, 100, 0, 38, 0.5]);
    expect(read('0,38', { kind: 'count-share', shareAlone: 'percent' })).toEqual([null, 0.38, '0,38']);
  });

  test('a share up to one beside a count is percent unless the whole would be beyond any school', () => {
    expect(read('1/0,005')).toEqual([1, 0.5, '1/0,005']);
    expect(read('1/0,003')).toEqual([1, 0.3, '1/0,003']);
    expect(read('1/0,01')).toEqual([1, 0.01, '1/0,01']);
    expect(read('1/0,009')?.[1]).toBe(0.9);
    expect(read('1/0,2')).toEqual([1, 0.2, '1/0,2']);
  });

  test('or unless the known whole lies nearer to the fraction', () => {
    expect(read('1/0,2', pair, { from: 500, to: 520 })?.[1]).toBe(0.2);
    expect(read('1/0,2', pair, { from: 5, to: 6 })?.[1]).toBe(20);
    expect(read('34/1', pair, { from: 34, to: 34 })?.[1]).toBe(100);
    expect(read('34/1 %', pair, { from: 34, to: 34 })?.[1]).toBe(1);
  });

  test('tells a fraction from percent afterwards, and writes what has no source', () => {
    const values = ['0,38', '38'].map((text) => readCountShare(text, fraction)!);
    expect(values.map(isFraction)).toEqual([true, false]);
    expect(isFraction(readCountShare('1/0,005', pair)!)).toBe(true);
    expect(countShareText({ count: 7, share: 15.5, given: null })).toBe('7 / 15,5 %');
    expect(countShareText({ count: null, share: 15.5, given: null })).toBe('15,5 %');
    expect(countShareText(values[0]!)).toBe('0,38');
  });
});

describe('the implied whole', () => {
  const whole = (text: string, measure = pair) => impliedWhole(readCountShare(text, measure)!);

  test.each([
    ['42/21%', 191, 204],
    ['1/0,005', 167, 222],
    ['1/0,003', 251, 400],
    ['246/36,7', 669, 671],
    ['441/68,5', 643, 644],
    ['139/21,6', 641, 645],
    ['17/2,7', 608, 641],
    ['7/15,5', 45, 45],
    ['22/48,8', 45, 45],
    ['1/2', 34, 66],
    ['40/85', 47, 47],
    ['259/100', 259, 259],
    ['12 из 40', 40, 40],
  ])('of %s lies between %i and %i', (text, from, to) => {
    expect(whole(text)).toEqual({ from, to });
  });

  test('is open above where the share is rounded to nothing, absent without a count, impossible where no whole gives the share', () => {
    expect(whole('1/0')).toEqual({ from: 101, to: null });
    expect(whole('36,7')).toBeNull();
    expect(whole('0')).toBeNull();
    expect(whole('-')).toBeNull();
    expect(whole('5/33,34')).toEqual([]);
  });

  test('admits a share that was rounded and one that was cut off, and nothing more', () => {
    // 29 of 47 is 61,70 %: 62 rounded, 61 cut off.
    expect(['29/61', '29/62', '29/63', '29/60'].map((text) => holds(whole(text), 47))).toEqual([true, true, false, false]);
  });
});

function holds(whole: ReturnType<typeof impliedWhole>, number: number): boolean {
  return whole !== null && !Array.isArray(whole) && whole.from <= number && number <= (whole.to ?? Infinity);
}

const said = (instrument: string, school: number) => {
  const form = formsOf(school).find(({ key }) => key.instrument === instrument)!;
  return baseDisagreements(instrumentById(instrument)!, answersOf(form)).map(({ sentence }) => sentence);
};
const forms = sorsk.forms!();
const formsOf = (school: number) => forms.filter(({ key }) => key.about.id === sorsk.schools[school]!.id);
const answersOf = ({ steps }: (typeof forms)[number]) =>
  Object.fromEntries(steps.flatMap((step) => (step.does === 'answer' ? [[step.item, step.value]] : [])));

describe('the figures of order С', () => {
  test('ООШ № 2: one share implies another number of pupils; «0» where no grade 11 is', () => {
    expect(said('s-subject-outcomes', 0)).toEqual([
      'Общая численность учащихся: показатель 15.2 («1/0,003») предполагает около 333 (251–400), а показатели 1 («42/21%»), 14 («1/0,005») и 15.1 («1/0,005») – 191–204.',
      'Общая численность выпускников 11-го класса: в показателях 8, 9 и 11 стоит «-», а в показателе 13 – «0».',
    ]);
  });

  test('СОШ № 3: two numbers of pupils and a third, parts that do not add up', () => {
    expect(said('s-subject-outcomes', 1)).toEqual([
      'Части показателя 15 не дают целого: 16,7 + 2,7 + 1,6 = 21 %, а всего указано 21,6 %.',
      'Общая численность учащихся: показатели 14 («441/68,5»), 15 («139/21,6») и 15.3 («10/1,6») предполагают 643–644, а показатели 1 («246/36,7»), 15.1 («112/16,7»), 16 («59/8,8») и 17 («44/6,5») – 669–671.',
      'Общая численность учащихся: показатель 15.2 («17/2,7») предполагает около 630 (608–641), а показатели 1 («246/36,7»), 15.1 («112/16,7»), 16 («59/8,8») и 17 («44/6,5») – 669–671.',
    ]);
  });

  test('СОШ № 3: service implies 45 of a staff of 47; 1/2 is one of 47, 2 %', () => {
    expect(said('s-conditions', 1)).toEqual([
      'Общая численность педагогических работников: показатели 1.4.1 («7/15,5») и 1.4.2 («22/48,8») предполагают 45, а показатели 1.1 («40/85»), 1.2 («40/85»), 1.3 («29/61»), 1.3.1 («26/55») и 1.3.2 («3/6,4») – 47.',
    ]);
    expect(wholesOf('s-conditions', 1)).toEqual({
      'общая численность педагогических работников': [47, 47],
      'общая численность педагогических и административно-хозяйственных работников': [47, 47],
      'общая численность учащихся': [669, 669],
    });
  });

  test('nothing else: the staff of ООШ № 2, both passports', () => {
    expect([said('s-conditions', 0), said('s-social-passport', 0), said('s-social-passport', 1)]).toEqual([[], [], []]);
  });

  test('the form of conditions implies other pupils than the outcomes at ООШ № 2, the same at СОШ № 3', () => {
    const between = (school: number) => {
      const pupils = (instrument: string) =>
        impliedWholes(instrumentById(instrument)!, answersOf(formsOf(school).find(({ key }) => key.instrument === instrument)!)).find(
          ({ base }) => base === 'общая численность учащихся',
        )!;
      return wholeElsewhere(pupils('s-subject-outcomes'), { title: 'Условия реализации ООП', whole: pupils('s-conditions') });
    };
    expect(between(0)).toBe(
      'Общая численность учащихся: показатели 1 («42/21%»), 14 («1/0,005») и 15.1 («1/0,005») предполагают 191–204, а в форме «Условия реализации ООП» показатель 2.4 («259/100») – 259.',
    );
    expect(between(1)).toBeNull();
  });
});

function wholesOf(instrument: string, school: number) {
  const form = formsOf(school).find(({ key }) => key.instrument === instrument)!;
  return Object.fromEntries(
    impliedWholes(instrumentById(instrument)!, answersOf(form)).map(({ base, whole }) => [base, [whole.from, whole.to]]),
  );
}

describe('counts and shares of one form', () => {
  const item = (id: string, more: object = {}) => ({
    kind: 'measure',
    id,
    title: id,
    measure: { ...pair, base: 'всего', ...more },
    direction: null,
  });
  const form = {
    items: [item('1'), item('2'), item('3'), item('3.1', { partOf: '3' }), item('3.2', { partOf: '3' })],
  } as unknown as Instrument;
  const found = (answers: Readonly<Record<string, string | object>>) =>
    baseDisagreements(
      form,
      Object.fromEntries(
        Object.entries(answers).map(([id, value]) => [id, typeof value === 'string' ? readCountShare(value, pair) : value]),
      ),
    ).map(({ kind, items, sentence }) => [kind, items.join(' '), sentence]);

  test('a share over a hundred, a share of nobody, a share that no whole gives', () => {
    expect(found({ '1': { count: 5, share: 120, given: null } })).toEqual([
      ['over-hundred', '1', 'Показатель 1 («5 / 120 %»): доля 120 % больше 100 %.'],
    ]);
    expect(found({ '1': '0/3' })).toEqual([['zero', '1', 'Показатель 1 («0/3»): число 0, а доля 3 %.']]);
    expect(found({ '1': '5/33,34' })).toEqual([
      ['no-whole', '1', 'Показатель 1 («5/33,34»): доля 33,34 % от 5 не получается ни при каком целом числе.'],
    ]);
  });

  test('a count beyond its whole', () => {
    expect(found({ '1': '41 из 40' })[0]).toEqual(['over-hundred', '1', 'Показатель 1 («41 из 40»): доля 102,5 % больше 100 %.']);
    expect(found({ '1': '20/50 %', '2': '100' })).toEqual([
      ['count-over-whole', '2 1', 'Всего: показатель 2 («100») больше целого, а показатель 1 («20/50 %») – 40.'],
    ]);
  });

  test('parts are added up by count and by share, missing ones only bound from below', () => {
    expect(found({ '3': '10', '3.1': '4', '3.2': '5' })).toEqual([
      ['parts', '3 3.1 3.2', 'Части показателя 3 не дают целого: 4 + 5 = 9, а всего указано 10.'],
    ]);
    expect(found({ '3': '10', '3.1': '4' })).toEqual([]);
    expect(found({ '3': '10', '3.1': '4', '3.2': '6' })).toEqual([]);
    expect(found({ '3': '61,4%', '3.1': '55%', '3.2': '6,4%' })).toEqual([]);
  });

  test('what cannot be compared is not doubted', () => {
    expect(found({})).toEqual([]);
    expect(found({ '1': '-', '2': '-' })).toEqual([]);
    expect(found({ '1': '0', '2': '5', '3': '36,7' })).toEqual([]);
    expect(found({ '1': '20/50', '2': '10/25', '3': '1/2,5' })).toEqual([]);
  });
});
