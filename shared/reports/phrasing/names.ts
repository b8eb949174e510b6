import { firstNameIn, patronymicIn } from './cases/givenName.ts';
import { parseName } from './cases/parseName.ts';

/** A person of the base. `code`: what stands for the name where it must not; none: only that a name stood there. */
export type KnownName = { readonly name: string; readonly code?: string };

/** A known name in a text, from its first letter to after its last. `code`: null where it is none, or the name is of several. */
export type FoundName = { readonly start: number; readonly end: number; readonly code: string | null };

const hidden = '[имя скрыто]';

const space = '[ \\u00a0]';
const initials = `(?:\\p{Lu}\\.${space}?\\p{Lu}\\.|\\p{Lu}\\.)`;
/** A word that may be a surname, with initials before it. */
const candidate = new RegExp(`(?<!\\p{L})(?:(${initials})${space}?)?(\\p{Lu}\\p{L}+(?:-\\p{L}+)*)`, 'gu');
/** Initials, or first name and patronymic, after a surname. */
const rest = new RegExp(`${space}?${initials}|(?:${space}\\p{Lu}\\p{Ll}+)?${space}\\p{Lu}\\p{Ll}+(?:ич|вн|ичн)\\p{Ll}*`, 'uy');
/** A first name with a patronymic, without a surname. */
const given = new RegExp(`(?<!\\p{L})(\\p{Lu}\\p{Ll}+)${space}(\\p{Lu}\\p{Ll}+(?:ич|вн|ичн)\\p{Ll}*)`, 'gu');
const endings = new Set(
  ' ыми ими ого его ому ему ами ая яя ой ей ую юю ою ею ый ий ым им ом ем ев ых их ые ие ах у ю а я е ы и о ь й'.split(' '),
);
/** «Заяц – Зайца», «Песец – Песца», «Орёл – Орла», «Пень – Пня»; but «Сом – Сома». */
const fleeting = /(?<=\p{L}{2})[еоя](?=[цклнрм]$)|(?<=\p{L})[еоя](?=[цклнрм]ь$)/u;

type Stems = {
  readonly known: KnownName;
  readonly surnames: readonly (readonly string[])[];
  readonly given: readonly [string, string] | null;
};

/**
 * Names of known people in a text: the surname in any case, with initials on either side or with first name and patronymic; first name and
 * patronymic alone. A name is known by its surname: the first word that is no initial.
 */
export function findNames(people: readonly (KnownName | string)[]): (text: string) => readonly FoundName[] {
  const all = people.map((one) => stemsOf(typeof one === 'string' ? { name: one } : one));
  const byStem = Map.groupBy(
    all.flatMap((one) => one.surnames.map((parts) => ({ one, key: parts.join('-') }))),
    ({ key }) => key,
  );
  const bySurname = (word: string): readonly Stems[] => stemsIn(word).flatMap((stem) => byStem.get(stem)?.map(({ one }) => one) ?? []);
  const byGiven = (first: string, patronymic: string): readonly Stems[] =>
    all.filter((one) => one.given && isForm(folded(first), one.given[0]) && isForm(folded(patronymic), one.given[1]));
  return (text) => {
    const found: FoundName[] = [];
    const free = (start: number): boolean => found.every(({ start: from, end }) => start < from || start >= end);
    for (const match of text.matchAll(candidate)) {
      const who = free(match.index) ? bySurname(match[2]!) : [];
      if (who.length === 0) continue;
      rest.lastIndex = match.index + match[0].length;
      const after = rest.exec(text)?.[0] ?? '';
      found.push({ start: match.index, end: match.index + match[0].length + after.length, code: codeOf(who, match[1] ?? after) });
    }
    for (const match of text.matchAll(given)) {
      const who = free(match.index) ? byGiven(match[1]!, match[2]!) : [];
      if (who.length > 0) found.push({ start: match.index, end: match.index + match[0].length, code: codeOf(who, '') });
    }
    return found.toSorted((a, b) => a.start - b.start);
  };
}

/** A text without the names of known people, for a publication copy: each as its code in brackets. */
export function nameless(people: readonly (KnownName | string)[]): (text: string) => string {
  const find = findNames(people);
  return (text) => withoutNames(text, find(text));
}

/** The text with these names replaced. */
export function withoutNames(text: string, found: readonly FoundName[]): string {
  return found.toReversed().reduce((said, { start, end, code }) => said.slice(0, start) + inPlaceOf(code) + said.slice(end), text);
}

/** «[Педагог 1 (ООШ № 7)]» */
export function inPlaceOf(code: string | null): string {
  return code === null ? hidden : `[${code}]`;
}

/** Of several with the same surname the one whose initials stand beside it. */
function codeOf(who: readonly Stems[], beside: string): string | null {
  const letters = [...beside.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter).join('');
  const codes = (of: readonly Stems[]) => [...new Set(of.map(({ known }) => known.code))];
  const fitting = who.filter(({ known }) => letters !== '' && lettersOf(known.name).startsWith(letters));
  const [code, ...others] = codes(fitting.length > 0 ? fitting : who);
  return others.length === 0 ? (code ?? null) : null;
}

function lettersOf(name: string): string {
  return (parseName(name)?.initials ?? '').replace(/[^\p{Lu}]/gu, '');
}

function stemsOf(known: KnownName): Stems {
  const parsed = parseName(known.name);
  const surname = known.name.split(/[\s.]+/).find((word) => word.length > 1);
  const surnames = [surname, parsed?.maiden].flatMap((one) => (one ? variantsOf(one) : []));
  if (!parsed || parsed.first === '' || parsed.patronymic === '' || parsed.sex === null) return { known, surnames, given: null };
  const { first, patronymic, sex } = parsed;
  const stems = [
    common(folded(first), folded(firstNameIn(first, sex, 'genitive') ?? first)),
    common(folded(patronymic), folded(patronymicIn(patronymic, 'genitive') ?? patronymic)),
  ] as const;
  return { known, surnames, given: stems };
}

/** What of a surname does not change with its case, part by part, with and without a vowel that falls out. */
function variantsOf(surname: string): readonly (readonly string[])[] {
  const parts = folded(surname).split('-');
  const fallen = parts.map((part) => part.replace(/яц$/u, 'йц').replace(fleeting, '').replace(/ь$/u, ''));
  return [parts.map(stemOf), fallen];
}

function stemOf(word: string): string {
  const stem = word.replace(/(?:ый|ий|ой|ая|яя|а|я|о|ь|й)$/u, '');
  return stem.length > 1 ? stem : word;
}

/** Stems that a word may have, its parts each with an ending. */
function stemsIn(word: string): readonly string[] {
  return folded(word)
    .split('-')
    .map((part) =>
      [0, 1, 2, 3]
        .filter((length) => length < part.length && endings.has(part.slice(part.length - length)))
        .map((length) => part.slice(0, part.length - length)),
    )
    .reduce<readonly string[]>(
      (all, stems, index) => (index === 0 ? stems : all.flatMap((start) => stems.map((stem) => `${start}-${stem}`))),
      [],
    );
}

function isForm(word: string, stem: string): boolean {
  return word.startsWith(stem) && word.length - stem.length <= 3;
}

function common(a: string, b: string): string {
  const end = [...a].findIndex((letter, index) => letter !== b[index]);
  return end < 0 ? a : a.slice(0, Math.max(2, end));
}

/** Letters that are written either way, and words in capitals, alike; as many letters as before. */
function folded(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
