import type { Measure } from './measure.ts';

/** Text of one look. */
export type Run = { readonly text: string; readonly isBold?: boolean };

/** Room for the text, in points; `indent`: of the first line. */
export type Room = { readonly width: number; readonly size: number; readonly indent?: number; readonly isJustified?: boolean };

/** `foreign`: lines with a sign that the typeface lacks; they stand higher. */
export type TextLines = { readonly count: number; readonly foreign: number };

/** Behind a dash a line may end, but not before a digit, another dash or a space that is fixed. */
const behindDash = /(?<=[-‐–—])(?![\d\-‐–—\u00a0]|$)/;
const softHyphen = '\u00ad';
const tolerance = 0.01;
const fewLetters = 40;
/** Word squeezes the spaces of a justified line by at most this part of them, and only if they would stretch by so much more otherwise. */
const squeeze = { most: 0.25, stretch: 2 };

/** Lines that a paragraph takes: spaces hang over the end of a line, a word wider than the room is broken where it ends. */
export function textLines(runs: readonly Run[], { width, size, indent = 0, isJustified = false }: Room, measure: Measure): TextLines {
  const [first] = runs;
  // Most texts are a cell's few words.
  if (first && runs.length === 1 && first.text.length <= fewLetters && !first.text.includes('\n')) {
    if (indent + measure.width(first.text, size, first.isBold ?? false) <= width)
      return { count: 1, foreign: measure.isForeign(first.text) ? 1 : 0 };
  }
  let count = 1;
  let foreign = 0;
  let lastForeign = 0;
  /** Where the line goes on, where its last word ends, and the spaces it has, the last one too. */
  let at = indent;
  let end = indent;
  let spaces = 0;
  let word = 0;
  let isForeign = false;
  const isSqueezedIn = (): boolean => {
    const over = at + word - width;
    if (!isJustified || spaces === 0 || over / spaces > squeeze.most) return false;
    const between = spaces - (at - end);
    return between <= 0 || (width - end) / between >= squeeze.stretch * (over / spaces);
  };
  const startLine = (): void => {
    count++;
    at = 0;
    spaces = 0;
  };
  /** `hyphen`: width of the one that stands at the end of the line if it ends here. */
  const endWord = (hyphen = 0): void => {
    if (word === 0) return;
    if (at + word + hyphen > width + tolerance && !isSqueezedIn()) {
      if (at > 0) startLine();
      for (; word > width + tolerance; word -= width) count++;
    }
    if (isForeign && lastForeign !== count) {
      foreign++;
      lastForeign = count;
    }
    isForeign = false;
    at += word;
    end = at;
    word = 0;
  };
  const add = (piece: string, isBold: boolean): void => {
    const syllables = piece.includes(softHyphen) ? piece.split(softHyphen) : [piece];
    const widths = syllables.map((syllable) => measure.width(syllable, size, isBold));
    const whole = widths.length === 1 ? widths[0]! : widths.reduce((sum, one) => sum + one, 0);
    isForeign ||= measure.isForeign(piece);
    if (widths.length === 1 || at + word + whole <= width + tolerance) {
      word += whole;
      return;
    }
    widths.forEach((one, index) => {
      word += one;
      if (index < widths.length - 1) endWord(measure.width('-', size, isBold));
    });
  };
  for (const { text, isBold = false } of runs)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) {
        endWord();
        startLine();
      }
      for (const [place, whole] of line.split(' ').entries()) {
        if (place > 0) {
          endWord();
          const space = measure.width(' ', size, isBold);
          at += space;
          spaces += space;
        }
        const parts = behindDash.test(whole) ? whole.split(behindDash) : [whole];
        for (const [part, piece] of parts.entries()) {
          if (part > 0) endWord();
          add(piece, isBold);
        }
      }
    }
  endWord();
  return { count, foreign };
}
