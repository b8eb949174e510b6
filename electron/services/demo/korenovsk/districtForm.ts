import type { DemoForm } from '../demoForm.ts';
import { endOf } from './calendar.ts';
import { municipality, type Year } from './district.ts';
import { formLog } from './formLog.ts';
import { headOfCentre, methodistFor } from './staff.ts';

export type Log = ReturnType<typeof formLog>;
export type Value = Parameters<Log['answer']>[1];

/** Who fills the forms about the municipality and the development of teachers, and signs them with the head of the centre. */
export const methodist = methodistFor('русский язык');
export const signers = `Методист МКУ ИМЦ ${methodist}, руководитель МКУ ИМЦ ${headOfCentre}`;

/** Answers of a form about the district, begun on a day. */
export function districtForm(
  instrument: string,
  { year, on, answers }: { year: Year; on: string; answers: Readonly<Record<string, Value>> },
): Log {
  const id = `${municipality.id}-${instrument}-${endOf(year)}`;
  const about = { kind: 'municipality', id: municipality.id } as const;
  const log = formLog({ id, instrument, about, subject: null, year, round: 'year' }, { on, by: methodist });
  for (const [item, value] of Object.entries(answers)) log.answer(item, value);
  return log;
}

/** Answers 1 and 0 by item, a sign each: `marks(['3.1', '3.2'], '10')`. */
export function marks(items: readonly string[], signs: string): Readonly<Record<string, number>> {
  return Object.fromEntries(items.map((item, index) => [item, Number(signs[index])]));
}

/** The form with everything done so far, signed. */
export function signed(log: Log, on: string): DemoForm {
  return log.sign(on, signers).done();
}
