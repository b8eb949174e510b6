import { isPaperCode } from './paperCode.ts';

/** What a scanner reads beside the code. */
export type PaperHint = { readonly instrument: string; readonly version: number; readonly year: string | null };

export type PaperReading =
  /** More than one where the keyboard's language leaves a doubt. */
  | { readonly status: 'code'; readonly codes: readonly string[]; readonly hint: PaperHint | null }
  /** Meant as a code; a character is wrong. */
  | { readonly status: 'mistyped' };

const prefix = /^(?:[OО0][PРП]|ЩЗ)(?:[\s\-–—]+|(?=[A-ZА-Я]*\d))/;
const characters = /^([A-ZА-Я\d]{4})([\s\-–—]*)([A-ZА-Я\d]{4})(?:\s+(\S[^]*))?$/;
/** «ОП» and two groups apart by dashes: nothing else is written so, a digit or not. */
const dashed = /^(?:[OО0][PРП]|ЩЗ)[-–—][A-ZА-Я\d]{2,6}[-–—][A-ZА-Я\d]{1,6}$/;
const beside = /^([A-Z\d-]+)[/.](\d{1,6})(?:\s+(\d{4})[/.](\d{4}))?\s*$/;

/**
 * A code as it was typed or as a scanner types it: with or without «ОП», in either case, with Russian letters that look like Latin
 * ones, or on a keyboard left in Russian. Null: not meant as a code.
 */
export function readPaperCode(given: string): PaperReading | null {
  const text = given.toUpperCase().trim();
  const isMeant = prefix.test(text);
  const isDashed = dashed.test(text);
  const found = characters.exec(text.replace(prefix, ''));
  if (!found) return isDashed || (isMeant && /^\S{0,9}\d/.test(text)) ? { status: 'mistyped' } : null;
  const [, first = '', gap = '', second = '', rest = ''] = found;
  const whole = first + second;
  const codes = [...new Set([alike(whole), typed(whole)])].filter(isPaperCode).map((one) => `ОП-${one.slice(0, 4)}-${one.slice(4)}`);
  // Without the letters before it, a word of eight letters must not be taken for a code.
  const mayBeCode = isMeant || (/\d/.test(whole) && rest === '' && /^[-–—]?$/.test(gap));
  if (!mayBeCode) return null;
  if (codes.length === 0) return isDashed || (isMeant && /\d/.test(whole)) ? { status: 'mistyped' } : null;
  return { status: 'code', codes, hint: hintOf(rest) };
}

function hintOf(rest: string): PaperHint | null {
  const found = beside.exec(rest) ?? beside.exec(typed(rest));
  if (!found) return null;
  const [, instrument = '', version, from, to] = found;
  return { instrument: instrument.toLowerCase(), version: Number(version), year: from === undefined ? null : `${from}/${to}` };
}

/** Russian letters as the Latin ones that they look like, and what is not in the alphabet as what it is read for. */
function alike(text: string): string {
  return replaced(text, 'АСЕНКМРТХУ' + 'BSZВЗ', 'ACEHKMPTXY' + '852' + '83');
}

/** What was struck on a keyboard left in Russian. */
function typed(text: string): string {
  return replaced(text, 'ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ', 'QWERTYUIOPASDFGHJKLZXCVBNM');
}

function replaced(text: string, from: string, to: string): string {
  return [...text].map((one) => (from.includes(one) ? to[from.indexOf(one)]! : one)).join('');
}
