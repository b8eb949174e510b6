import type { RowAbout } from './found.ts';

/**
 * Whom a row of an export is about, by its code: «Вся выборка», «Иркутская обл.», «Малышевский ГО(reg66_m012)», «МБОУ СОШ № 3(edu203389)».
 * Null for an empty cell.
 */
export function rowAboutOf(text: string): RowAbout | null {
  if (text.trim() === '') return null;
  const found = /^(.*?)\s*\(\s*((?:sch|edu|reg)[\w-]*)\s*\)\s*$/is.exec(text);
  const name = (found?.[1] ?? text).trim();
  const code = found?.[2]?.toLowerCase() ?? null;
  if (/^вся выборка$/i.test(name)) return { kind: 'whole', code, name };
  if (code === null) return { kind: 'region', code, name };
  if (/^(sch|edu)/.test(code)) return { kind: 'school', code, name };
  return { kind: /_m/.test(code) ? 'municipality' : 'region', code, name };
}

/** Digits of a school's code: `sch423500` became `edu423500`. Null where there are none. */
export function codeDigits(code: string | null): string | null {
  return /\d+/.exec(code ?? '')?.[0] ?? null;
}
