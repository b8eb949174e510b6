import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { defineInstrument } from '../../shared/engine/instrument.ts';
import { lifts } from '../../shared/engine/lift.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import { instrumentById } from '../../shared/instruments/index.ts';

const competence = instrumentById('k-teacher-competence')!;
const three = [0, 1, 2, undefined] as const;
const withNo = [0, 1, 2, 'нет', undefined] as const;
const two = [0, 1, undefined] as const;

/** The order's arithmetic written out by hand, with the rules' readings of its silent points. */
function byHand(a: Record<string, number | 'нет' | undefined>, terms: string, boundary: string) {
  const counted = terms === 'with-test' ? ['1', '2', '3', '4', '5'] : ['1', '3', '4', '5'];
  const missing = counted.filter((id) => a[id] === undefined);
  if (missing.length > 0) return { status: 'incomplete', missing };
  const values = counted.map((id) => a[id]).filter((value) => typeof value === 'number');
  const sum = values.reduce((x, y) => x + y, 0);
  const n = values.length;
  const at = (numerator: number, denominator: number) => sum * denominator - numerator * n; // sign of sum/n − numerator/denominator
  const edge = [at(3, 10), at(1, 2), at(8, 5)];
  const passed = edge.filter((sign) => sign > 0 || (sign === 0 && boundary === 'lower')).length;
  const marks = [...(edge.includes(0) ? ['boundary'] : []), ...(at(7, 4) > 0 ? ['out-of-scale'] : [])];
  return { status: 'scored', total: new Fraction(sum, n).toFraction(), n, level: ['A', 'B', 'C', 'D'][passed], marks };
}

describe('teacher competence', () => {
  for (const terms of ['as-written', 'with-test'])
    for (const boundary of ['lower', 'upper'])
      it(`agrees with the order's arithmetic for every answer under ${terms}, ${boundary}`, () => {
        let cases = 0;
        for (const a1 of three)
          for (const a2 of withNo)
            for (const a3 of two)
              for (const a4 of three)
                for (const a5 of withNo) {
                  const answers = { 1: a1, 2: a2, 3: a3, 4: a4, 5: a5 };
                  const score = scoreForm(competence, answers, { 'k-competence.terms': terms, 'k-competence.boundary': boundary });
                  expect(score, JSON.stringify(answers)).toMatchObject(byHand(answers, terms, boundary));
                  cases++;
                }
        expect(cases).toBe(4 * 5 * 3 * 4 * 5);
      });

  it('shows its reasoning', () => {
    const score = scoreForm(competence, { 1: 2, 2: 'нет', 3: 1, 4: 1, 5: 'нет' });
    if (score.status !== 'scored') throw new Error(score.status);
    expect(score.trace.map(({ step }) => step)).toEqual([
      'rule',
      'rule',
      'taken',
      'taken',
      'taken',
      'left-out',
      'left-out',
      'formula',
      'band',
    ]);
    expect(score.trace).toContainEqual(expect.objectContaining({ step: 'formula', text: '(2 + 1 + 1 + нет) : 3' }));
    expect(score.trace).toContainEqual(expect.objectContaining({ step: 'band', level: 'C', range: '(0,5; 1,6)' }));
    expect(score.value).toBe(4 / 3);
  });

  it('puts invalid before incomplete and names the item', () => {
    expect(scoreForm(competence, { 1: 3 })).toMatchObject({ status: 'invalid', errors: [{ item: '1', code: 'unknown-value' }] });
    expect(scoreForm(competence, { 1: '2' })).toMatchObject({ status: 'invalid', errors: [{ item: '1', code: 'unknown-value' }] });
    expect(scoreForm(competence, { 3: 'нет' })).toMatchObject({ status: 'invalid' });
    expect(scoreForm(competence, { 7: 1 })).toMatchObject({ status: 'invalid', errors: [{ item: '7', code: 'unknown-item' }] });
    expect(scoreForm(competence, JSON.parse('{"__proto__":1,"constructor":2}') as Record<string, unknown>)).toMatchObject({
      status: 'invalid',
      errors: [{ item: '__proto__' }, { item: 'constructor' }],
    });
  });

  it('says which single change reaches the next level', () => {
    const lift = lifts(competence, { 1: 1, 2: 'нет', 3: 0, 4: 1, 5: 'нет' });
    expect(lift).toMatchObject({ level: 'D', lacks: '14/15', above: null, changes: [] });
    const near = lifts(competence, { 1: 2, 3: 1, 4: 1, 5: 'нет' });
    expect(near?.changes).toMatchObject([{ item: '4', from: 1, to: 2 }]);
    expect(lifts(competence, { 1: 2, 3: 1, 4: 2, 5: 2 })).toBeNull();
    expect(lifts(competence, { 1: 2 })).toBeNull();
  });
});

describe('samples', () => {
  const centre = defineInstrument({
    id: 'centre',
    version: 1,
    title: 'Центр',
    shortTitle: 'Центр',
    source: { order: 'проба', document: 'проба', clause: 'п. 1' },
    about: 'municipality',
    filledBy: 'ИМЦ',
    rounds: ['year'],
    window: null,
    register: [],
    printed: { title: 'Центр', header: [], columns: [], signatures: [] },
    items: [
      { kind: 'scored-yes-no', id: '1', title: 'Документы' },
      {
        kind: 'sample',
        id: '2',
        title: 'Наставники',
        of: 'mentor',
        items: [
          { kind: 'scored-yes-no', id: '1', title: 'Стаж' },
          { kind: 'scored-yes-no', id: '2', title: 'Успешность' },
        ],
      },
    ],
    total: { sum: ['1', '2', { cap: { sum: ['1', '2'] }, at: 1 }] },
    scale: [
      { level: 'low', title: 'низкий', range: '[0; 2]', need: '' },
      { level: 'top', title: 'высокий', range: '(2; 4]', need: '' },
    ],
  });

  it('averages rows exactly and names a missing cell', () => {
    const rows = [
      { 1: 1, 2: 0 },
      { 1: 1, 2: 1 },
      { 1: 1, 2: 0 },
    ];
    expect(scoreForm(centre, { 1: 1, 2: rows })).toMatchObject({ status: 'scored', total: '10/3', level: 'top', marks: [] });
    expect(scoreForm(centre, { 1: 1, 2: [{ 1: 1 }] })).toEqual({ status: 'incomplete', missing: ['2[0].2'] });
    expect(scoreForm(centre, { 1: 1, 2: [] })).toEqual({ status: 'incomplete', missing: ['2'] });
    expect(scoreForm(centre, { 1: 1, 2: [{ 1: 2 }] })).toMatchObject({ status: 'invalid', errors: [{ item: '2' }] });
  });

  it('survives JSON', () => {
    const copy = JSON.parse(JSON.stringify(centre)) as typeof centre;
    expect(copy).toEqual(centre);
    expect(scoreForm(copy, { 1: 0, 2: [{ 1: 0, 2: 0 }] })).toMatchObject({ total: '0', level: 'low' });
  });
});
