import { cases, type Case, type Sex } from './cases/case.ts';
import { firstNameIn, patronymicIn } from './cases/givenName.ts';
import { parseName, type ParsedName } from './cases/parseName.ts';
import { surnameIn } from './cases/surname.ts';

/** How the user wants a name declined; an empty text or null leaves it to the program. */
export type CaseForms = { readonly sex: Sex | null } & Readonly<Record<Case, string>>;

/** A full name in its cases; null: it is not surely known. */
export type DeclinedName = { readonly sex: Sex | null } & Readonly<Record<Case, string | null>>;

const nbsp = '\u00a0';

/** What the program takes a name's cases to be, what the user set before it. */
export function declineName(name: string, own: CaseForms | null = null): DeclinedName {
  const parsed = parseName(name);
  const sex = own?.sex ?? parsed?.sex ?? null;
  const [genitive, dative, instrumental] = cases.map((wanted) => own?.[wanted].trim() || (parsed && fullIn(parsed, sex, wanted)));
  return { sex, genitive: genitive ?? null, dative: dative ?? null, instrumental: instrumental ?? null };
}

/** «Ивановой А. П.»; null: it is not surely known, so that the name has to stay «Иванова А. П.» (`shortName`). */
export function shortNameIn(name: string, wanted: Case, own: CaseForms | null = null): string | null {
  const parsed = parseName(name);
  if (!parsed) return null;
  const given = own?.[wanted].trim() ?? '';
  const surname = given === '' ? null : (parseName(given)?.surname ?? null);
  if (surname !== null) return `${surname}${nbsp}${parsed.initials}`;
  const said = given === '' ? familyIn(parsed.surname, own?.sex ?? parsed.sex, wanted) : null;
  return said === null ? null : `${said}${nbsp}${parsed.initials}`;
}

/** «Иванова А. П.»; a name of another form as it is. */
export function shortName(name: string): string {
  const parsed = parseName(name);
  return parsed ? `${parsed.surname}${nbsp}${parsed.initials}` : name.trim();
}

/** «А. П. Иванова», as beside a signature. */
export function signedName(name: string): string {
  const parsed = parseName(name);
  return parsed ? `${parsed.initials}${nbsp}${parsed.surname}` : name.trim();
}

/** «Уважаемая Анна Петровна!»; null: first name and patronymic, or the sex, are not known. */
export function salutation(name: string, own: CaseForms | null = null): string | null {
  const parsed = parseName(name);
  const sex = own?.sex ?? parsed?.sex ?? null;
  if (!parsed || sex === null || parsed.first === '' || parsed.patronymic === '') return null;
  return `${sex === 'male' ? 'Уважаемый' : 'Уважаемая'} ${parsed.first} ${parsed.patronymic}!`;
}

function fullIn({ surname, maiden, first, patronymic, initials }: ParsedName, sex: Sex | null, wanted: Case): string | null {
  const declined = familyIn(surname, sex, wanted);
  const before = maiden === null ? '' : familyIn(maiden, sex, wanted);
  if (declined === null || before === null) return null;
  const family = before === '' ? declined : `${declined} (${before})`;
  if (first === '') return `${family}${nbsp}${initials}`;
  if (sex === null) return null;
  const given = firstNameIn(first, sex, wanted);
  const second = patronymic === '' ? '' : patronymicIn(patronymic, wanted);
  return given === null || second === null ? null : [family, given, second].filter(Boolean).join(' ');
}

/** Where the sex is not known: what holds for both, «Лысенко». */
function familyIn(surname: string, sex: Sex | null, wanted: Case): string | null {
  if (sex !== null) return surnameIn(surname, sex, wanted);
  const [his, her] = (['male', 'female'] as const).map((one) => surnameIn(surname, one, wanted));
  return his === her ? (his ?? null) : null;
}
