import { describe, expect, it } from 'vitest';
import { completeness } from '../../shared/engine/answers.ts';
import { attainable } from '../../shared/engine/attainable.ts';
import { formOf } from '../../shared/engine/formOf.ts';
import { defineInstrument, leaves, type Instrument } from '../../shared/engine/instrument.ts';
import { lint } from '../../shared/engine/lint.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { measure, points, yesNo } from '../../shared/instruments/items.ts';

/** An invented order with what the four orders do not have. */
const invented = defineInstrument({
  id: 'invented',
  version: 1,
  title: 'Проба',
  shortTitle: 'Проба',
  source: { order: 'проба', document: 'вымышленный приказ', clause: 'п. 1' },
  about: 'school',
  filledBy: 'Школа',
  rounds: ['year', 'q1'],
  window: { from: '09-01', to: '10-01', clause: 'п. 2' },
  items: [
    measure('grade11', 'Есть 11 класс', { kind: 'yes-no' }, { direction: null, informative: true }),
    measure(
      '1',
      'Доля педагогов с категорией',
      { kind: 'percent' },
      {
        direction: 'higher',
        points: [
          { range: '[0; 30)', points: 0 },
          { range: '[30; 60)', points: 1 },
          { range: '[60; 100]', points: 2 },
        ],
      },
    ),
    points('2', 'Средний балл ЕГЭ', { values: [0, 1, 2], hint: [], onlyIf: { item: 'grade11', is: [true] } }),
    points('3', 'Жалобы', { values: [0, 1, 3], hint: [] }),
    yesNo('4.1', 'Олимпиада'),
    yesNo('4.2', 'Конференция', { rounds: ['year'] }),
  ],
  furtherTotals: [
    {
      id: 'quality',
      title: 'Качество',
      total: { mean: ['1', '2'], weights: ['0,4', '3/5'] },
      scale: [
        { level: 'low', title: 'низкое', range: '[0; 1)', need: '' },
        { level: 'high', title: 'высокое', range: '[1; 2]', need: '' },
      ],
    },
    { id: 'activity', title: 'Активность', total: { best: ['4.1', '4.2'] } },
  ],
  totalTitle: 'Индекс',
  total: { sum: ['quality', { times: '1/3', of: { reversed: '3' } }, { either: ['activity', '4.1'] }] },
  scale: [
    { level: 'low', title: 'низкий', range: '[0; 2)', need: '' },
    { level: 'high', title: 'высокий', range: '[2; 4]', need: '' },
  ],
  register: [],
  printed: { title: 'Проба', header: [], columns: [], signatures: [{ post: 'Директор' }] },
});
const full = { grade11: true, 1: 45, 2: 2, 3: 1, 4.1: 0, 4.2: 1 };

