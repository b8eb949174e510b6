import { changedPhrases } from './dataChange.ts';
import { singleWordsOf, wordDiff, wordsOf } from './wordDiff.ts';

type Texts = { readonly was: readonly string[]; readonly hers: readonly string[]; readonly now: readonly string[] };
type Place = { readonly from: number; readonly to: number; readonly words: readonly string[] };

/**
 * Her text with what the data have changed since she wrote it: each changed place of the generated text is put where its words stand in hers.
 * null: she has put one of these places in other words, so that only she can say what becomes of it.
 */
export function mergeText(texts: Texts): readonly string[] | null {
  return byWords(texts, wordsOf) ?? byWords(texts, singleWordsOf) ?? byPhrase(texts);
}

function byWords({ was, hers, now }: Texts, split: typeof wordsOf): readonly string[] | null {
  const before = split(was.join('\n'));
  const own = split(hers.join('\n'));
  const kept = keptPlaces(before, own);
  const words = [...own];
  const changes: Place[] = [];
  let at = 0;
  for (const part of wordDiff(before, split(now.join('\n')))) {
    const end = at + part.was.length;
    if (part.isSame) {
      // A word that another one now follows has a space after it, or no longer.
      for (const [index, word] of part.was.entries()) {
        const place = kept[at + index];
        if (place !== undefined && own[place] === word) words[place] = part.now[index]!;
      }
    } else {
      const place = placeOf(kept, at, end);
      if (place === null) return null;
      changes.push({ ...place, words: part.now });
    }
    at = end;
  }
  for (const { from, to, words: put } of changes.toReversed()) words.splice(from, to - from, ...put);
  return words.join('').split('\n');
}

/** Where each word of one text stands in the other; undefined: not there. */
function keptPlaces(before: readonly string[], own: readonly string[]): readonly (number | undefined)[] {
  let inOwn = 0;
  return wordDiff(before, own).flatMap(({ isSame, was, now }) => {
    const start = inOwn;
    inOwn += now.length;
    return was.map((_, index) => (isSame ? start + index : undefined));
  });
}

/** Where words stand together in her text; of none at all the place between their neighbours. */
function placeOf(kept: readonly (number | undefined)[], start: number, end: number): Omit<Place, 'words'> | null {
  const [left, right] = [kept[start - 1], kept[end]];
  if (start === end) {
    if (left !== undefined) return { from: left + 1, to: left + 1 };
    return right === undefined ? null : { from: right, to: right };
  }
  const places = kept.slice(start, end);
  const from = places[0];
  if (from === undefined || places.some((place, index) => place !== from + index)) return null;
  return { from, to: from + places.length };
}

/** The same by the changed figures with their words, «3 из 7», where each stands in her text once. */
function byPhrase({ was, hers, now }: Texts): readonly string[] | null {
  let text = hers.join('\n');
  for (const change of changedPhrases(was, now)) {
    if (change.was === '' || text.replace(/\s/g, ' ').split(change.was.replace(/\s/g, ' ')).length !== 2) return null;
    const start = text.replace(/\s/g, ' ').indexOf(change.was.replace(/\s/g, ' '));
    text = text.slice(0, start) + change.now + text.slice(start + change.was.length);
  }
  return text.split('\n');
}
