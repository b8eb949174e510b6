const hidden = '[имя скрыто]';

const space = '[ \\u00a0]';
const initials = `(?:\\p{Lu}\\.${space}?\\p{Lu}\\.|\\p{Lu}\\.)`;
const endings = 'ыми|ими|ого|его|ому|ему|ами|ая|яя|ой|ей|ую|юю|ою|ею|ый|ий|ым|им|ом|ем|ев|ых|их|ые|ие|ах|у|ю|а|я|е|ы|и|о|ь|й';
const namesAfter = `(?:${space}\\p{Lu}\\p{Ll}+)?${space}\\p{Lu}\\p{Ll}+(?:вич|вн|ичн)\\p{Ll}*`;

/**
 * A text without the names of known people, for a publication copy: the surname in any case, with initials on either side or
 * with first name and patronymic. A name is known by its surname: the first word that is no initial.
 */
export function nameless(names: readonly string[]): (text: string) => string {
  const stems = [...new Set(names.flatMap(stemOf))].toSorted((a, b) => b.length - a.length).map(escaped);
  if (stems.length === 0) return (text) => text;
  const surname = `(?<!\\p{L})(?:${initials}${space}?)?(?:${stems.join('|')})(?:${endings})?(?!\\p{L})`;
  const pattern = new RegExp(`${surname}(?:${namesAfter}|${space}?${initials})?`, 'gu');
  return (text) => text.replace(pattern, hidden);
}

/** What of a surname does not change with its case. */
function stemOf(name: string): readonly string[] {
  const surname = name.split(/[\s.]+/).find((word) => word.length > 1);
  if (surname === undefined) return [];
  const stem = surname.replace(/(?:ый|ий|ой|ая|яя|а|я|о|ь|й)$/u, '');
  return [stem.length > 1 ? stem : surname];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