describe('a form with weights, ranges, conditions and further totals', () => {
  it('is computed exactly', () => {
    // quality = (2/5 × 1 + 3/5 × 2) : 1 = 8/5; reversed 3 = (0 + 3) − 1 = 2, a third of it 2/3; activity = 1
    expect(scoreForm(invented, full)).toMatchObject({
      status: 'scored',
      total: '49/15',
      level: 'high',
      further: [
        { id: 'quality', total: '8/5', value: 1.6, n: 2, level: 'high' },
        { id: 'activity', total: '1', level: null, marks: [] },
      ],
    });
  });

  it('shows each total in its trace, the main one first', () => {
    const score = scoreForm(invented, full);
    if (score.status !== 'scored') throw new Error(score.status);
    expect(score.trace.flatMap((step) => (step.step === 'formula' ? [`${step.of ?? 'Σ'} = ${step.text}`] : []))).toEqual([
      'Σ = 8/5 + 1/3 × (3 − 1) + 1',
      'Качество = (0,4 × 1 + 3/5 × 2) : 1',
      'Активность = наибольшее из (0; 1)',
    ]);
  });

  it('lets an item that does not apply leave the formula with its weight', () => {
    const { 2: _, ...rest } = full;
    const score = scoreForm(invented, { ...rest, grade11: false });
    expect(score).toMatchObject({ status: 'scored', further: [{ id: 'quality', total: '1', n: 1, level: 'high' }, {}] });
    expect(score.status === 'scored' && score.trace).toContainEqual({
      step: 'left-out',
      item: '2',
      title: 'Средний балл ЕГЭ',
      value: 'не применяется',
      reason: 'показатель не принимается в расчёт по ответу на вопрос «Есть 11 класс»',
    });
    expect(completeness(invented, { ...rest, grade11: false }).missing).toEqual([]);
    expect(completeness(invented, { ...rest, grade11: true }).missing).toEqual(['2']);
  });

  it('keeps an answer to an item that no longer applies out of the score', () => {
    const { 2: _, ...rest } = full;
    const without = scoreForm(invented, { ...rest, grade11: false });
    expect(scoreForm(invented, { ...full, grade11: false })).toEqual(without);
  });

  it('asks for the condition where it is not answered', () => {
    const { grade11: _, ...rest } = full;
    expect(scoreForm(invented, rest)).toEqual({ status: 'incomplete', missing: ['grade11'] });
  });

  it.each([
    [0, 0],
    [29.9, 0],
    [30, 1],
    [59.99, 1],
    [60, 2],
    [100, 2],
    [{ count: 3, total: 10 }, 1],
    [{ count: 2, total: 7 }, 0],
  ])('gives %j percent %i points', (percent, expected) => {
    const score = scoreForm(invented, { ...full, 1: percent });
    expect(score.status === 'scored' && score.trace.find((step) => step.step === 'taken' && step.item === '1')).toMatchObject({
      value: `${expected}`,
    });
  });

  it('says where a value gets no points', () => {
    const torn = { ...invented, items: invented.items.map((item) => (item.id === '1' ? tornItem : item)) };
    expect(scoreForm(torn, { ...full, 1: 30 })).toMatchObject({ status: 'invalid', errors: [{ item: '1', code: 'no-points' }] });
    expect(lint(torn).filter(({ at }) => at.startsWith('1: '))).toEqual([{ instrument: 'invented', kind: 'gap', at: '1: 30', rule: null }]);
  });

  it('is linted by all its totals', () => {
    expect(lint(invented)).toEqual([]);
    const lower = { ...invented, furtherTotals: [{ ...invented.furtherTotals![0]!, total: { mean: ['3'] } }, invented.furtherTotals![1]!] };
    expect(lint(lower)).toContainEqual({ instrument: 'invented', kind: 'out-of-scale', at: 'quality: 3', rule: null });
  });

  it('attains exactly what some answers give', () => {
    const totals = new Set<string>();
    for (const grade11 of [true, false])
      for (const one of [0, 40, 80])
        for (const two of [0, 1, 2])
          for (const three of [0, 1, 3])
            for (const olympiad of [0, 1])
              for (const conference of [0, 1]) {
                const score = scoreForm(invented, { grade11, 1: one, 2: two, 3: three, 4.1: olympiad, 4.2: conference });
                if (score.status === 'scored') totals.add(score.total);
              }
    const ends = attainable(invented, invented.total!).map(({ from, to }) => [from.toFraction(), to.toFraction()]);
    expect(ends.every(([from, to]) => from === to)).toBe(true);
    expect(new Set(ends.map(([from]) => from))).toEqual(totals);
  });

  it('survives JSON', () => {
    const copy = JSON.parse(JSON.stringify(invented)) as typeof invented;
    expect(scoreForm(copy, full)).toEqual(scoreForm(invented, full));
  });
});

const tornItem = measure(
  '1',
  'Доля педагогов с категорией',
  { kind: 'percent' },
  {
    direction: 'higher',
    points: [
      { range: '[0; 30)', points: 0 },
      { range: '(30; 100]', points: 1 },
    ],
  },
);

describe('the form as it is asked', () => {
  const forms: Instrument = {
    ...invented,
    items: [
      yesNo('1', 'Наличие плана муниципалитета', { wording: { school: { title: 'Наличие плана школы', hint: 'сайт школы' } } }),
      yesNo('2', 'Наличие соглашений', { askedOf: ['municipality'] }),
      yesNo('3', 'Успеваемость', { rounds: ['q1', 'year'] }),
      yesNo('4', 'Посещения', { rounds: ['visit'] }),
    ],
    furtherTotals: [],
    total: { sum: ['1', '2', '3', '4'] },
  };
  const titles = (about: 'school' | 'municipality', round: string) =>
    leaves(formOf(forms, { about, round }).items).map(({ title }) => title);

  it('holds what is asked of the kind in the round, in the words for the kind', () => {
    expect(titles('municipality', 'year')).toEqual(['Наличие плана муниципалитета', 'Наличие соглашений', 'Успеваемость']);
    expect(titles('school', 'q1')).toEqual(['Наличие плана школы', 'Успеваемость']);
    expect(titles('school', '2021-03-12')).toEqual(['Наличие плана школы', 'Посещения']);
  });

  it('is scored by what it holds', () => {
    expect(scoreForm(formOf(forms, { about: 'school', round: 'q1' }), { 1: 1, 3: 1 })).toMatchObject({ total: '2' });
  });

  it('is the same object for the same question, the instrument itself where nothing differs', () => {
    expect(formOf(forms, { about: 'school', round: 'q1' })).toBe(formOf(forms, { about: 'school', round: 'q1' }));
    const plain = { ...invented, items: invented.items.filter(({ id }) => id !== '4.2') };
    expect(formOf(plain, { about: 'school', round: 'q1' })).toBe(plain);
  });
});
