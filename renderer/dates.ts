import { monthOf } from '../shared/reports/phrasing/months.ts';

/** `2021-07-31` → «31 июля 2021». */
export function longDate(iso: string): string {
  return `${shortDate(iso)} ${iso.slice(0, 4)}`;
}

/** `2021-07-31` → «31 июля». */
export function shortDate(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${monthOf(iso.slice(5, 7))}`;
}

/** `2021-07-31` → «31.07.2021». */
export function plainDate(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`;
}

/** ISO time → «14:32» on this machine's clock. */
export function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' });
}

/** Today on this machine's calendar, `2021-07-31`. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Days from one date to another; negative if it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** «31.7.2021» → `2021-07-31`; null where it is no date of the calendar. */
export function dateOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[.,/ -](\d{1,2})[.,/ -](\d{4})\s*$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
