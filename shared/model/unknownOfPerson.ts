import type { Person } from './records.ts';

/** A card of a person of whom nothing but the name, the post and the place is known. */
export const unknownOfPerson: Omit<Person, 'id' | 'municipality' | 'school' | 'role' | 'name'> = {
  subjects: [],
  education: '',
  serviceYears: null,
  weeklyHours: null,
  category: null,
  firstYear: null,
  lastYear: null,
  phone: '',
  email: '',
};
