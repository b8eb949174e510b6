import { checkValue } from '../../../shared/engine/answers.ts';
import { readCountShare } from '../../../shared/engine/shares/countShare.ts';
import type { AnswerValue } from '../forms/answerValue.ts';
import { readMeasure, readNumber } from '../forms/inputs/readNumber.ts';
import type { QuickItem } from './quickItems.ts';

export type CellRead = { readonly value: AnswerValue | null } | { readonly error: string };

const dash = /^[-–—−]$/;
const yes = ['да', 'д', '1', '+', 'подтверждается', 'имеется'];
const no = ['нет', 'н', '0', 'не подтверждается', 'отсутствует'];

/**
 * What was typed or pasted into a cell. Nothing is «не заполнено»; «-» is «нет» where the order knows it, «не подтверждается» in
 * a protocol, itself in a text and where a source has neither count nor share, «не заполнено» elsewhere.
 */
export function readCell(item: QuickItem, raw: string): CellRead {
  const text = raw.replaceAll('\u00a0', ' ').trim();
  if (text === '') return { value: null };
  if (dash.test(text) && !keepsDash(item)) return { value: dashOf(item) };
  const value = valueOf(item, text);
  const error = value === undefined ? wrongWord(item) : checkValue(item, value);
  return error === null ? { value: value ?? null } : { error };
}

function keepsDash(item: QuickItem): boolean {
  return item.kind === 'text' || (item.kind === 'measure' && item.measure.kind === 'count-share');
}

function dashOf(item: QuickItem): AnswerValue | null {
  if (item.kind === 'observation') return false;
  return item.kind === 'points' && item.values.includes('нет') ? 'нет' : null;
}

/** undefined: the words mean nothing here. */
function valueOf(item: QuickItem, text: string): AnswerValue | null | undefined {
  const word = text.toLocaleLowerCase('ru');
  switch (item.kind) {
    case 'text':
      return text;
    case 'points':
      return word === 'нет' || word === 'н' ? 'нет' : readNumber(text);
    case 'scored-yes-no': {
      const mark = markOf(word);
      return mark === undefined ? undefined : mark ? 1 : 0;
    }
    case 'observation':
      return markOf(word);
    case 'choice':
      return optionOf(item, word);
    case 'measure':
      if (item.measure.kind === 'yes-no') return markOf(word);
      return item.measure.kind === 'count-share' ? (readCountShare(text, item.measure) ?? text) : readMeasure(item.measure, text);
  }
}

function markOf(word: string): boolean | undefined {
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}

/** An option by its title or code, or by the beginning of one title only. */
function optionOf({ options }: Extract<QuickItem, { readonly kind: 'choice' }>, word: string): string | undefined {
  const lower = (text: string) => text.toLocaleLowerCase('ru');
  const exact = options.find(({ code, title }) => lower(title) === word || lower(code) === word);
  const begun = options.filter(({ title }) => lower(title).startsWith(word));
  return (exact ?? (begun.length === 1 ? begun[0] : undefined))?.code;
}

function wrongWord(item: QuickItem): string {
  if (item.kind === 'choice') return `Выберите одно из: ${item.options.map(({ title }) => title).join('; ')}`;
  return 'Допустимо: да или нет';
}
