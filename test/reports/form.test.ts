import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../shared/engine/instrument.ts';
import { instrumentById, instruments } from '../../shared/instruments/index.ts';
import { formTree } from '../../shared/reports/form.ts';
import type { Block } from '../../shared/reports/tree.ts';
import { aForm } from '../documents/productDocuments.ts';

const bodyOf = (tree: ReturnType<typeof formTree>): readonly Block[] => tree.sections[0]!.blocks;
const tables = (tree: ReturnType<typeof formTree>) =>
  bodyOf(tree).flatMap((block) => (block.kind === 'table' ? [block.body.map((row) => row.map(({ text }) => text))] : []));

describe.each(instruments.map(({ id }) => id))('%s', (id) => {
  test('prints every line of the order, blank and filled', () => {
    for (const answers of [null, undefined]) {
      const form = aForm(id, answers === null ? { answers } : {});
      const text = JSON.stringify(bodyOf(formTree(form)));
      const { items, printed } = form.instrument;
      const titles = items.flatMap((item) =>
        item.kind === 'section' ? (item.added ? [] : [item.title, ...item.items.map(({ title }) => title)]) : [item.title],
      );
      const shown = titles.map((title) => JSON.stringify(title.replace(/:$/, '')).slice(1, -1));
      expect(shown.filter((title) => !text.includes(title))).toEqual([]);
      expect(
        [...printed.columns, ...printed.signatures.map(({ post }) => post), ...printed.header.map(({ label }) => label)].filter(
          (one) => !text.includes(one),
        ),
      ).toEqual([]);
    }
  });
});

test('a blank leaves every answer to the pen', () => {
  const [rows] = tables(formTree(aForm('k-risk-profile', { answers: null })));
  expect(rows!.map((row) => row[1])).toEqual(Array.from({ length: 10 }, () => ''));
});

test('a risk profile prints the significance in the order’s words', () => {
  const [rows] = tables(formTree(aForm('k-risk-profile')));
  expect(rows!.slice(0, 4).map((row) => row[1])).toEqual(['высокая', 'средняя', 'низкая', '']);
  expect(rows![9]).toEqual(['10. Низкий уровень оснащения школы', 'средняя']);
});

test('the subject form marks the chosen level only', () => {
  const [rows] = tables(formTree(aForm('k-subject-form')));
  expect(rows!.map((row) => [row[0], row[2]])).toEqual([
    ['Высокий уровень', ''],
    ['Оптимальный уровень', '+'],
    ['Недостаточный уровень', ''],
  ]);
});

test('the protocol computes its first column from the profile', () => {
  const [rows] = tables(formTree(aForm('k-curator-protocol')));
  expect(rows!.find((row) => row[0]?.startsWith('Высокая доля обучающихся'))).toEqual([
    'Высокая доля обучающихся из неблагополучных семей',
    'да (высокая)',
    'не подтверждается',
  ]);
  expect(rows!.find((row) => row[0]?.startsWith('Отсутствие поддержки'))![1]).toBe('');
});

test('the competence form prints formula, total, level and scale', () => {
  const said = bodyOf(formTree(aForm('k-teacher-competence'))).flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          block.text
            .map(({ text }) => text)
            .join('')
            .replaceAll('\u00a0', ' '),
        ]
      : [],
  );
  expect(said).toContain('Σ = (П № 1 + П № 3 + П № 4 + П № 5) : N');
  expect(said).toContain(
    'Σ = (1 + 1 + 2 + нет) : 3 = 4/3 ≈ 1,33. Уровень С: несущественные предметные дефициты, восполняемые по желанию педагога.',
  );
});

test('an unfinished competence form names what is missing and gives no level', () => {
  const form = aForm('k-teacher-competence');
  const tree = formTree({ ...form, answers: { '1': 1 }, score: { status: 'incomplete', missing: ['3', '4'] } });
  expect(JSON.stringify(bodyOf(tree)).replaceAll('\u00a0', ' ')).toContain('Уровень не определён: не заполнены показатели № 3 и № 4.');
});

test('every kind of item has its place in a printed form', () => {
  const tree = formTree({ ...aForm('k-risk-profile'), instrument: everyKind, answers: everyAnswer });
  const text = JSON.stringify(bodyOf(tree)).replaceAll('\u00a0', ' ');
  const shown = [
    '"36,7"',
    '"25 (1 из 4)"',
    '"441/68,5"',
    '"17 / 2,7 %"',
    '"Слова над пунктом"',
    '"данные ещё не поступили"',
    '"1. Приказ № 5, https://example.org',
    '"есть приказ',
    '"Пояснение',
    '"0,5"',
    '"подтверждается"',
  ];
  expect(shown.filter((one) => !text.includes(one.slice(0, -1)))).toEqual([]);
});

const everyKind: Instrument = {
  ...instrumentById('k-risk-profile')!,
  id: 'x-every',
  items: [
    { kind: 'points', id: '1', title: 'Баллы', values: [0, 0.5, 1] },
    { kind: 'scored-yes-no', id: '2', title: 'Наличие' },
    { kind: 'measure', id: '3', title: 'Доля', measure: { kind: 'percent' }, direction: 'lower' },
    { kind: 'measure', id: '4', title: 'Доля из числа', measure: { kind: 'percent' }, direction: 'lower' },
    { kind: 'measure', id: '5', title: 'Число и доля', measure: { kind: 'count-share' }, direction: null },
    { kind: 'two-period', id: '6', title: 'Два периода', measure: { kind: 'count', unit: 'ед.' }, direction: 'higher' },
    { kind: 'text', id: '7', title: 'Текст', long: true },
    { kind: 'evidence', id: '8', title: 'Реквизиты' },
    { kind: 'criterion', id: '9', title: 'Критерий' },
    {
      kind: 'sample',
      id: '10',
      title: 'Наставники',
      of: 'наставник',
      items: [{ kind: 'points', id: '1', title: 'Параметр', values: [0, 1] }],
    },
    { kind: 'open-list', id: '11', title: 'Список' },
    { kind: 'observation', id: '12', title: 'Строка', factor: null },
    { kind: 'open-observations', id: '13', title: 'Другое' },
    { kind: 'verdict', id: '14', title: 'Вывод', factor: 'equip' },
    { kind: 'measures', id: '15', title: 'Меры', factor: 'equip' },
    { kind: 'measure', id: '16', title: 'Доля педагогов', under: 'Слова над пунктом', measure: { kind: 'count-share' }, direction: null },
  ],
  printed: {
    ...instrumentById('k-risk-profile')!.printed,
    columns: ['№', 'Показатель', 'Ед. изм.', 'Предыдущий период', 'Текущий период'],
  },
};

const everyAnswer = {
  '1': 0.5,
  '2': 1,
  '3': 36.7,
  '4': { count: 1, total: 4 },
  '5': { count: 441, share: 68.5, given: '441/68,5' },
  '6': { previous: 3, current: 'not-arrived' },
  '7': 'Пояснение',
  '8': [
    { requisites: 'Приказ № 5', link: 'https://example.org' },
    { requisites: 'Приказ № 6', link: '' },
  ],
  '9': { isPresent: true, document: 'есть приказ', link: '' },
  '10': [{ '1': 1 }, { '1': 0 }],
  '11': ['одно'],
  '12': true,
  '13': [{ text: 'своё', isConfirmed: false }],
  '14': { isConfirmed: true, reason: 'осмотр' },
  '15': { measures: 'ремонт', period: 'до 1 сентября' },
  '16': { count: 17, share: 2.7, given: null },
};
