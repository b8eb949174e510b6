import { wordDiff, wordsOf, type DiffPart } from './wordDiff.ts';

/** «3 из 7» became «4 из 7»; empty where something was only added or only removed; the same on both sides where it stands elsewhere now. */
export type DataChange = { readonly was: string; readonly now: string };

type Words = { readonly was: readonly string[]; readonly now: readonly string[] };

/** Places that so few words part are told as one. */
const nearby = 4;
/** So many words before a bare number say what it counts. */
const telling = 3;

const isNumber = /^\d+(?:[.,]\d+)*$/;
const isBare = /^[\d.,\s]*$/;

/** What of a generated text the data have changed, place by place, with the words that a figure needs to be understood. */
export function dataChanges(was: readonly string[], now: readonly string[]): readonly DataChange[] {
  const all = found(was, now).map(({ lead, words }) => {
    const told = { was: phrase(words.was), now: phrase(words.now) };
    const [before, after] =
      isBare.test(told.was) && isBare.test(told.now)
        ? [phrase([...lead, ...words.was]), phrase([...lead, ...words.now])]
        : [told.was, told.now];
    return { was: trimmed(before), now: trimmed(after) };
  });
  const told = withMoved(all.filter((change) => change.was !== change.now));
  return told.length > 0 ? told : changedPhrases(was, now);
}

/** The same as it stands in the texts, with the marks around it. */
export function changedPhrases(was: readonly string[], now: readonly string[]): readonly DataChange[] {
  return found(was, now).map(({ words }) => ({ was: phrase(words.was), now: phrase(words.now) }));
}

function found(was: readonly string[], now: readonly string[]) {
  return places(wordDiff(wordsOf(was.join('\n')), wordsOf(now.join('\n'))));
}

/** The parts that differ, near ones of a sentence together, each up to the end of its figure: «3 из 7 школ (43 %)». `lead`: words before. */
function places(parts: readonly DiffPart[]): readonly { readonly lead: readonly string[]; readonly words: Words }[] {
  const all: { lead: readonly string[]; words: { was: string[]; now: string[] } }[] = [];
  let last: { was: string[]; now: string[] } | null = null;
  for (const [index, { isSame, was, now }] of parts.entries()) {
    if (!isSame) {
      if (!last) {
        const before = parts[index - 1]?.was ?? [];
        const taken = leading(before);
        all.push({ lead: lead(before.slice(0, before.length - taken.length)), words: (last = { was: [...taken], now: [...taken] }) });
      }
      last.was.push(...was);
      last.now.push(...now);
      continue;
    }
    if (!last) continue;
    const isLast = index === parts.length - 1;
    const taken = !isLast && was.length <= nearby && !was.some(isEnd) ? was.length : completing(was, last.now.at(-1));
    last.was.push(...was.slice(0, taken));
    last.now.push(...now.slice(0, taken));
    if (taken < was.length || isLast) last = null;
  }
  return all;
}

/** Of a line, of a sentence, of what is said of one school. */
function isEnd(word: string): boolean {
  return word === '\n' || /^[.;]\s/.test(word);
}

/** «22 из» before the changed whole. */
function leading(words: readonly string[]): readonly string[] {
  const [number, of] = words.slice(-2).map((word) => word.trim());
  return number !== undefined && isNumber.test(number) && of === 'из' ? words.slice(-2) : [];
}

/** «снижение – » before a number. */
function lead(words: readonly string[]): readonly string[] {
  const last = words.slice(-telling);
  return last.slice(last.findLastIndex((word) => /^[.,;:()«»\n]/.test(word)) + 1);
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

/** Without the marks that join it to what stands around. */
function trimmed(text: string): string {
  const inner = text.replace(/^(?:[.,;:–]\s*|и\s+)+/, '').replace(/(?:\s*[,;:–]|\s+и|^и|(?<=\p{L}{3}|[\d)»%])\.)+$/u, '');
  return inner.endsWith(')') && !inner.includes('(') ? inner.slice(0, -1) : inner;
}

/** What went from one place and came in another is told once. */
function withMoved(changes: readonly DataChange[]): readonly DataChange[] {
  const came = new Set(changes.filter(({ was }) => was === '').map(({ now }) => now));
  const moved = new Set(changes.filter(({ was, now }) => now === '' && came.has(was)).map(({ was }) => was));
  return changes.flatMap(({ was, now }) => {
    if (now === '' && moved.has(was)) return [{ was, now: was }];
    return was === '' && moved.has(now) ? [] : [{ was, now }];
  });
}
