import type { PersonRole } from './records.ts';

/** Posts of people as the screens and the search name them. */
export const roleWords: Readonly<Record<PersonRole, string>> = {
  teacher: 'Учитель',
  director: 'Директор',
  methodist: 'Методист',
  curator: 'Куратор',
  mentor: 'Наставник',
  tutor: 'Тьютор',
};
