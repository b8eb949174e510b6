import { limits } from './limits.ts';

/** Control characters, marks of direction and of no width: they make one name look like another. */
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** A cell's text in one form: composed letters, plain spaces, no invisible marks, no spaces at the ends; null where nothing is left. */
export function cellText(raw: string): string | null {
  const text = raw
    .slice(0, limits.text)
    .toWellFormed()
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u00a0\u202f\t]/g, ' ')
    .replace(/ *\r?\n */g, '\n')
    .trim();
  return text === '' ? null : text;
}
