import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemsById } from '../../shared/engine/answers.ts';
import type { Formula, Instrument } from '../../shared/engine/instrument.ts';
import { freeId, removeItems, renameItem } from '../../shared/instruments/draft/changeItems.ts';
import { formulaOf, mapTerms, plainFormula } from '../../shared/instruments/draft/formulaTerms.ts';
import { newItem, simpleKinds, type SimpleKind } from '../../shared/instruments/draft/newItem.ts';
import { comparison, nextVersion, ownCopy, sourceOf, withSource } from '../../shared/instruments/draft/versions.ts';
import { instruments } from '../../shared/instruments/index.ts';
import { parseInstrument } from '../../shared/instruments/parse.ts';

const first = JSON.parse(readFileSync(new URL('../fixtures/instrument-example.json', import.meta.url), 'utf8')) as Instrument;
const problems = (draft: Instrument) => parseInstrument(JSON.parse(JSON.stringify(draft))).problems.map(({ message }) => message);

describe('an instrument is changed into its next version', () => {
  it('nothing changed, everything compares', () => {
    const next = nextVersion(first);
    expect(next.version).toBe(2);
    expect(problems(next)).toEqual([]);
    const { moved, incomparable, gone, same } = comparison(next, first);
    expect([moved, incomparable, gone]).toEqual([[], [], []]);
    expect(same).toEqual([...itemsById(first).keys()]);
  });

  it('a renamed item keeps its place in formulas, conditions and the comparison', () => {
    const next = renameItem(nextVersion(first), { from: '1.3', to: '1.9', before: first });
    expect(problems(next)).toEqual([]);
    expect(next.furtherTotals?.[0]?.total).toEqual({ mean: ['1.1', '1.2', { reversed: '1.9' }], weights: ['0,5', '0,3', '0,2'] });
    expect(next.crosswalk).toEqual({ from: 1, items: { '1.9': '1.3' } });
    expect(comparison(next, first).moved).toEqual([{ from: '1.3', to: '1.9' }]);
    const asked = renameItem(nextVersion(first), { from: 'grade11', to: '1.0', before: first });
    expect(itemsById(asked).get('1.2')?.onlyIf).toEqual({ item: '1.0', is: [true] });
    const back = renameItem(next, { from: '1.9', to: '1.3', before: first });
    expect(back).toEqual(nextVersion(first));
  });

  it('a removed item leaves the formulas with its weight, and is told as gone', () => {
    const next = removeItems(nextVersion(first), new Set(['1.2', '2.4']));
    expect(problems(next)).toEqual([]);
    expect(next.furtherTotals?.map(({ total }) => total)).toEqual([
      { mean: ['1.1', { reversed: '1.3' }], weights: ['0,5', '0,2'] },
      { sum: ['2.1', { best: ['2.2', '2.3'] }, '2.5'] },
      { mean: [{ times: '1,5', of: '2.5' }] },
    ]);
    expect(comparison(next, first).gone).toEqual(['1.2', '2.4']);
  });

  it('a condition on a removed item stays to be told', () => {
    expect(problems(removeItems(nextVersion(first), new Set(['grade11'])))).toEqual(['в форме нет показателя «grade11»']);
  });

  it('a new item under the number of a removed one does not compare with it', () => {
    const fewer = removeItems(nextVersion(first), new Set(['2.2']));
    const id = freeId(fewer, [first], '2.');
    expect(id).toBe('2.7');
    const more = { ...fewer, items: [...fewer.items, newItem('points', id)] };
    const renamed = renameItem(more, { from: id, to: '2.2', before: first });
    expect(renamed.crosswalk?.items).toEqual({ '2.2': null });
    expect(sourceOf(renamed, first, '2.2')).toBeNull();
    expect(comparison(renamed, first)).toMatchObject({ incomparable: ['2.2'], gone: ['2.2'] });
    expect(withSource(renamed, first, { item: '2.2', source: '2.2' }).crosswalk?.items).toEqual({});
  });

  it('every kind that can be added is whole as it comes', () => {
    const kinds = Object.keys(simpleKinds) as SimpleKind[];
    const items = kinds.map((kind, index) => newItem(kind, `9.${index + 1}`));
    expect(problems({ ...first, items: [...first.items, { kind: 'section', id: '9', title: 'Новое', items }] })).toEqual([]);
  });
});

describe('a copy of a built-in instrument', () => {
  it.each(instruments.map((one) => [one.id, one] as const))('of %s can be added as it is', (_id, instrument) => {
    const copy = ownCopy(instrument, () => false);
    expect(copy).toMatchObject({ id: `${instrument.id}-own`, version: 1 });
    expect(problems(copy)).toEqual([]);
  });

  it('takes an id that is free', () => {
    const taken = [`${first.id}-own`, `${first.id}-own-2`];
    expect(ownCopy(first, (id) => taken.includes(id)).id).toBe(`${first.id}-own-3`);
  });
});

describe('formulas by fields', () => {
  it('a sum and a mean are read and written; what is made of more is not', () => {
    const plain: readonly Formula[] = [{ sum: ['1', '2'] }, { mean: ['1', '2'] }, { mean: ['1', '2'], weights: ['0,5', '2/3'] }];
    for (const formula of plain) expect(formulaOf(plainFormula(formula)!)).toEqual(formula);
    expect(plainFormula('1')).toEqual({ kind: 'sum', terms: ['1'], weights: [] });
    expect(plainFormula({ sum: ['1', { cap: '2', at: 3 }] })).toBeNull();
    expect(plainFormula({ best: ['1', '2'] })).toBeNull();
  });

  it('a formula of which nothing is left is none', () => {
    const formula: Formula = { cap: { times: '2', of: { either: ['1', { reversed: '1' }] } }, at: 3 };
    expect(mapTerms(formula, (id) => id)).toEqual(formula);
    expect(mapTerms(formula, () => null)).toBeNull();
  });
});
