import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scoreForm } from '../../shared/engine/score.ts';
import { instruments } from '../../shared/instruments/index.ts';
import { longestFile, parseInstrument, problemText, readInstrument } from '../../shared/instruments/parse.ts';

const text = readFileSync(new URL('../fixtures/instrument-example.json', import.meta.url), 'utf8');

type Path = readonly (string | number)[];

/** The example with fields of one of its parts changed; undefined takes a field away. */
function set(path: Path, fields: Readonly<Record<string, unknown>>): unknown {
  const file = JSON.parse(text) as object;
  const part = path.reduce<object>((at, step) => Reflect.get(at, step) as object, file);
  Object.assign(part, fields);
  return JSON.parse(JSON.stringify(file));
}

/** Where the item of a number stands. */
function item(id: string): Path {
  const { items } = JSON.parse(text) as { readonly items: readonly { readonly items: readonly { readonly id: string }[] }[] };
  const at = items.findIndex((section) => section.items.some((one) => one.id === id));
  return ['items', at, 'items', items[at]!.items.findIndex((one) => one.id === id)];
}

const problemsOf = (file: unknown) => parseInstrument(file).problems.map(problemText);

test.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s is a file of the format', (_, instrument) => {
  const file = JSON.parse(JSON.stringify(instrument)) as unknown;
  const read = parseInstrument(file);
  expect(read.problems).toEqual([]);
  expect(read.instrument).toEqual(file);
});

test('the example is read, and the linter finds nothing in it', () => {
  const { instrument, problems, findings } = readInstrument(`\uFEFF${text}`);
  expect({ problems, findings }).toEqual({ problems: [], findings: [] });
  expect(instrument?.title).toContain('итоговой аттестации');
});

test('the example is scored: ranges, condition, reversed, best, weights, sample, totals', () => {
  const { instrument } = readInstrument(text);
  const answers = {
    grade11: false,
    '1.1': { count: 7, total: 12 },
    '1.3': 1,
    '2.1': 1,
    '2.2': 1,
    '2.3': 2,
    '2.4': [
      { who: 'Первый', '1': 1, '2': 2 },
      { who: 'Второй', '1': 0, '2': 1 },
    ],
    '2.5': { count: 8, share: 66.7, given: '8' },
  };
  const score = scoreForm(instrument!, answers);
  if (score.status !== 'scored') throw new Error(score.status);
  // Without grade 11: (0,5 × 1 + 0,2 × (2 − 1)) : 0,7 = 1; support: 1 + 2 + 2 + 1 = 6; staff: (2 + 1,5) : 2.
  expect([score.total, score.level]).toEqual(['7', 'medium']);
  expect(score.further?.map(({ id, total, level }) => [id, total, level])).toEqual([
    ['conditions', '1', 'sufficient'],
    ['support', '6', null],
    ['staff', '7/4', null],
  ]);
  const withGrade11 = scoreForm(instrument!, { ...answers, grade11: true, '1.2': 0 });
  // (0,5 × 1 + 0,3 × 0 + 0,2 × 1) : 1
  expect(withGrade11).toMatchObject({ total: '67/10', further: [{ total: '7/10', level: 'insufficient' }, {}, {}] });
});

