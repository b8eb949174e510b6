import type { Municipality } from '../../model/records.ts';
import type { Addressee } from '../monitoring/advice.ts';
import { phraseIn } from '../phrasing/cases/phrase.ts';
import { salutation, shortName, shortNameIn } from '../phrasing/cases.ts';
import { capitalised, typeset } from '../phrasing/text.ts';
import { blank, formsOf, type LetterData } from './letterData.ts';

/**
 * The addressee in the right corner. Where the school's name is not surely declined it stands in the nominative on a line of its own; where
 * the director's is not, the letter goes to the school, with the director named beneath.
 */
export function schoolAddressee(data: Pick<LetterData, 'school' | 'isPublic' | 'nameForms'>): readonly string[] {
  const { school, isPublic } = data;
  if (school === null) return ['Руководителям', 'общеобразовательных организаций'];
  const own = school.shortName || school.name;
  const genitive = phraseIn(own, 'genitive');
  const name = isPublic ? '' : school.director.trim();
  const dative = name === '' ? null : shortNameIn(name, 'dative', formsOf(data, name));
  if (name !== '' && dative === null) return [typeset(own), `(директор – ${shortName(name)})`];
  const post = genitive === null ? [typeset(own), 'директору'] : [`Директору ${typeset(lowered(genitive))}`];
  return [...post, ...(isPublic ? [] : [dative ?? blank(24)])];
}

/** A letter to nobody yet known: lines for the pen. */
export const openAddressee: readonly string[] = [blank(28), blank(28), blank(28)];

/** «Уважаемая Анна Петровна!»; of a school whose director is not fully known, to the colleagues. */
export function salutationTo(data: Pick<LetterData, 'school' | 'isPublic' | 'nameForms'>): string {
  const { school, isPublic } = data;
  const name = school === null || isPublic ? '' : school.director.trim();
  return (name === '' ? null : salutation(name, formsOf(data, name))) ?? 'Уважаемые коллеги!';
}

/** Whom advice is given to, in the dative: «Управлению образования администрации …». A name that is not surely declined stands in brackets. */
export function addresseesOf({ authority, centre }: Pick<Municipality, 'authority' | 'centre'>): Readonly<Record<Addressee, string>> {
  return {
    authority: bodyInDative(authority, 'Органу управления образованием'),
    centre: bodyInDative(centre, 'Методической службе'),
    schools: 'Руководителям общеобразовательных организаций',
  };
}

/** «Управлению образования администрации …»; what is not surely declined stands in brackets. */
export function bodyInDative(name: string, otherwise: string): string {
  if (name.trim() === '') return otherwise;
  const declined = phraseIn(name, 'dative');
  return declined === null ? `${otherwise} (${name.trim()})` : capitalised(declined);
}

/** «муниципального …» after a post; «МБОУ …» and «Центра „Радуга“» as they are. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}+(?:ого|его|ой|ей) /u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
