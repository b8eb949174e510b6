import { leaves, type Instrument, type LeafItem, type Measure } from './instrument.ts';
import type { AnswerError } from './score.ts';

/** Item id → value in the encoding of the command line; absent or null: not filled. */
export type AnswerMap = Readonly<Record<string, unknown>>;

/** The value of an item; undefined: not filled. Never reads inherited names such as `constructor`. */
export function answerOf(answers: AnswerMap, id: string): unknown {
  return Object.hasOwn(answers, id) ? (answers[id] ?? undefined) : undefined;
}

/** What is wrong with the answers: unknown items and values the item does not allow. */
export function checkAnswers(instrument: Instrument, answers: AnswerMap): readonly AnswerError[] {
  const items = itemsById(instrument);
  const errors: AnswerError[] = [];
  for (const id of Object.keys(answers)) {
    const item = items.get(id);
    if (!item) {
      errors.push({ item: id, code: 'unknown-item', message: `В форме нет пункта «${id}»` });
      continue;
    }
    const message = checkValue(item, answers[id] ?? null);
    if (message !== null) errors.push({ item: id, code: 'unknown-value', message });
  }
  return errors;
}

/** Whether an item of the form applies: its condition, if it has one, holds. */
export function applies({ onlyIf }: LeafItem, answers: AnswerMap): boolean {
  if (!onlyIf) return true;
  const answer = answerOf(answers, onlyIf.item) as string | number | boolean;
  return 'is' in onlyIf ? onlyIf.is.includes(answer) : !onlyIf.isNot.includes(answer);
}

/** Which required items are filled. A form without required items is complete once anything is filled. */
export function completeness(instrument: Instrument, answers: AnswerMap): { filled: number; required: number; missing: readonly string[] } {
  const required = [...itemsById(instrument).values()].filter((item) => !item.optional && applies(item, answers));
  const missing = required.filter((item) => !isFilled(item, answerOf(answers, item.id))).map((item) => item.id);
  return { filled: required.length - missing.length, required: required.length, missing };
}

/** Whether a form needs nothing more. */
export function isComplete(instrument: Instrument, answers: AnswerMap): boolean {
  let isAnyRequired = false;
  let isAnyFilled = false;
  for (const item of itemsById(instrument).values()) {
    const isDone = isFilled(item, answerOf(answers, item.id));
    if (isDone) isAnyFilled = true;
    if (item.optional || !applies(item, answers)) continue;
    if (!isDone) return false;
    isAnyRequired = true;
  }
  return isAnyRequired || isAnyFilled;
}

/** One value against its item: what is wrong, in Russian, or null. Null values are right: not filled. */
export function checkValue(item: LeafItem, value: unknown): string | null {
  if (value === null) return null;
  switch (item.kind) {
    case 'points':
      return item.values.includes(value as number) ? null : `Допустимые значения: ${item.values.join('; ')}`;
    case 'scored-yes-no':
      return value === 0 || value === 1 ? null : 'Допустимые значения: 1 (да) или 0 (нет)';
    case 'choice':
      return item.options.some((option) => option.code === value)
        ? null
        : `Выберите одно из: ${item.options.map((o) => o.title).join('; ')}`;
    case 'text':
      return typeof value === 'string' ? null : 'Ожидается текст';
    case 'open-list':
      return isListOf(value, (row) => typeof row === 'string') ? null : 'Ожидается список строк';
    case 'observation':
      return typeof value === 'boolean' ? null : 'Допустимо: подтверждается или не подтверждается';
    case 'open-observations':
      return isListOf(value, isObservation) ? null : 'Ожидается список строк с отметкой';
    case 'verdict':
      return hasShape(value, { isConfirmed: 'boolean', reason: 'string' }) ? null : 'Ожидается отметка и её причина';
    case 'measures':
      return hasShape(value, { measures: 'string', period: 'string' }) ? null : 'Ожидаются меры и период';
    case 'measure':
      return checkMeasure(item.measure, value);
    case 'two-period':
      return checkPeriods(item.measure, value);
    case 'sample':
      return checkRows(item, value);
    case 'evidence':
      return isListOf(value, (row) => hasShape(row, { requisites: 'string', link: 'string' })) ? null : 'Ожидаются реквизиты и ссылка';
    case 'criterion':
      return hasShape(value, { isPresent: 'boolean', document: 'string', link: 'string' }) ? null : 'Ожидаются наличие, документ и ссылка';
  }
}

