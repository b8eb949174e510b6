import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { scoreForm, type AnswerError, type Score } from '../../shared/engine/score.ts';
import { builtInLibrary, type InstrumentLibrary } from '../../shared/instruments/library.ts';
import { checkRules } from '../../shared/instruments/rules.ts';

/** Scores one case a line; one result a line, in the same order. One bad line never stops the rest. */
export async function scoreLines(input: Readable, output: Writable, library: InstrumentLibrary = builtInLibrary): Promise<void> {
  let batch = '';
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    batch += `${JSON.stringify(scoreLine(line, library))}\n`;
    if (batch.length < 65_536) continue;
    if (!output.write(batch)) await new Promise((resolve) => output.once('drain', resolve));
    batch = '';
  }
  if (batch !== '') output.write(batch);
}

/** One case in the encoding of the command line. */
function scoreLine(line: string, library: InstrumentLibrary): Score {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return invalid([{ item: null, code: 'not-json', message: 'Строка не является JSON' }]);
  }
  const { instrument: id, answers = {}, rules = {} } = isRecord(given) ? given : {};
  const instrument = typeof id === 'string' ? library.byId(id) : undefined;
  const errors: AnswerError[] = [];
  if (!instrument) errors.push({ item: null, code: 'unknown-instrument', message: `Неизвестная форма: ${JSON.stringify(id ?? null)}` });
  if (!isRecord(answers)) errors.push({ item: null, code: 'unknown-value', message: 'answers: ожидается объект «пункт → значение»' });
  if (!isRecord(rules)) errors.push({ item: null, code: 'unknown-rule', message: 'rules: ожидается объект «правило → значение»' });
  else errors.push(...checkRules(rules as Record<string, string>).map((error) => ({ item: null, ...error })));
  if (!instrument || !isRecord(answers)) return invalid(errors);
  const score = scoreForm(instrument, answers, errors.length > 0 ? {} : (rules as Record<string, string>));
  if (errors.length === 0) return score;
  return invalid(score.status === 'invalid' ? [...errors, ...score.errors] : errors);
}

function invalid(errors: readonly AnswerError[]): Score {
  return { status: 'invalid', errors };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
