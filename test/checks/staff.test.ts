import { expect, test } from 'vitest';
import { instrumentById } from '../../shared/instruments/index.ts';
import type { Person } from '../../shared/model/records.ts';
import { aCard, aForm, idsOf, sentenceOf } from './aForm.ts';

const development = instrumentById('k-teacher-development')!;
const passport = instrumentById('s-social-passport')!;

function withStaff(stored: Readonly<Record<string, unknown>>, categories: readonly Person['category'][] | null, instrument = development) {
  const staff = categories?.map((category, index) => aCard({ id: `t${index}`, category })) ?? null;
  return aForm({ instrument, stored, staff: () => staff });
}

const share = (count: number | null, percent: number | null) => ({ count, share: percent, given: null });

test('a form counts no fewer teachers with a category than there are cards of such', () => {
  expect(idsOf(withStaff({ '1.2': share(2, null) }, ['high', 'first', 'none']))).toEqual([]);
  expect(idsOf(withStaff({ '1.2': share(1, null) }, ['high', 'first', 'none']))).toEqual(['staff 1.2']);
  expect(idsOf(withStaff({ '1.2': share(9, null) }, ['high', 'first', 'none']))).toEqual([]);
  expect(idsOf(withStaff({ '1.2': share(null, 10) }, ['high', 'first', 'none']))).toEqual([]);
  expect(idsOf(withStaff({ 1: share(0, null), 2: share(1, null) }, ['high', 'first'], passport))).toEqual(['staff 1']);
  expect(sentenceOf(withStaff({ '1.2': share(1, null) }, ['high', 'first']))).toBe(
    'В форме педагогов с первой и высшей категорией: 1, а в базе 2 карточки таких педагогов школы.',
  );
});

test('the whole that shares of teachers imply is no smaller than the number of cards', () => {
  expect(idsOf(withStaff({ '1.2': share(2, 50) }, [null, null, null, null]))).toEqual([]);
  expect(idsOf(withStaff({ '1.2': share(2, 50) }, [null, null, null, null, null]))).toEqual(['staff 1.2']);
  expect(sentenceOf(withStaff({ '1.2': share(2, 50) }, [null, null, null, null, null]))).toBe(
    'По числу и доле педагогов в школе не больше 4, а в базе 5 карточек её педагогов.',
  );
});

test('without cards of the form’s year nothing is compared', () => {
  expect(idsOf(withStaff({ '1.2': share(0, null) }, null))).toEqual([]);
  expect(idsOf(withStaff({ '1.2': share(0, null) }, []))).toEqual([]);
});
