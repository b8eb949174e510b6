import { decimal, nbsp } from './numbers.ts';
import { plural, type Forms } from './plural.ts';

/** «СОШ № 1, СОШ № 3 и СОШ № 14» */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} и${nbsp}${items.at(-1)}`;
}

/** A list that stays readable: after `limit` items «и ещё 4 школы». */
export function listedUpTo(items: readonly string[], limit: number, forms: Forms): string {
  if (items.length <= limit) return listed(items);
  const rest = items.length - limit;
  return `${items.slice(0, limit).join(', ')} и${nbsp}ещё ${decimal(rest)}${nbsp}${plural(rest, forms)}`;
}

/** A list of things that have commas of their own; after `limit` of them «и ещё 4 случая». */
export function separated(
  items: readonly string[],
  { separator, limit, forms }: { readonly separator: string; readonly limit: number; readonly forms: Forms },
): string {
  const rest = items.length - limit;
  if (rest <= 0) return items.join(separator);
  return `${items.slice(0, limit).join(separator)} и${nbsp}ещё ${decimal(rest)}${nbsp}${plural(rest, forms)}`;
}

/** Keeps «№ 5», «п. 3», «2019 года», «17 декабря», «5 класс», initials and a dash on one line with what they belong to. */
export function typeset(text: string): string {
  if (!text.includes(' ')) return text;
  return text
    .replace(/(№|§|(?<!\p{L})п\.|пп\.|прил\.|табл\.|рис\.) +(?=\S)/gu, `$1${nbsp}`)
    .replace(/(\d) +(?=(%|п\.п\.|г\.|год|класс|балл))/g, `$1${nbsp}`)
    .replace(/(\d) +(?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L}))/gu, `$1${nbsp}`)
    .replace(/(\p{Lu}\.) ?(\p{Lu}\.) +(?=\p{Lu})/gu, `$1${nbsp}$2${nbsp}`)
    .replace(/(\p{Lu}\p{Ll}+) +(\p{Lu}\.) ?(\p{Lu}\.)(?!\p{L})/gu, `$1${nbsp}$2${nbsp}$3`)
    .replace(/ +([–—])(?= )/g, `${nbsp}$1`);
}

/** «…», with „…“ for what is quoted inside; a text already quoted whole is not quoted again. */
export function inQuotes(text: string): string {
  const own = isQuoted(text) ? text.slice(1, -1) : text;
  return `«${own.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

/** Whether the first quotation mark is closed by the last character. */
function isQuoted(text: string): boolean {
  if (!text.startsWith('«') || !text.endsWith('»')) return false;
  let depth = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '«') depth += 1;
    if (sign === '»') depth -= 1;
    if (depth === 0) return at === [...text].length - 1;
  }
  return false;
}

/** «школа, методист» of «Школа, методист»; abbreviations stay: «УО, ИМЦ». */
export function uncapitalised(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