const byInstrument = new WeakMap<Instrument, ReadonlyMap<string, LeafItem>>();

/** Leaves by id. */
export function itemsById(instrument: Instrument): ReadonlyMap<string, LeafItem> {
  const known = byInstrument.get(instrument);
  if (known) return known;
  const items = new Map(leaves(instrument.items).map((item) => [item.id, item]));
  byInstrument.set(instrument, items);
  return items;
}

/** Whether an answer needs nothing more; a period that has no data, or none yet, is filled once it says so. */
export function isFilled(item: LeafItem, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  switch (item.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '';
    case 'open-list':
    case 'open-observations':
    case 'evidence':
    case 'sample':
      return Array.isArray(value) && value.length > 0;
    case 'measures':
      return hasShape(value, { measures: 'string', period: 'string' }) && value['measures'] !== '' && value['period'] !== '';
    case 'two-period':
      return isRecord(value) && (value['previous'] ?? null) !== null && (value['current'] ?? null) !== null;
    default:
      return true;
  }
}

function checkMeasure(measure: Measure, value: unknown): string | null {
  switch (measure.kind) {
    case 'percent':
      if (isPart(value)) return null;
      return isNumber(value, 0, 100) ? null : 'Процент: число от 0 до 100 или «n из N»';
    case 'count':
      return isNumber(value, 0, Number.MAX_SAFE_INTEGER) && Number.isInteger(value) ? null : `Целое число не меньше 0 (${measure.unit})`;
    case 'number':
      return isNumber(value, measure.min ?? -Infinity, measure.max ?? Infinity) ? null : numberRange(measure.min, measure.max);
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'Да или нет';
    case 'count-share':
      return isCountShare(value)
        ? null
        : 'Число и доля пишутся так: «12/30», «12/30 %», «30 %»; «-» – значения нет. Число целое, доля от 0 до 100 %';
  }
}

function checkPeriods(measure: Measure, value: unknown): string | null {
  if (!isRecord(value) || Object.keys(value).some((key) => key !== 'previous' && key !== 'current'))
    return 'Ожидаются предыдущий и текущий период';
  for (const part of [value['previous'], value['current']]) {
    if (part === undefined || part === null || part === 'not-arrived' || part === 'no-data') continue;
    const message = checkMeasure(measure, part);
    if (message !== null) return message;
  }
  return null;
}

function checkRows(item: LeafItem & { kind: 'sample' }, value: unknown): string | null {
  if (!isListOf(value, isRecord)) return 'Ожидается таблица: строка на каждого участника';
  const columns = new Map(item.items.map((column) => [column.id, column]));
  for (const [index, row] of (value as Record<string, unknown>[]).entries())
    for (const [id, cell] of Object.entries(row)) {
      const column = columns.get(id);
      const message = column ? checkValue(column, cell ?? null) : `в таблице нет столбца «${id}»`;
      if (message !== null) return `Строка ${index + 1}: ${message}`;
    }
  return null;
}

function isCountShare(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { count = null, share = null, given = null } = value as { count?: unknown; share?: unknown; given?: unknown };
  return (
    (count === null || (isNumber(count, 0, Number.MAX_SAFE_INTEGER) && Number.isInteger(count))) &&
    (share === null || isNumber(share, 0, 100)) &&
    (given === null || typeof given === 'string')
  );
}

/** «n из N» */
function isPart(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { count, total } = value as { count?: unknown; total?: unknown };
  return (
    Number.isInteger(count) &&
    Number.isInteger(total) &&
    (count as number) >= 0 &&
    (total as number) > 0 &&
    (count as number) <= (total as number)
  );
}

function isObservation(row: unknown): boolean {
  if (!isRecord(row)) return false;
  const mark = row['isConfirmed'] ?? null;
  return typeof row['text'] === 'string' && (mark === null || typeof mark === 'boolean');
}

function numberRange(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `Число от ${min} до ${max}`;
  if (min !== undefined) return `Число не меньше ${min}`;
  return max !== undefined ? `Число не больше ${max}` : 'Ожидается число';
}

function isNumber(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isRow: (row: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isRow);
}

function hasShape(value: unknown, shape: Readonly<Record<string, string>>): value is Record<string, unknown> {
  return isRecord(value) && Object.entries(shape).every(([key, type]) => typeof value[key] === type);
}
