import type { Case } from './case.ts';
import { adjectiveIn, nounIn } from './noun.ts';

/** «МБОУ», «СОШ», «ИМЦ»: does not decline. */
const abbreviation = /^«?\p{Lu}{2,}[\p{L}]*»?$/u;
const acting = /^(и\.|о\.|и\.о\.|врио|врип)$/i;

/**
 * A post or the name of a body in a case: «управлению образования администрации …», «МБОУ средней школы № 3», «и. о. директора».
 * Declined are abbreviations, adjectives and nouns at the beginning, as long as they agree; what follows them, and what is quoted, stays. A hyphen
 * joins nouns («школа-интернат»). null: the head word is not one of those surely known.
 */
export function phraseIn(phrase: string, wanted: Case): string | null {
  const words = phrase.trim().split(/ +/);
  if (acting.test(words[0] ?? '')) return phrase.trim();
  const done: string[] = [];
  let hasHead = false;
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    if (word.startsWith('«') && hasHead) break;
    if (abbreviation.test(word)) {
      done.push(word);
      hasHead = true;
      at += 1;
      continue;
    }
    const group = groupAt(words, at, wanted);
    if (group === null) break;
    done.push(...group);
    hasHead = true;
    at += group.length;
  }
  return hasHead ? [...done, ...words.slice(done.length)].join(' ') : null;
}

/** Adjectives and the noun they go with; null: there is no such group here. */
function groupAt(words: readonly string[], at: number, wanted: Case): readonly string[] | null {
  for (let end = at; end < Math.min(words.length, at + 6); end += 1) {
    const noun = joined(words[end]!, wanted);
    if (noun === null) continue;
    const before = words.slice(at, end).map((word) => adjectiveIn(word, noun.gender, wanted));
    return before.includes(null) ? null : [...(before as string[]), noun.text];
  }
  return null;
}

function joined(word: string, wanted: Case): ReturnType<typeof nounIn> {
  const comma = word.endsWith(',') ? ',' : '';
  const parts = (comma === '' ? word : word.slice(0, -1)).split('-').map((part) => nounIn(part, wanted));
  const [first] = parts;
  if (!first || parts.includes(null)) return null;
  return { text: parts.map((part) => part!.text).join('-') + comma, gender: first.gender };
}
