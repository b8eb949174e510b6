import { countShareText, type CountShare } from '../../../shared/engine/shares/countShare.ts';
import type { AnswerValue } from '../forms/answerValue.ts';
import { recordOf, textOf } from '../forms/answerValue.ts';
import type { QuickItem } from './quickItems.ts';

/** A value as the cell shows it and as a spreadsheet takes it: decimal comma, «да» and «нет», titles of options; empty: not filled. */
export function cellText(item: QuickItem, value: AnswerValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  switch (item.kind) {
    case 'points':
    case 'text':
      return textOf(value);
    case 'scored-yes-no':
      return value === 1 ? 'да' : value === 0 ? 'нет' : textOf(value);
    case 'observation':
      return yesNo(value);
    case 'choice':
      return item.options.find(({ code }) => code === value)?.title ?? textOf(value);
    case 'measure':
      return measureCell(item, value);
  }
}

function measureCell({ measure }: Extract<QuickItem, { readonly kind: 'measure' }>, value: AnswerValue): string {
  const parts = recordOf(value);
  switch (measure.kind) {
    case 'percent':
      return parts ? `${textOf(parts['count'])} из ${textOf(parts['total'])}` : textOf(value);
    case 'count-share':
      return parts ? countShareText(parts as CountShare) : textOf(value);
    case 'yes-no':
      return yesNo(value);
    case 'count':
    case 'number':
      return textOf(value);
  }
}

function yesNo(value: AnswerValue): string {
  return value === true ? 'да' : value === false ? 'нет' : textOf(value);
}
