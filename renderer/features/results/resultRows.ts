import type { AssessmentResult } from '../../../shared/model/records.ts';

/** What a line of the table is known by. */
export type ResultKey = Pick<AssessmentResult, 'school' | 'procedure' | 'subject' | 'grade'>;

/** One line: a procedure, subject and grade of a school with its years. */
export type ResultRow = { readonly id: string; readonly key: ResultKey; readonly byYear: ReadonlyMap<number, AssessmentResult> };

export type ResultFilter = { readonly school: string; readonly procedure: string; readonly subject: string };

const procedures = ['ВПР', 'ОГЭ', 'ЕГЭ'];

/** Lines of the chosen school, in the order of the procedures. */
export function resultRows(results: readonly AssessmentResult[], filter: ResultFilter): readonly ResultRow[] {
  const chosen = results.filter(
    (result) =>
      result.school === filter.school &&
      (filter.procedure === '' || result.procedure === filter.procedure) &&
      (filter.subject === '' || result.subject === filter.subject),
  );
  const groups = Map.groupBy(chosen, ({ procedure, subject, grade }) => `${procedure} ${subject} ${grade ?? ''}`);
  return [...groups]
    .map(([id, list]): ResultRow => ({ id, key: keyOf(list[0]!), byYear: new Map(list.map((result) => [result.year, result])) }))
    .toSorted((a, b) => compare(a.key, b.key));
}

/** Years that the results know, the earliest first. */
export function yearsOf(results: readonly AssessmentResult[]): readonly number[] {
  return [...new Set(results.map(({ year }) => year))].toSorted((a, b) => a - b);
}

/** «ВПР, МА, 5 класс» */
export function rowTitle({ procedure, subject, grade }: ResultKey): string {
  return [procedure, subject, grade === null ? '' : `${grade} класс`].filter(Boolean).join(', ');
}

function keyOf({ school, procedure, subject, grade }: AssessmentResult): ResultKey {
  return { school, procedure, subject, grade };
}

function compare(a: ResultKey, b: ResultKey): number {
  return (
    procedures.indexOf(a.procedure) - procedures.indexOf(b.procedure) ||
    a.subject.localeCompare(b.subject, 'ru') ||
    (a.grade ?? 0) - (b.grade ?? 0)
  );
}
