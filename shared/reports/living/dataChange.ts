import { wordDiff, wordsOf, type DiffPart } from './wordDiff.ts';

/** «3 из 7» became «4 из 7»; empty where something was only added or only removed. */
export type DataChange = { readonly was: string; readonly now: string };

/** Places that so few words part are told as one. */
const nearby = 4;

const isNumber = /^\d+(?:[.,]\d+)*$/;

/** What of a generated text the data have changed, place by place, with the words that a figure needs to be understood. */
export function dataChanges(was: readonly string[], now: readonly string[]): readonly DataChange[] {
  return places(wordDiff(wordsOf(was.join('\n')), wordsOf(now.join('\n')))).map(({ was: before, now: after }) => ({
    was: phrase(before),
    now: phrase(after),
  }));
}

/** The parts that differ, near ones together, each up to the end of its figure: «3 из 7 школ (43 %)». */
export function places(parts: readonly DiffPart[]): readonly { readonly was: readonly string[]; readonly now: readonly string[] }[] {
  const found: { was: string[]; now: string[] }[] = [];
  let last: { was: string[]; now: string[] } | null = null;
  for (const [index, { isSame, was, now }] of parts.entries()) {
    if (!isSame) {
      if (!last) {
        const before = leading(parts[index - 1]?.was ?? []);
        found.push((last = { was: [...before], now: [...before] }));
      }
      last.was.push(...was);
      last.now.push(...now);
      continue;
    }
    if (!last) continue;
    const isLast = index === parts.length - 1;
    const taken = !isLast && was.length <= nearby && !was.includes('\n') ? was.length : completing(was, last.now.at(-1));
    last.was.push(...was.slice(0, taken));
    last.now.push(...was.slice(0, taken));
    if (taken < was.length || isLast) last = null;
  }
  return found;
}

/** «22 из» before the changed whole. */
function leading(words: readonly string[]): readonly string[] {
  const [number, of] = words.slice(-2).map((word) => word.trim());
  return number !== undefined && isNumber.test(number) && of === 'из' ? words.slice(-2) : [];
}

/** How many of the words after a changed figure belong to it: its base, its share, what is counted. */
function completing(words: readonly string[], before = ''): number {
  const isFigure = (word: string, index: number): boolean =>
    /^(?:%|п|из|\d[\d.,]*|\))$/.test(word.trim()) || (word.trim() === '.' && words[index - 1]?.trim() === 'п');
  const end = words.findIndex((word, index) => !isFigure(word, index));
  let taken = end < 0 ? words.length : end;
  if (words[taken - 1]?.trim() === 'из') taken -= 1;
  const isCounted = isNumber.test((words[taken - 1] ?? before).trim()) && /^\p{Ll}{3,}$/u.test(words[taken]?.trim() ?? '');
  return isCounted ? taken + 1 : taken;
}

function phrase(words: readonly string[]): string {
  return words.join('').replace(/\s+/g, ' ').trim();
}
