import type { Person, School, SchoolStatus } from '../shared/model/records.ts';

/** Words of the screens for what is stored as a code. */
export const statusWords: Readonly<Record<SchoolStatus, string>> = {
  shnor: 'ШНОР',
  'left-shnor': 'вышла из ШНОР',
  none: 'не ШНОР',
};

export const localityWords: Readonly<Record<NonNullable<School['locality']>, string>> = { urban: 'городская', rural: 'сельская' };

export const categoryWords: Readonly<Record<NonNullable<Person['category']>, string>> = {
  high: 'высшая',
  first: 'первая',
  conformity: 'соответствие занимаемой должности',
  none: 'нет',
};

/** The same for tables. */
export function categoryInShort(category: Person['category']): string {
  if (category === null) return '–';
  return category === 'conformity' ? 'соответствие' : categoryWords[category];
}

/** Name of a school for tables. */
export function schoolTitle(school: Pick<School, 'name' | 'shortName'>): string {
  return school.shortName || school.name;
}
