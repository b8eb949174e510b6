import type { AssessmentResult } from '../../../shared/model/records.ts';

export type CellName = 'low' | 'high';
export type CellValues = Pick<AssessmentResult, 'low' | 'high' | 'isHeld'>;
export type CellRead = { readonly values: CellValues } | { readonly error: string };

const nothing: CellValues = { low: null, high: null, isHeld: true };

/** What was typed into a cell: a share in percent, «-» for no result of the whole pair, nothing for «не внесено». */
export function readCell(text: string, name: CellName, old: CellValues | undefined): CellRead {
  const clean = text.replaceAll(/[\s%]/g, '').replace(',', '.');
  const pair: CellValues = old?.isHeld ? { low: old.low, high: old.high, isHeld: true } : nothing;
  if (/^[-–—−]$/.test(clean)) return { values: { low: null, high: null, isHeld: false } };
  if (clean === '') return { values: { ...pair, [name]: null } };
  if (!/^\d+(\.\d+)?$/.test(clean)) return { error: 'Введите число от 0 до 100 или «-», если результата нет' };
  const share = Number(clean);
  if (share > 100) return { error: 'Процент не больше 100' };
  const values = { ...pair, [name]: share };
  if ((values.low ?? 0) + (values.high ?? 0) > 100) return { error: 'Доли вместе не могут превышать 100 %' };
  return { values };
}

/** The cell as printed: «-» no result, empty not entered, 0 zero. */
export function cellText(result: CellValues | undefined, name: CellName): string {
  if (!result) return '';
  if (!result.isHeld) return '-';
  return result[name] === null ? '' : String(result[name]).replace('.', ',');
}
