const hidden = '[имя скрыто]';

const space = '[ \\u00a0]';
const initials = `(?:\\p{Lu}\\.${space}?\\p{Lu}\\.|\\p{Lu}\\.)`;
/** A word that may be a surname, with initials before it. */
const candidate = new RegExp(`(?<!\\p{L})(?:${initials}${space}?)?(\\p{Lu}\\p{L}+(?:-\\p{L}+)*)`, 'gu');
/** Initials, or first name and patronymic, after a surname. */
const rest = new RegExp(`${space}?${initials}|(?:${space}\\p{Lu}\\p{Ll}+)?${space}\\p{Lu}\\p{Ll}+(?:вич|вн|ичн)\\p{Ll}*`, 'uy');
const endings = new Set(
  ' ыми ими ого его ому ему ами ая яя ой ей ую юю ою ею ый ий ым им ом ем ев ых их ые ие ах у ю а я е ы и о ь й'.split(' '),
);

/**
 * A text without the names of known people, for a publication copy: the surname in any case, with initials on either side or
 * with first name and patronymic. A name is known by its surname: the first word that is no initial.
 */
export function nameless(names: readonly string[]): (text: string) => string {
  const stems = new Set(names.flatMap(stemOf));
  const isKnown = (word: string): boolean =>
    [0, 1, 2, 3].some((length) => stems.has(word.slice(0, word.length - length)) && endings.has(word.slice(word.length - length)));
  return (text) => {
    let result = '';
    let done = 0;
    for (const match of text.matchAll(candidate)) {
      if (match.index < done || !isKnown(match[1]!)) continue;
      rest.lastIndex = match.index + match[0].length;
      const after = rest.exec(text)?.[0] ?? '';
      result += text.slice(done, match.index) + hidden;
      done = match.index + match[0].length + after.length;
    }
    return result + text.slice(done);
  };
}

/** What of a surname does not change with its case. */
function stemOf(name: string): readonly string[] {
  const surname = name.split(/[\s.]+/).find((word) => word.length > 1);
  if (surname === undefined) return [];
  const stem = surname.replace(/(?:ый|ий|ой|ая|яя|а|я|о|ь|й)$/u, '');
  return [stem.length > 1 ? stem : surname];
}
