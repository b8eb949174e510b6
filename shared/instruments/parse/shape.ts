import type { z } from 'zod';
import type { Instrument } from '../../engine/instrument.ts';
import { InstrumentOf } from './format.ts';
import type { Report } from './problem.ts';

/** The value in the shape of an instrument, its parts not yet checked against each other; null where problems were reported. */
export function shapeOf(value: unknown, report: Report): Instrument | null {
  const parsed = InstrumentOf.safeParse(value, { error: messageOf });
  // Formulas are of any shape until `checkTotals` has read them.
  if (parsed.success) return parsed.data as Instrument;
  for (const { path, message } of parsed.error.issues) report(path, message);
  return null;
}

function messageOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'не указано'
        : `ожидается ${kinds[issue.expected] ?? issue.expected}, указано: ${shown(issue.input)}`;
    case 'too_small':
      return issue.origin === 'array' ? 'список пуст' : `меньше ${issue.minimum}`;
    case 'too_big':
      return `больше ${issue.maximum}`;
    case 'invalid_value':
      return issue.values.length === 1 && issue.values[0] === true
        ? 'допустимо только true: где не нужно, поле не пишется'
        : `допустимо: ${issue.values.map(String).join(', ')}; указано: ${shown(issue.input)}`;
    case 'unrecognized_keys':
      return `в формате нет полей: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? `недопустимое значение: ${shown(issue.input)}`
        : kindMessage(issue.input, issue.discriminator);
    case 'invalid_key':
      return 'недопустимое имя';
    default:
      return 'недопустимое значение';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'текст в кавычках',
  number: 'число',
  int: 'целое число',
  array: 'список',
  object: 'объект',
  record: 'объект',
  boolean: 'true или false',
};

function kindMessage(input: unknown, discriminator: string): string {
  const kind =
    typeof input === 'object' && input !== null && Object.hasOwn(input, discriminator)
      ? (input as Record<string, unknown>)[discriminator]
      : undefined;
  return kind === undefined ? `не указано поле ${discriminator}` : `такого вида нет: ${shown(kind)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
