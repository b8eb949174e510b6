import type { School } from '../model/records.ts';
import type { RowAbout } from './found.ts';
import { codeDigits } from './rowAbout.ts';

/** How a name in a file was found to be a school of the base; `likely` waits for the user's word. */
export type SchoolMatch =
  | { readonly status: 'known'; readonly school: string; readonly by: 'code' | 'name' | 'memory' }
  | { readonly status: 'likely'; readonly schools: readonly string[] }
  | { readonly status: 'unknown' };

/** What the user said before: name in a file, as it is compared → school. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Finds the school of a row: by the digits of its code, by what the user said before, by its whole name, then by its number or proper
 * name as a guess. A name that two schools share is never known, only likely.
 */
export function matchSchool({ code, name }: Pick<RowAbout, 'code' | 'name'>, schools: readonly School[], aliases: Aliases): SchoolMatch {
  const digits = codeDigits(code);
  const byCode = digits === null ? [] : schools.filter((school) => codeDigits(school.code) === digits);
  if (byCode.length === 1) return { status: 'known', school: byCode[0]!.id, by: 'code' };
  const said = aliases.get(aliasKey({ code, name }));
  if (said !== undefined && schools.some(({ id }) => id === said)) return { status: 'known', school: said, by: 'memory' };
  const plain = plainName(name);
  // Another code of its own: the same name elsewhere.
  const open = schools.filter((school) => digits === null || codeDigits(school.code) === null);
  const byName = open.filter((school) => [school.name, school.shortName].some((own) => own !== '' && plainName(own) === plain));
  if (byName.length === 1) return { status: 'known', school: byName[0]!.id, by: 'name' };
  if (byName.length > 1) return { status: 'likely', schools: byName.map(({ id }) => id) };
  const likely = schools.filter((school) => [school.name, school.shortName].some((own) => own !== '' && isAlike(plainName(own), plain)));
  return likely.length > 0 ? { status: 'likely', schools: likely.map(({ id }) => id) } : { status: 'unknown' };
}

/** What a name in a file is remembered by. */
export function aliasKey({ code, name }: Pick<RowAbout, 'code' | 'name'>): string {
  return `${codeDigits(code) ?? ''} ${plainName(name)}`.trim();
}

const forms: readonly (readonly [RegExp, string])[] = [
  [/средняя (общеобразовательная )?школа/g, 'сош'],
  [/основная (общеобразовательная )?школа/g, 'оош'],
  [/начальная (общеобразовательная )?школа/g, 'нош'],
  [
    /(муниципальное|государственное|автономное|бюджетное|казенное|общеобразовательное|образовательное|учреждение|организация|имени|им\.?|города|г\.?|села|с\.?|поселка|п\.?)(?![а-я])/g,
    ' ',
  ],
  [/(?<![а-я])(мбоу|маоу|мкоу|моу|мобу|гбоу|гоу|мбу|мку|мау|мо)(?![а-я])/g, ' '],
];

/** A name of a school as it is compared: «МБОУ «СОШ №3»» and «Муниципальное бюджетное … средняя общеобразовательная школа № 3» are `сош 3`. */
export function plainName(name: string): string {
  const lower = name
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/["«»„“”'()№#.,]/g, ' ')
    .replace(/n(?=\s*\d)/g, ' ');
  const plain = forms.reduce((text, [pattern, to]) => text.replace(pattern, to), lower);
  return plain
    .replace(/([а-я])-?(\d)/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same number, or a proper name within the other; the kind of the school may be left out. */
function isAlike(own: string, other: string): boolean {
  const [a, b] = [numberIn(own), numberIn(other)];
  if (a !== null || b !== null) return a === b && (kindIn(own) === null || kindIn(other) === null || kindIn(own) === kindIn(other));
  const [short, long] = own.length < other.length ? [own, other] : [other, own];
  return short.length >= 5 && long.includes(short);
}

function numberIn(plain: string): string | null {
  return /(?<!\d)\d+(?!\d)/.exec(plain)?.[0] ?? null;
}

function kindIn(plain: string): string | null {
  return /(?<![а-я])(сош|оош|нош|гимназия|лицей)(?![а-я])/.exec(plain)?.[0] ?? null;
}
