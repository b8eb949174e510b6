import { shortDate } from '../../../../shared/reports/phrasing/dates.ts';
import type { Unit } from '../../../../shared/roadmaps/execution/executionOf.ts';
import type { Random } from './random.ts';

type Evidence = { readonly requisites: string; readonly link: string };

/** What the order calls the form of a measure → the document that shows it. The first that fits is taken. */
const documents: readonly (readonly [form: RegExp, document: (on: string, number: number) => string])[] = [
  [/приказ|локальные акты|Положение/i, (on, number) => `Приказ от ${on} № ${number}`],
  [/справка/i, (on) => `Аналитическая справка от ${on}`],
  [/отч[её]т/i, (on, number) => `Отчёт от ${on}, исх. № ${number}`],
  [/семинар|вебинар|мастер-класс|круглы/i, (on) => `Программа и лист регистрации от ${on}`],
  [/стажировка|КПК/i, (on, number) => `Список направленных от ${on}, приказ № ${number}`],
  [/аудит/i, (on) => `Акт проверки от ${on}`],
  [/программа|план|карта|паспорт|форма|ВСОКО|ИОМ|разделы/i, (on, number) => `Утверждено ${on}, протокол № ${1 + (number % 9)}`],
  [/консультации/i, (on) => `Журнал консультаций, запись от ${on}`],
];

/** An invented document on what was done on a day. */
export function evidenceOf({ measure: { form }, school }: Unit, doneOn: string, random: Random): readonly Evidence[] {
  const [, document] = documents.find(([words]) => words.test(form ?? '')) ?? [null, (on: string) => `Запись в журнале от ${on}`];
  const requisites = document(shortDate(doneOn), random.int(4, 180));
  const link = random.chance(0.25)
    ? `https://${school === null ? 'imc' : `school${school.slice(-3)}`}.example.ru/shnor/${random.int(100, 999)}`
    : '';
  return [{ requisites, link }];
}
