import { describe, expect, test } from 'vitest';
import { termsOf } from '../../shared/engine/formula.ts';
import { leaves, type Formula, type Item } from '../../shared/engine/instrument.ts';
import { parseScale } from '../../shared/engine/scale.ts';
import { discrepancies } from '../../shared/instruments/discrepancies.ts';
import { instrumentById, instruments } from '../../shared/instruments/index.ts';
import { rules } from '../../shared/instruments/rules.ts';

/** RESEARCH: stable codes of the ten risk factors, in the order's own numbering. */
const factors = ['competence', 'staff', 'disability', 'language', 'failure', 'motivation', 'parents', 'discipline', 'wellbeing', 'equip'];

test('the list holds the forms of the orders', () => {
  expect(instruments.map(({ id }) => id)).toEqual([
    'k-outcomes',
    'k-risk-profile',
    'k-self-analysis',
    'k-curator-protocol',
    'k-subject-form',
    'k-method-form',
    'k-teacher-competence',
    'k-methodical-help',
    'k-mentor-centre',
    'k-tutor-point',
    'k-teacher-development',
    's-social-passport',
    's-subject-outcomes',
    's-conditions',
    'm-criteria',
    'm-conflicts',
    'y-targets',
  ]);
  expect(instrumentById('k-method-form')?.shortTitle).toBe('Методическая компетенция');
  expect(instrumentById('x-none')).toBeUndefined();
});

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s', (_, instrument) => {
  const items = leaves(instrument.items);
  const ids = items.map(({ id }) => id);

  test('survives JSON, so it holds no function', () => {
    expect(JSON.parse(JSON.stringify(instrument))).toStrictEqual(instrument);
  });

  test('has ids that are unique and titles that are not empty', () => {
    const all = [...instrument.items.filter(({ kind }) => kind === 'section'), ...items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect([instrument.title, instrument.shortTitle, ...all.map(({ title }) => title)].filter((title) => title.trim() === '')).toEqual([]);
    expect(titlesWithSpaces(instrument.items)).toEqual([]);
  });

  test('names in its formulas only items that yield points', () => {
    const patches = Object.values(instrument.rules ?? {}).flatMap((values) => Object.values(values));
    const further = instrument.furtherTotals ?? [];
    const formulas = [instrument.total, ...further.map(({ total }) => total), ...patches.map(({ total }) => total)].filter(
      (total): total is Formula => total !== undefined,
    );
    const totals = further.map(({ id }) => id);
    expect(totals.filter((id) => ids.includes(id))).toEqual([]);
    const scored = items.filter(({ kind }) => kind === 'points' || kind === 'scored-yes-no' || kind === 'sample').map(({ id }) => id);
    expect(formulas.flatMap(termsOf).filter((term) => ![...scored, ...totals].includes(term))).toEqual([]);
    expect(instrument.scale === undefined).toBe(instrument.total === undefined);
  });

  test('has bands that parse and rise', () => {
    const bands = parseScale(instrument.scale ?? []);
    expect(bands.length).toBe(instrument.scale?.length ?? 0);
    for (const { ends } of bands) expect(ends.from.compare(ends.to)).toBe(-1);
  });

  test('knows the rules it patches and their values, the default first', () => {
    for (const [id, values] of Object.entries(instrument.rules ?? {}))
      expect(Object.keys(values)).toEqual(rules.find((rule) => rule.id === id)?.values.map(({ value }) => value));
  });

  test('asks and words otherwise only for those it is about, and never in the same words', () => {
    const kinds = [instrument.about, ...(instrument.alsoAbout ?? [])];
    const fields = [...instrument.printed.header, ...(instrument.printed.footer ?? [])];
    for (const { askedOf } of [...items, ...fields]) {
      expect(askedOf).not.toEqual([]);
      expect((askedOf ?? []).filter((kind) => !kinds.includes(kind))).toEqual([]);
    }
    for (const { id, title, hint, wording, askedOf } of items)
      for (const [kind, words] of Object.entries(wording ?? {})) {
        expect([id, askedOf ?? kinds]).toEqual([id, expect.arrayContaining([kind])]);
        expect([id, words.title.trim(), words.hint]).not.toEqual([id, title, hint]);
        expect(words.title.trim()).not.toBe('');
      }
  });

  test('has parts whose sections stand together under one title', () => {
    const parts = instrument.items.flatMap((item) => (item.kind === 'section' && item.part ? [item.part] : []));
    const runs = parts.filter(({ id }, index) => parts[index - 1]?.id !== id);
    expect(runs.map(({ id }) => id)).toEqual([...new Set(parts.map(({ id }) => id))]);
    expect(new Set(parts.map(({ id, title }) => `${id} ${title}`)).size).toBe(runs.length);
  });

  test('has one label a value', () => {
    const labelled = items.filter((item) => item.kind === 'points').filter(({ labels }) => labels !== undefined);
    expect(labelled.filter(({ labels, values }) => labels?.length !== values.length)).toEqual([]);
  });

  test('names only factors that are known', () => {
    const named = items.flatMap((item) => ('factor' in item && item.factor ? [item.factor] : []));
    expect(named.filter((factor) => !factors.includes(factor))).toEqual([]);
  });

  test('takes values only from choices of instruments that exist, whose points it allows', () => {
    for (const item of items) {
      if (item.kind !== 'points' || !item.from) continue;
      const { from } = item;
      const source = leaves(instrumentById(from.instrument)!.items).find(({ id }) => id === from.item);
      const given = source?.kind === 'choice' ? source.options.map(({ points }) => points) : [];
      expect(given.toSorted()).toEqual([...item.values]);
    }
  });

  test('prints only items it has, and prints at least one signature', () => {
    const fields = [...instrument.printed.header, ...(instrument.printed.footer ?? [])];
    expect(fields.flatMap((field) => ('item' in field ? [field.item] : [])).filter((id) => !ids.includes(id))).toEqual([]);
    expect(instrument.printed.signatures).not.toEqual([]);
  });

  test('has windows of real days', () => {
    const windows = [...(instrument.window ? [instrument.window] : []), ...(instrument.otherWindows ?? [])];
    for (const { from, to, clause } of windows) {
      for (const day of [from, to]) expect(new Date(`2021-${day}T00:00:00Z`).toISOString().slice(5, 10)).toBe(day);
      expect(clause).not.toBe('');
    }
    expect(instrument.window === null).toBe(instrument.rounds.includes('visit'));
  });

  test('stands in the register under the numbers it names, and under no other', () => {
    const touching = discrepancies.filter((entry) => entry.instruments.includes(instrument.id)).map(({ number }) => number);
    expect(instrument.register).toEqual(touching);
  });
});