const bad: readonly (readonly [string, unknown, string])[] = [
  ['no field', set([], { title: undefined }), 'title: не указано'],
  ['a field too many', set([], { cost: 1 }), 'в формате нет полей: cost'],
  ['another type', set([], { title: 5 }), 'title: ожидается текст в кавычках, указано: 5'],
  [
    'a kind of form that is none',
    set([], { about: 'class' }),
    'about: допустимо: school, teacher, mentor, tutor, municipality; указано: "class"',
  ],
  ['an id that is none', set([], { id: 'Мой приказ' }), 'id: допустимы латинские строчные буквы, цифры и дефис, первой – буква'],
  ['no items', set([], { items: [] }), 'items: список пуст'],
  ['a kind of item that is none', set(item('2.6'), { kind: 'list' }), 'показатель 2.6 (items[1].items[6].kind): такого вида нет: "list"'],
  [
    'the same number twice',
    set(item('2.6'), { id: '2.1' }),
    'показатель 2.1 (items[1].items[6].id): такой номер уже есть: номера не повторяются',
  ],
  [
    'a range that is none',
    set([...item('1.1'), 'points', 1], { range: '30–60' }),
    'показатель 1.1 (items[0].items[1].points[1].range): не диапазон: «30–60»; пишется так: [0; 0,3) или (22/25; 24]',
  ],
  ['a range that falls', set(['scale', 1], { range: '[8; 5)' }), 'scale[1].range: диапазон «[8; 5)» убывает'],
  ['a range without a point', set(['scale', 1], { range: '[5; 5)' }), 'scale[1].range: в диапазоне «[5; 5)» нет ни одной точки'],
  [
    'a range of zeros',
    set(['scale', 1], { range: '[1/0; 8)' }),
    'scale[1].range: не диапазон: «[1/0; 8)»; пишется так: [0; 0,3) или (22/25; 24]',
  ],
  ['a level twice', set(['scale', 1], { level: 'low' }), 'scale[1].level: уровень «low» уже есть'],
  ['a formula of no item', set([], { total: { sum: ['2.1', '9'] } }), 'total.sum[1]: в форме нет показателя «9»'],
  ['a formula of what gives no points', set([], { total: 'grade11' }), 'total: показатель grade11 не даёт баллов: в формулу он не входит'],
  [
    'a formula that is none',
    set([], { total: { product: ['2.1'] } }),
    'total: ожидается номер показателя или одно из: sum, mean, cap, times, best, either, reversed',
  ],
  [
    'weights too few',
    set(['furtherTotals', 0, 'total'], { weights: ['0,5'] }),
    'итог «conditions» (furtherTotals[0].total.weights): весов 1, а слагаемых 3: нужно поровну',
  ],
  [
    'a weight that is none',
    set(['furtherTotals', 0, 'total'], { weights: ['0,5', '0,3', '-1'] }),
    'итог «conditions» (furtherTotals[0].total): mean: ожидается непустой список слагаемых; weights – список весов: положительные числа в кавычках («0,4» или «2/3»)',
  ],
  [
    'totals in a circle',
    set(['furtherTotals', 1], { total: { sum: ['2.1', 'support'] } }),
    'итог «support» (furtherTotals[1].total): итоги замкнуты в круг: итог считается через самого себя',
  ],
  [
    'a total of an item’s number',
    set(['furtherTotals', 2], { id: '2.1' }),
    'итог «2.1» (furtherTotals[2].id): такой номер есть у показателя: итог называется иначе',
  ],
  ['a scale without a total', set([], { total: undefined }), 'total: не указано: без итога нет ни шкалы, ни других итогов'],
  [
    'a condition on no item',
    set([...item('1.2'), 'onlyIf'], { item: 'grade12' }),
    'показатель 1.2 (items[0].items[2].onlyIf.item): в форме нет показателя «grade12»',
  ],
  [
    'a condition that no answer meets',
    set([...item('1.2'), 'onlyIf'], { is: ['да'] }),
    'показатель 1.2 (items[0].items[2].onlyIf.is[0]): не бывает ответом на показатель grade11. Да или нет',
  ],
  [
    'a condition on itself',
    set([...item('1.2'), 'onlyIf'], { item: '1.2', is: [1] }),
    'показатель 1.2 (items[0].items[2].onlyIf): условия замкнуты в круг: показатель зависит от самого себя',
  ],
  [
    'labels too few',
    set(item('1.3'), { labels: ['нет'] }),
    'показатель 1.3 (items[0].items[3].labels): пояснений 1, а значений 3: нужно поровну',
  ],
  [
    'no points at all',
    set(item('1.3'), { values: ['нет'], labels: [] }),
    'показатель 1.3 (items[0].items[3].values): нет ни одного значения в баллах',
  ],
  [
    'a column twice',
    set([...item('2.4'), 'items', 2], { id: '1' }),
    'показатель 2.4, столбец 1 (items[1].items[4].items[2].id): столбец «1» уже есть',
  ],
  [
    'a day that is none',
    set(['window'], { from: '11-31' }),
    'window.from: не день года: «11-31»; пишется так: 05-31 (29 февраля не указывается)',
  ],
  [
    'a window over the end of the school year',
    set(['window'], { from: '06-01', to: '10-01' }),
    'window.to: срок кончается раньше, чем начинается, в пределах учебного года (с 1 сентября по 31 августа)',
  ],
  [
    'an item in a round that is none',
    set(item('1.3'), { rounds: ['q1'] }),
    'показатель 1.3 (items[0].items[3].rounds): форма не заполняется за период «q1»',
  ],
  [
    'an item of nobody',
    set(item('1.3'), { askedOf: ['tutor'] }),
    'показатель 1.3 (items[0].items[3].askedOf): форма заполняется не о «tutor»',
  ],
  [
    'a header of no item',
    set(['printed', 'header', 0], { from: undefined, item: '9' }),
    'printed.header[0].item: в форме нет показателя «9»',
  ],
  ['an entry of the register that is none', set([], { register: [999] }), 'register[0]: в Разночтениях нет записи № 999'],
  [
    'a rule that is none',
    set([], { rules: { 'my.rule': { a: {} } } }),
    'rules["my.rule"]: такого правила в программе нет; есть: k-competence.terms, k-competence.boundary, k-mentor-centre.scale, k-risk.diagnosed',
  ],
  ['a crosswalk from the future', set([], { crosswalk: { from: 3, items: {} } }), 'crosswalk.from: ожидается версия меньше 1'],
  ['a control character', set([], { title: 'Мони\u0007торинг' }), 'title: в тексте есть непечатаемые знаки'],
  [
    'an inherited name',
    JSON.parse(text.replace('"register"', '"__proto__": {"polluted": true}, "register"')),
    'в формате нет полей: __proto__',
  ],
  ['a list for a file', [], 'ожидается объект, указано: []'],
];

