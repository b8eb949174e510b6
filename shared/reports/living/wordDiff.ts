/** A run of words that is the same in two texts, or that differs; `was` or `now` is empty where something was only added or only removed. */
export type DiffPart = { readonly isSame: boolean; readonly was: readonly string[]; readonly now: readonly string[] };

/** Above so many pairs of words a text is taken as written anew. */
const mostPairs = 4_000_000;
const choice = 8;

const word = String.raw`(?:\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{N}-]*|\S)[^\S\n]*`;
/** «МОБУ ООШ № 107 » */
const name = String.raw`(?:(?:\p{Lu}{2,}|[Шш]кол\p{Ll}*|[Лл]ице\p{Ll}*|[Гг]имнази\p{Ll}*)[^\S\n]+){1,4}№[^\S\n]*\d+[^\S\n]*`;
const single = new RegExp(String.raw`\n|${word}`, 'gu');
const named = new RegExp(String.raw`\n|${name}|${word}`, 'gu');

/** Words, numbers, marks and line ends, each with the spaces after it. A name with its number is one: half of it names another school. */
export function wordsOf(text: string): readonly string[] {
  return text.match(named) ?? [];
}

/** The same, each word of a name apart. */
export function singleWordsOf(text: string): readonly string[] {
  return text.match(single) ?? [];
}

/** What of one text stays in the other, by words; spaces do not count. */
export function wordDiff(was: readonly string[], now: readonly string[]): readonly DiffPart[] {
  const [a, b] = [was, now].map((words) => words.map((word) => word.trimEnd() || word)) as [string[], string[]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  // A few of them are left to choose from: a sentence ends with a stop, and so does the one that went.
  end = Math.max(0, end - choice);
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const parts: { isSame: boolean; was: string[]; now: string[] }[] = [];
  let [i, j] = [0, 0];
  const add = (isSame: boolean, ofWas: number, ofNow: number): void => {
    if (ofWas + ofNow === 0) return;
    let last = parts.at(-1);
    if (last?.isSame !== isSame) parts.push((last = { isSame, was: [], now: [] }));
    last.was.push(...was.slice(i, i + ofWas));
    last.now.push(...now.slice(j, j + ofNow));
    i += ofWas;
    j += ofNow;
  };
  add(true, start, start);
  for (const [isSame, ofWas, ofNow] of middle) add(isSame, ofWas, ofNow);
  add(true, end, end);
  return parts;
}

/** Steps through two texts along their longest common words. */
function between(a: readonly string[], b: readonly string[]): readonly (readonly [boolean, number, number])[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostPairs) return [[false, a.length, b.length]];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const steps: (readonly [boolean, number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) steps.push([true, 1, 1]);
    else {
      const [without, instead] = [common[(i + 1) * width + j]!, common[i * width + j + 1]!];
      // Of two equal ways the one on which the texts meet sooner.
      const isAdded = instead > without || (instead === without && a[i] === b[j + 1]);
      steps.push(isAdded ? [false, 0, 1] : [false, 1, 0]);
    }
    const [isSame, ofWas] = steps.at(-1)!;
    i += ofWas;
    j += isSame ? 1 : 1 - ofWas;
  }
  return [...steps, [false, a.length - i, b.length - j]];
}
