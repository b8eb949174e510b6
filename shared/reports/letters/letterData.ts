import type { NameForms } from '../../model/nameForms.ts';
import type { Municipality, School } from '../../model/records.ts';
import { orderText } from '../monitoring/ground.ts';
import { calendarYearOf } from '../phrasing/dates.ts';
import type { Source } from '../tree.ts';
import type { Topic } from './topic.ts';

/** A document that can go with a letter: a report, or filled forms with their number. */
export type Enclosure = { readonly title: string; readonly forms: number | null; readonly sources: readonly Source[] };

/** What letters, orders and protocols are written from. */
export type LetterData = {
  readonly municipality: Municipality;
  readonly year: string;
  /** The one school it is to; null: the municipality. */
  readonly school: School | null;
  /** For publication: no names of people. */
  readonly isPublic: boolean;
  readonly topics: readonly Topic[];
  readonly enclosures: readonly Enclosure[];
  /** Schools with low results in the year, and those that reports are on. */
  readonly schools: readonly School[];
  /** How the user wants names declined. */
  readonly nameForms: readonly NameForms[];
  /** Who works in the program; empty: not known. */
  readonly author: string;
  /** What the reports themselves warn of. */
  readonly warnings: readonly string[];
};

/** A line for the pen, so many characters long. */
export function blank(length: number): string {
  return '_'.repeat(length);
}

export function formsOf({ nameForms }: Pick<LetterData, 'nameForms'>, name: string): NameForms | null {
  return nameForms.find((one) => one.name === name.trim()) ?? null;
}

/** «Мониторинг проведён в соответствии с приказом …»; empty where the order is not known. */
export function groundSentence({ municipality, year }: Pick<LetterData, 'municipality' | 'year'>): string {
  const order = orderText(municipality);
  if (order === '') return '';
  const isLater = municipality.orderOn !== null && municipality.orderOn > `${calendarYearOf(year)}-08-31`;
  return isLater ? `Сведения обобщены в порядке, установленном ${order}.` : `Мониторинг проведён в соответствии с ${order}.`;
}
