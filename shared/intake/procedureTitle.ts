import { subjects } from '../instruments/subjects.ts';
import type { Procedure } from '../model/records.ts';
import type { ProcedureKey } from './found.ts';

/** What a title says of a procedure; null: it does not say. */
export type TitleParts = { readonly [Part in keyof ProcedureKey]: ProcedureKey[Part] | null };

/** Reads «ВПР 2026 Русский язык 4 класс», «ВПР МА 5 2019», «ОГЭ РУ 2018», «Результаты ЕГЭ 2021: физика». */
export function titleParts(title: string): TitleParts {
  const text = title.replace(/\s+/g, ' ').trim();
  // «2020/2021»: the procedure falls into its second half.
  const year = /(?<!\d)(?:20\d\d\s*[/–-]\s*)?(20\d\d)(?!\d)/.exec(text)?.[1];
  const grade =
    /(?<!\d)(\d{1,2})(?:\s*-?\s*(?:й|ый|х)?)?\s*кл/i.exec(text)?.[1] ??
    /(?<![\d.,])([1-9]|1[01])(?![\d.,])/.exec(text.replace(/20\d\d/g, ''))?.[1];
  return {
    procedure: procedureOf(text),
    subject: subjectIn(text),
    grade: grade && Number(grade) <= 11 ? Number(grade) : null,
    year: year ? Number(year) : null,
  };
}

/** The whole of the key, or null where some of it is not said. A grade is not needed: ОГЭ and ЕГЭ end a school. */
export function wholeKey({ procedure, subject, grade, year }: TitleParts): ProcedureKey | null {
  if (procedure === null || subject === null || year === null) return null;
  if (procedure !== 'ВПР') return { procedure, subject, grade: null, year };
  return grade === null ? null : { procedure, subject, grade, year };
}

/** A subject as it is stored: the order's short name where it has one, else its name, else as the file writes it. */
export function subjectOf(text: string): string {
  const plain = plainOf(text);
  const known = subjects.find(({ name, short }) => plainOf(name) === plain || (short !== null && plainOf(short) === plain));
  return known ? (known.short ?? known.name) : text.trim();
}

function procedureOf(text: string): Procedure | null {
  const found = /(?<![а-яё])(впр|огэ|егэ)(?![а-яё])/i.exec(text)?.[1];
  return found ? (found.toUpperCase() as Procedure) : null;
}

/** Words between the procedure and the class that are no year and no number. */
function subjectIn(text: string): string | null {
  const rest = text
    .replace(/(?<![а-яё])(впр|огэ|егэ|результаты|класс[а-я]*|кл|уч|учебн[а-я]+|года?|г)(?![а-яё])\.?/gi, ' ')
    .replace(/\d+/g, ' ')
    .replace(/[-–—:;,.()_/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest === '' ? null : subjectOf(rest);
}

function plainOf(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}
