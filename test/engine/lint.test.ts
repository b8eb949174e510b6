import { expect, it } from 'vitest';
import { lint } from '../../shared/engine/lint.ts';
import type { Band, Formula, Instrument, Item } from '../../shared/engine/instrument.ts';
import { instrumentById, instruments } from '../../shared/instruments/index.ts';
import { lintAll } from '../../shared/instruments/lintAll.ts';

const items: readonly Item[] = [
  { kind: 'points', id: '1', title: 'Первый', values: [0, 1, 2] },
  { kind: 'scored-yes-no', id: '2', title: 'Второй' },
];

function anInstrument(ranges: readonly string[], total: Formula, more: Partial<Instrument> = {}): Instrument {
  const scale: Band[] = ranges.map((range, index) => ({ level: `L${index}`, title: `L${index}`, range, need: '' }));
  const { source, printed } = instrumentById('k-teacher-competence')!;
  const frame = {
    id: 'x',
    version: 1,
    title: 'Проба',
    shortTitle: 'Проба',
    source,
    about: 'school',
    filledBy: '',
    rounds: ['year'],
  } as const;
  return { ...frame, window: null, register: [], printed, items, total, scale, ...more };
}

it('finds nothing in a whole scale', () => {
  expect(lint(anInstrument(['[0; 1]', '(1; 3]'], { sum: ['1', '2'] }))).toEqual([]);
});

it('finds gaps, overlaps, unreachable levels, a top out of reach, totals outside and unused items', () => {
  const kinds = (ranges: string[], total: Formula, more?: Partial<Instrument>) =>
    lint(anInstrument(ranges, total, more)).map(({ kind, at }) => `${kind} ${at}`);
  expect(kinds(['[0; 1)', '(1; 3]'], { sum: ['1', '2'] })).toEqual(['gap 1']);
  expect(kinds(['[0; 1]', '[2; 3]'], { sum: ['1', '2'] })).toEqual(['gap 1..2']);
  expect(kinds(['[0; 1]', '[1; 3]'], { sum: ['1', '2'] })).toEqual(['overlap 1']);
  expect(kinds(['[0; 3]', '(3; 4]'], { sum: ['1', '2'] })).toEqual(['unreachable-level L1', 'top-out-of-reach 4']);
  expect(kinds(['[0; 1]', '(1; 2]'], { sum: ['1', '2'] })).toEqual(['out-of-scale 3']);
  expect(kinds(['[0; 1]', '(1; 2]'], { sum: ['1'] })).toEqual(['unused-item 2']);
  expect(
    kinds(
      ['[0; 1]', '(1; 2]'],
      { sum: ['1'] },
      { items: [items[0]!, { kind: 'scored-yes-no', id: '2', title: 'Второй', informative: true }] },
    ),
  ).toEqual([]);
});

it('names the value of the rule under which a finding arises', () => {
  const rules = { 'x.top': { low: {}, high: { total: { sum: ['1', '2', '2'] } } } } as const;
  expect(lint(anInstrument(['[0; 1]', '(1; 3]'], { sum: ['1', '2'] }, { rules }))).toEqual([
    { instrument: 'x', kind: 'out-of-scale', at: '4', rule: 'x.top=high' },
  ]);
});

it('finds in the orders exactly what the register describes', () => {
  const found = lintAll(instruments).map(({ instrument, kind, at, rule, register }) => [instrument, kind, at, rule, register]);
  expect(found).toEqual([
    ['k-teacher-competence', 'gap', '3/10', null, 2],
    ['k-teacher-competence', 'gap', '1/2', null, 2],
    ['k-teacher-competence', 'gap', '8/5', null, 2],
    ['k-teacher-competence', 'unused-item', '2', 'k-competence.terms=as-written', 1],
    ['k-teacher-competence', 'out-of-scale', '9/5', 'k-competence.terms=with-test', 1],
    ['k-mentor-centre', 'unreachable-level', 'optimal', 'k-mentor-centre.scale=as-written', 3],
    ['k-mentor-centre', 'unreachable-level', 'optimal', 'k-mentor-centre.scale=cap-4', 3],
    ['k-mentor-centre', 'top-out-of-reach', '25', 'k-mentor-centre.scale=as-written', 3],
    ['k-mentor-centre', 'top-out-of-reach', '25', 'k-mentor-centre.scale=cap-4', 3],
  ]);
});