test('the profile, the self-analysis and the verdicts of the protocol hold the same ten factors in the same words', () => {
  const factorsOf = (id: string, kind: string) =>
    leaves(instrumentById(id)!.items).flatMap((item) => (item.kind === kind && 'factor' in item ? [[item.factor, item.title]] : []));
  const profile = factorsOf('k-risk-profile', 'choice');
  expect(profile.map(([factor]) => factor)).toEqual(factors);
  expect(factorsOf('k-self-analysis', 'measures')).toEqual(profile);
  expect(factorsOf('k-curator-protocol', 'verdict')).toEqual(profile);
});

test('lines of the protocol are evidence of factors as the requirements map them', () => {
  const lines = leaves(instrumentById('k-curator-protocol')!.items).filter((item) => item.kind === 'observation');
  const map = Map.groupBy(lines, (line) => line.factor);
  expect(Object.fromEntries([...map].map(([factor, of]) => [factor ?? 'own', of.map(({ id }) => id).join(' ')]))).toEqual({
    equip: '1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8',
    staff: '2.1 2.2 2.3',
    competence: '3.1 3.2 3.3 3.4',
    failure: '4.1',
    disability: '4.2',
    language: '4.3',
    motivation: '5.1',
    discipline: '5.2',
    wellbeing: '5.3',
    parents: '5.5',
    own: '5.4 6.1 6.2 6.3 6.4 6.5 6.6',
  });
});

test('only what the order leaves open is optional', () => {
  const required = (id: string) =>
    leaves(instrumentById(id)!.items)
      .filter((item) => !item.optional)
      .map((item) => item.id);
  expect(required('k-self-analysis')).toEqual([]);
  expect(required('k-subject-form')).toEqual(['classes', 'level']);
  expect(required('k-method-form')).toEqual(['classes', 'level']);
  expect(required('k-teacher-competence')).toEqual(['1', '2', '3', '4', '5']);
  expect(required('k-risk-profile')).toHaveLength(10);
  expect(required('k-curator-protocol')).toHaveLength(29);
  expect(required('k-outcomes')).toHaveLength(7 + 6 + 7);
  expect(required('k-methodical-help').filter((id) => !id.endsWith('.evidence'))).toHaveLength(12 + 6);
  expect(required('k-mentor-centre').filter((id) => !id.endsWith('.each'))).toHaveLength(1 + 1 + 3 + 5 + 1 + 5);
  expect(required('k-tutor-point').filter((id) => !id.endsWith('.each'))).toHaveLength(1 + 1 + 3 + 5 + 1 + 1);
  expect(required('k-teacher-development')).toEqual(['1.1', '1.2', '2.1', '3.1', '4.1']);
  expect(required('m-conflicts')).toEqual(['1', '2']);
  expect(required('m-criteria')).toHaveLength(93);
  expect(required('y-targets')).toEqual(['plan']);
});

function titlesWithSpaces(items: readonly Item[]): readonly string[] {
  return items
    .flatMap((item) => (item.kind === 'section' ? [item.title, ...item.items.map(({ title }) => title)] : [item.title]))
    .filter((title) => title !== title.trim() || /\s\s/.test(title));
}
