import type { Answers } from '../../../shared/model/records.ts';

/** A stored value of any item, in the encoding of the command line. */
export type AnswerValue = Answers[string];

/** The value as an object; null where it is none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
}

/** The value as rows; a value that is no list has none. */
export function rowsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Rows of a sample; what is no row is an empty one. */
export function sampleRows(value: unknown): readonly SampleRow[] {
  return rowsOf(value).map((row) => (recordOf(row) ?? {}) as SampleRow);
}

/** Column → value; absent or null: not filled. */
export type SampleRow = Readonly<Record<string, AnswerValue | null>>;

/** A text of a value, or nothing. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value).replace('.', ',') : '';
}

/** A mark of three states. */
export function markOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
