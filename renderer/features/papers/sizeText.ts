import { decimal } from '../../../shared/reports/phrasing/numbers.ts';

/** Bytes → «320 КБ», «1,4 МБ». */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} КБ` : `${decimal(bytes / 1_000_000, 1)} МБ`;
}