test.each(bad)('%s is told', (_, file, message) => {
  expect(problemsOf(file)).toContain(message);
});

test.each([
  ['', 'файл не является JSON: ошибка в строке 1, знак 1'],
  [text.replace('Раздел', '\uFFFD\uFFFD\uFFFD'), 'файл записан не в кодировке UTF-8'],
  ['{"id": tru,}', 'файл не является JSON: ошибка в строке 1, знак 11'],
  [
    text.slice(0, -3),
    `файл не является JSON: ошибка в строке ${text.slice(0, -3).split('\n').length}, знак ${text.slice(0, -3).split('\n').at(-1)!.length + 1}`,
  ],
  ['{"id": "x",\n "version": }', 'файл не является JSON: ошибка в строке 2, знак 13'],
  [' '.repeat(longestFile + 1), `файл длиннее ${longestFile} знаков`],
  ['['.repeat(200_000) + ']'.repeat(200_000), 'файл вложен глубже 24 уровней'],
])('text that is no file is told: %#', (given, message) => {
  expect(readInstrument(given).problems.map(problemText)).toEqual([message]);
});

const tooMany = 'total: итог может принять слишком много разных значений, проверить шкалу нельзя. Упростите веса, баллы или формулу';
const scored = (count: number, values: readonly number[]) =>
  Array.from({ length: count }, (_, index) => ({ kind: 'points', id: `${index + 1}`, title: 'Показатель', values }));
const hostile = (items: readonly { readonly id: string }[], more: object) => ({
  ...(JSON.parse(text) as object),
  items,
  furtherTotals: [],
  ...more,
});

test.each([
  [
    'values whose sums never meet',
    hostile(
      scored(18, [1]).map((one, index) => ({ ...one, values: [0, 2 ** (index % 10) / 100, (index * 37 + 1) / 10000] })),
      {
        total: { sum: Array.from({ length: 18 }, (_, index) => `${index + 1}`) },
      },
    ),
  ],
  [
    'weights without a common ground',
    hostile(scored(40, [0, 1]), {
      total: {
        mean: Array.from({ length: 40 }, (_, index) => `${index + 1}`),
        weights: Array.from({ length: 40 }, (_, index) => `1/${9001 + index * 2}`),
      },
    }),
  ],
  [
    'totals that double each other',
    hostile(scored(1, [0, 1]), {
      total: 't39',
      furtherTotals: Array.from({ length: 40 }, (_, index) => ({
        id: `t${index}`,
        title: 'Итог',
        total: index === 0 ? '1' : { best: [`t${index - 1}`, `t${index - 1}`] },
      })),
    }),
  ],
  [
    'means within means',
    hostile(
      scored(
        60,
        [0, 1, 2, 3].map((value) => value / 10),
      ),
      { total: nested(60) },
    ),
  ],
])('a file made to stall the linter is refused: %s', (_, file) => {
  const start = performance.now();
  const problems = problemsOf(file);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(problems).toEqual([tooMany]);
});

function nested(count: number): unknown {
  const ids = Array.from({ length: count }, (_, index) => `${index + 1}`);
  const groups = [0, 1, 2, 3, 4, 5].map((group) => ids.slice(group * 10, group * 10 + 7 + (group % 3)));
  return { mean: groups.map((group) => ({ mean: group })) };
}
