import { sexOfFirstName, sexOfPatronymic } from './givenName.ts';
import type { Sex } from './case.ts';

/** A name taken apart. */
export type ParsedName = {
  readonly surname: string;
  /** «Сидорова» of «Иванова (Сидорова)»; null: none. */
  readonly maiden: string | null;
  /** Empty where only initials are given. */
  readonly first: string;
  readonly patronymic: string;
  /** «А. П.» */
  readonly initials: string;
  /** null: the name does not tell. */
  readonly sex: Sex | null;
};

const nbsp = '\u00a0';
const word = /^\p{Lu}[\p{L}’'-]*$/u;
const initial = /^(\p{Lu})\.?$/u;
const particle = /^(оглы|кызы|гызы|улы|уулу)$/i;

/** «Иванова Анна Петровна», «Иванова (Сидорова) А. П.», «А. П. Иванова»; null: it is none of these. */
export function parseName(text: string): ParsedName | null {
  const maiden = /\((?:урожд[а-яё.]* )?([^)]+)\)/.exec(text)?.[1]?.trim() ?? null;
  const given = text
    .replace(/\([^)]*\)/, ' ')
    .replace(/(\p{Lu})\.(?=\S)/gu, '$1. ')
    .split(/[\s\u00a0]+/)
    .filter((part) => part !== '');
  const words = given.filter((part) => !particle.test(part));
  const said = given.find((part) => particle.test(part));
  if (words.length < 2 || words.length > 3 || (maiden !== null && !word.test(maiden))) return null;
  const isInitial = words.map((part) => initial.test(part));
  const surname = isInitial[0] ? words.at(-1)! : words[0]!;
  const rest = isInitial[0] ? words.slice(0, -1) : words.slice(1);
  if (!word.test(surname) || surname.length < 2 || !rest.every((part) => initial.test(part) || word.test(part))) return null;
  const isShort = rest.some((part) => initial.test(part));
  const initials = rest.map((part) => `${part.slice(0, 1)}.`).join(nbsp);
  if (isShort) return { surname, maiden, first: '', patronymic: '', initials, sex: sexOfSurname(surname) };
  const [first = '', second] = rest;
  const patronymic = second === undefined ? '' : said === undefined ? second : `${second} ${said}`;
  const sex = sexOfPatronymic(patronymic) ?? agreed(sexOfFirstName(first), sexOfSurname(surname));
  return { surname, maiden, first, patronymic, initials, sex };
}

/** What an ending tells surely: «Иванова», «Петровский»; null: «Ким», «Сидоренко». */
function sexOfSurname(surname: string): Sex | null {
  const last = surname.split('-').at(-1)!;
  if (/(([оеё]в|[иы]н)а|ая|яя)$/.test(last) && !/^(калина|малина|осина|рябина|долина|былина)$/i.test(last)) return 'female';
  return /([оеё]в|[^к]ин|ын|[сц]кий)$/.test(last) && last.length > 4 ? 'male' : null;
}

function agreed(first: Sex | null, surname: Sex | null): Sex | null {
  return first !== null && surname !== null && first !== surname ? null : (first ?? surname);
}
