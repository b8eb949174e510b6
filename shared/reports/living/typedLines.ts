import type { TextKind } from './edits.ts';

/** So much text a place of a report takes. */
export const mostTyped = 20_000;

/** Line ends of word processors. */
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** What is not seen: soft hyphens, joiners, marks of direction, order of bytes and the program's own marks. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd\ue000-\uf8ff]/g;
const control = /[\u0000-\u0009\u000e-\u001f\u007f-\u009f]/g;
const bullet = /^(?:[•·▪▫◦‣⁃●○■□§o]\s+|[•·▪◦‣⁃●]|[–—-]\s+)/;
const number = /^\d{1,3}[.)]\s+/;

/** Text as it was typed or pasted, line by line: without empty lines, unseen signs and, in a list, the signs that the list itself sets. */
export function typedLines(text: string, as: TextKind): readonly string[] {
  const sign = as === 'bulleted' ? bullet : as === 'numbered' ? number : null;
  return text
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(control, (found) => (found === '\t' ? ' ' : ''))
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .map((line) => (sign ? line.replace(sign, '') : line))
    .filter((line) => line !== '');
}
