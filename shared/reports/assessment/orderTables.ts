import { subjects } from '../../instruments/subjects.ts';
import { note, table } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Block, Cell } from '../tree.ts';
import type { AssessmentData, Comparison, Line } from './comparison.ts';
import { enteredSource } from './sources.ts';

/** So many columns of the order stand side by side on a sheet. */
const across = 4;

/**
 * The order's own table: territory, school, login, then for each procedure, subject, grade and year «% 2» and «% Выс. рез-тов», as it heads
 * them; its 16 columns stand in as many tables as sheets need. «-»: no result, as the order writes it.
 */
export function orderTables({ municipality }: AssessmentData, comparison: Comparison): readonly Block[] {
  const { results, schools, lines } = comparison;
  const years = [...new Set(results.map(({ year }) => year))].toSorted((a, b) => b - a).slice(0, 2);
  const columns = lines.toSorted(byOrder).flatMap((line) => years.map((year) => ({ line, year })));
  const valueOf = (school: string, { line, year }: (typeof columns)[number]) =>
    results.find(
      (one) =>
        one.school === school &&
        one.year === year &&
        one.procedure === line.procedure &&
        one.subject === line.subject &&
        one.grade === line.grade,
    );
  const head = (text: string, rest: Partial<Cell> = {}): Cell => ({ text, isBold: true, align: 'center', ...rest });
  const parts = Array.from({ length: Math.ceil(columns.length / across) }, (_, part) => columns.slice(part * across, (part + 1) * across));
  return [
    ...parts.flatMap((own, part) =>
      table({
        id: `annex.3.table.${part + 1}`,
        caption: null,
        widths: [34, 38, 28, ...own.flatMap(() => [18, 22])],
        head: [
          [
            head('Территория', { rows: 2 }),
            head('Название ОО', { rows: 2 }),
            head('Логин ОО', { rows: 2 }),
            ...own.map(({ line, year }) => head(columnName(line, year), { columns: 2 })),
          ],
          own.flatMap(() => [head('" % 2"'), head('% Выс. рез-тов')]),
        ],
        body: schools.map((school) => [
          { text: municipality.name },
          { text: school.name },
          { text: school.code, align: 'center' },
          ...own.flatMap((column) => {
            const found = valueOf(school.id, column);
            const source = enteredSource(comparison, school, column.line);
            return [found?.low, found?.high].map((share): Cell => ({
              text: found && !found.isHeld ? '-' : share === null || share === undefined ? '' : decimal(share),
              align: 'center',
              source,
            }));
          }),
        ]),
      }),
    ),
    ...note('annex.3.note', 'Столбцы и их названия – по приказу; «-» – результата нет, пустая ячейка – значение не внесено.'),
  ];
}

const procedures = ['ВПР', 'ОГЭ', 'ЕГЭ'];

/** The order goes by procedure, subject (mathematics first), grade. */
function byOrder(a: Line, b: Line): number {
  return (
    procedures.indexOf(a.procedure) - procedures.indexOf(b.procedure) ||
    shortOf(a).localeCompare(shortOf(b), 'ru') ||
    (a.grade ?? 0) - (b.grade ?? 0)
  );
}

/** «ВПР МА 5 2019» */
function columnName(line: Line, year: number): string {
  return [line.procedure, shortOf(line), line.grade, year].filter((part) => part !== null).join('\u00a0');
}

function shortOf({ subject }: Line): string {
  return subjects.find(({ name }) => name === subject)?.short ?? subject;
}
