import type { AboutKind } from '../../engine/instrument.ts';

/** Whom a form asks, in a word. */
export const kindTitles: Readonly<Record<AboutKind, string>> = {
  school: 'школа',
  teacher: 'педагог',
  mentor: 'наставник',
  tutor: 'тьютор',
  municipality: 'муниципалитет',
};
