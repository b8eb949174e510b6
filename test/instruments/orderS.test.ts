import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askedForms } from '../../shared/collection/askedForms.ts';
import { windowsOf } from '../../shared/collection/windows.ts';
import { formOf } from '../../shared/engine/formOf.ts';
import { leaves, type LeafItem } from '../../shared/engine/instrument.ts';
import { conditions } from '../../shared/instruments/s-conditions.ts';
import { socialPassport } from '../../shared/instruments/s-social-passport.ts';
import { subjectOutcomes } from '../../shared/instruments/s-subject-outcomes.ts';

/** The scan breaks cells and words at the ends of lines, so white space says nothing and a column is read from top to bottom; it has a zero for an «о». */
const squeezed = (text: string): string => text.replace(/[\s*#]/g, '').replaceAll('льн0', 'льно');
const rows = readFileSync(new URL('../fixtures/order-s-programme.txt', import.meta.url), 'utf8').split('\n');
const columns = [0, 1, 2].map((index) => squeezed(rows.map((row) => row.split('\t')[index] ?? '').join(' ')));
const inOrder = (words: string): boolean => columns.some((column) => column.includes(squeezed(words)));

describe.each([socialPassport, subjectOutcomes, conditions].map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (_, instrument) => {
    test('says nothing that the order does not say letter for letter', () => {
      const sections = instrument.items.flatMap((item) => (item.kind === 'section' && !item.added ? [item.title] : []));
      const items = instrument.items.flatMap((item) => (item.kind !== 'section' ? [item] : item.added ? [] : item.items));
      const clauses = [instrument.window!, ...Object.values(instrument.roundWindows ?? {})].flatMap(({ clause }) => [
        ...clause.matchAll(/«([^»]*)»/g),
      ]);
      const words = [
        instrument.title,
        instrument.printed.title,
        ...sections,
        ...items.flatMap(({ title, under, hint }) => [title, under ?? '', ...(hint ?? '').split('\n')]),
        ...clauses.map(([, quoted]) => quoted!),
      ];
      expect(words.filter((text) => !inOrder(text))).toEqual([]);
    });
  },
);

test('the rows stand in the order of the tables, none is left out', () => {
  const titles = (items: readonly LeafItem[]) => squeezed(items.map(({ title }) => title).join(''));
  expect(columns[0]).toContain(titles(leaves(socialPassport.items)));
  const outcomes = leaves(subjectOutcomes.items).filter(({ id }) => id !== 'grade11');
  expect(outcomes).toHaveLength(21);
  expect(columns[1]).toContain(titles(outcomes));
  const [staff, material, methods] = conditions.items.flatMap((item) => (item.kind === 'section' ? [item.items] : []));
  expect(columns[1]).toContain(withHeadings(staff!));
  // «материально-технические» of the first column is torn into the second.
  expect(columns[1]!.replaceAll('ческие,вт.ч.', '')).toContain(withHeadings(material!));
  expect(columns[1]).toContain(withHeadings(methods!));
});

test('three parts add up to № 15, and № 1 alone is asked by quarter', () => {
  const asked = (round: string) => leaves(formOf(subjectOutcomes, { about: 'school', round }).items).map(({ id }) => id);
  expect(asked('q2')).toEqual(['1']);
  expect(asked('year').filter((id) => id.startsWith('15'))).toEqual(['15', '15.1', '15.2', '15.3']);
  expect(asked('year')).toHaveLength(22);
});

test('of the conditions only staff is asked by half-year, all at the start, at the end and by year', () => {
  const asked = (round: string) => leaves(formOf(conditions, { about: 'school', round }).items).map(({ id }) => id);
  expect(asked('half1')).toEqual(['1.1', '1.2', '1.3', '1.3.1', '1.3.2', '1.4.1', '1.4.2']);
  for (const round of ['start', 'year', 'control']) expect(asked(round)).toHaveLength(23);
});

test('directions are those of the requirements', () => {
  const by = (direction: string | null) =>
    leaves(subjectOutcomes.items).flatMap((item) => (item.kind === 'measure' && item.direction === direction ? [item.id] : []));
  expect(by('lower')).toEqual(['6', '7', '8', '9', '10', '11']);
  expect(by(null)).toEqual(['grade11']);
  const all = (items: readonly LeafItem[]) => new Set(items.map((item) => item.kind === 'measure' && item.direction));
  expect(all(leaves(socialPassport.items))).toEqual(new Set([null]));
  expect(all(leaves(conditions.items))).toEqual(new Set(['higher']));
});

function withHeadings(items: readonly LeafItem[]): string {
  return squeezed(
    items.map(({ title, under }, index) => (under && under !== items[index - 1]?.under ? `${under} ${title}` : title)).join(''),
  );
}

test('each round has the dates that the programme names for it', () => {
  const dates = (round: string) => {
    const { from, to } = windowsOf(conditions, round).window!;
    return `${from} ${to}`;
  };
  expect(['start', 'half1', 'year', 'control'].map(dates)).toEqual(['10-01 10-31', '01-01 01-31', '06-01 06-30', '12-01 12-31']);
  expect(windowsOf(subjectOutcomes, 'year').window).toBe(subjectOutcomes.window);
});

test('an assessment of the programme is expected only once it is begun', () => {
  const place = { year: '2021/2022', municipality: 'm', schools: [{ id: 's', isOwing: true }], people: [] };
  const begun = { about: { kind: 'school', id: 's' }, subject: null, round: 'control', school: 's' } as const;
  const owed = (forms: readonly (typeof begun)[]) => askedForms(conditions, place, forms).map(({ round, isOwed }) => [round, isOwed]);
  expect(owed([])).toEqual([
    ['start', false],
    ['half1', true],
    ['year', true],
    ['control', false],
  ]);
  expect(owed([begun]).at(-1)).toEqual(['control', true]);
});
