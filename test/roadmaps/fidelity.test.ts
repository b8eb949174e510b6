import { describe, expect, test } from 'vitest';
import { kRoadmap } from '../../shared/roadmaps/k-roadmap.ts';
import { careerEvents } from '../../shared/roadmaps/m-events/career.ts';
import { headsEvents } from '../../shared/roadmaps/m-events/heads.ts';
import { methodicalEvents } from '../../shared/roadmaps/m-events/methodical.ts';
import { objectivityEvents } from '../../shared/roadmaps/m-events/objectivity.ts';
import { outcomesEvents } from '../../shared/roadmaps/m-events/outcomes.ts';
import { shnorEvents } from '../../shared/roadmaps/m-events/shnor.ts';
import { talentEvents } from '../../shared/roadmaps/m-events/talent.ts';
import { trainingEvents } from '../../shared/roadmaps/m-events/training.ts';
import { mRoadmap } from '../../shared/roadmaps/m-roadmap.ts';
import type { Measure, Roadmap, RowCell } from '../../shared/roadmaps/roadmap.ts';
import { sRoadmap } from '../../shared/roadmaps/s-roadmap.ts';
import { yRoadmap } from '../../shared/roadmaps/y-roadmap.ts';
import { filled, joined, printedRows, type PrintedRow } from './printedRows.ts';

/** A cell as the scan has it: what the measure says it was rebuilt from, else what the measure has. */
function cellOf(measure: Measure, cell: RowCell): string {
  const now = {
    number: measure.printedNumber,
    title: measure.title,
    form: measure.form,
    term: measure.term.text,
    responsible: measure.responsible.text,
  };
  return measure.rebuilt?.printed[cell] ?? now[cell] ?? '';
}

const rowsOf = (roadmap: Roadmap, cells: readonly RowCell[]) =>
  roadmap.measures.map((measure) => cells.map((cell) => cellOf(measure, cell)));
const headingsOf = ({ sections }: Roadmap) => sections.map(({ title, rebuilt }) => rebuilt?.printed.title ?? title);
const startsWithNumber = ([first = '']: PrintedRow) => /^\d[\d.]*$/.test(first);
const plainCells: readonly RowCell[] = ['number', 'title', 'term', 'responsible'];

describe('К', () => {
  /** Some pages of the scan have an empty column after the title. */
  const table = printedRows('order-k-roadmap.txt')
    .filter((row) => row.length >= 5)
    .map((row) => (row.length === 6 ? row.toSpliced(2, 1) : row));
  const extra = table.findIndex((row) => filled(row).join() === 'консультации,по плану работы,руководство ОС');
  const school = table.findIndex(([number]) => number === '40');
  const rows = (part: readonly PrintedRow[]) => joined(part, startsWithNumber);

  test('the 39 measures of the municipality are the rows of the order', () => {
    const cells: readonly RowCell[] = ['number', 'title', 'form', 'term', 'responsible'];
    const municipality = kRoadmap.measures.filter(({ level }) => level === 'municipality');
    expect(municipality.map((measure) => cells.map((cell) => cellOf(measure, cell)))).toEqual(rows(table.slice(2, school)));
    expect(municipality).toHaveLength(39);
    expect(table[0]).toEqual(kRoadmap.columns);
    expect(filled(table[1]!)).toEqual([kRoadmap.sections[0]!.title]);
  });

  test('the 13 measures of the school bear the printed numbers 40-51', () => {
    const own = kRoadmap.measures.filter(({ level }) => level === 'school');
    expect(own.map(({ number, printedNumber }) => `${number} ${printedNumber}`)).toEqual([
      '40 40',
      '41 41',
      '42 42',
      '43 43',
      '44 44',
      '45 45',
      '46 46',
      '47 46',
      '48 47',
      '49 48',
      '50 49',
      '51 50',
      '52 51',
    ]);
    expect(own.filter(({ rebuilt }) => !rebuilt).map(({ printedNumber }) => printedNumber)).toEqual(['41', '42', '43']);
  });

  test('each rebuilt row says what was printed', () => {
    const cells: readonly RowCell[] = ['number', 'title', 'form', 'term', 'responsible'];
    const printed = [...table.slice(school + 1, extra), ...table.slice(extra + 1)];
    const said = kRoadmap.measures.filter(({ level }) => level === 'school').map((measure) => cells.map((cell) => cellOf(measure, cell)));
    expect(table[school]).toEqual(['40', kRoadmap.sections[1]!.title, '', '', '']);
    // № 46 holds two measures.
    expect(said.toSpliced(7, 1)).toEqual(printed);
    expect(said[7]).toEqual(said[6]);
  });

  test('read down, the rebuilt columns are those of the scan', () => {
    const own = kRoadmap.measures.filter(({ number }) => number >= 46);
    const printed = table.slice(table.findIndex(([number]) => number === '46'));
    const down = (cells: readonly (string | null | undefined)[]) => cells.join(' ').replaceAll(/\s+/g, ' ').trim();
    expect(down(own.map(({ title }) => title))).toBe(down(printed.map((row) => row[1])));
    expect(down(own.map(({ form }) => form))).toBe(down(printed.map((row) => row[2])));
    expect(down(own.map(({ term }) => term.text))).toBe(down(printed.map((row) => row[3])));
    // Letters at the edge of the scan are lost or misread: «руководство О», «ОС», «педагогически».
    const cut = (text: string) => text.replaceAll('педагогические', 'педагогически').replaceAll(/ О[ОС]?(?= |$)/g, '');
    expect(cut(down(own.map(({ responsible }) => responsible.text)))).toBe(cut(down(printed.map((row) => row[4]))));
  });
});

describe('С', () => {
  const rows = printedRows('order-s-roadmap.txt');
  const table = rows
    .slice(rows.findIndex(([first]) => first === 'Koo'))
    .map((row) => (filled(row.slice(4)).length === 0 ? row.slice(0, 4) : row));
  const isHeading = (row: PrintedRow) => row[0] !== '' && !startsWithNumber(row);
  const isSection = (row: PrintedRow) => isHeading(row) || row[1] === 'анизационно-методическое сопровождение';

  test('its 23 measures are the rows of the programme', () => {
    const own = joined(
      table.filter((row) => !isSection(row)),
      startsWithNumber,
    );
    expect(rowsOf(sRoadmap, plainCells)).toEqual(own);
    expect(own).toHaveLength(23);
  });

  test('its columns are headed as in the programme', () => {
    const heading = rows.findIndex(([first]) => first === 'N₂');
    const [whole] = joined(rows.slice(heading, heading + 2), ([first]) => first !== '');
    // The scan reads «№» as «N₂».
    expect(filled(whole!)).toEqual(['N₂', ...sRoadmap.columns.slice(1)]);
    expect(sRoadmap.columns[0]).toBe('№');
  });

  test('its five headings are torn in the table and whole among the contents of the programme', () => {
    const torn = table.filter(isSection).map((row) => filled(row).join(' '));
    expect(headingsOf(sRoadmap).join(' ')).toBe(torn.join(' '));
    const contents = rows
      .slice(
        1,
        rows.findIndex(([first]) => first?.startsWith('### Дорожная карта')),
      )
      .map(([text]) => text!);
    const headings = contents.filter((text) => text.startsWith('#')).map((text) => text.replace(/^#+ /, ''));
    expect(sRoadmap.sections.map(({ title }) => title)).toEqual(headings);
    expect(rows.flat()).toContain(`### ${sRoadmap.title}`);
  });

  test('each section has its rows', () => {
    expect(sRoadmap.sections.map(({ id }) => sRoadmap.measures.filter(({ section }) => section === id).length)).toEqual([4, 6, 7, 3, 3]);
  });
});

describe('Ю', () => {
  const rows = printedRows('order-yu-roadmap.txt').filter((row) => row.length === 4);

  test('its 27 measures are the rows of the plan', () => {
    const own = joined(rows.slice(1), startsWithNumber);
    expect(rows[0]).toEqual(yRoadmap.columns);
    expect(rowsOf(yRoadmap, plainCells)).toEqual(own);
    expect(own).toHaveLength(27);
  });
});

describe('М, the roadmap', () => {
  /** A fifth column is the fourth, slid by the scan. */
  const wide = printedRows('order-m-roadmap.txt').filter((row) => row.length >= 4);
  const table = wide.slice(2).map((row) => [...row.slice(0, 3), row.slice(3).join(' ').trim()]);
  const isHeading = (row: PrintedRow) => filled(row).length === 1 && row[0] !== '';
  /** Rows that the order prints without a number. */
  const unnumbered = ['ЕГЭ', 'ОГЭ', 'ВПР', 'Формирование запроса на адресные программы повышения квалификации'];

  test('its measures are the rows of the order', () => {
    const own = joined(
      table.filter((row) => !isHeading(row)),
      (row) => startsWithNumber(row) || unnumbered.includes(row[1]!),
    );
    expect(rowsOf(mRoadmap, plainCells)).toEqual(own);
    expect(mRoadmap.measures.filter(({ printedNumber }) => printedNumber === null).map(({ title }) => title)).toEqual(unnumbered);
  });

  test('its columns are headed as in the order', () => {
    expect(wide[0]).toEqual(mRoadmap.columns);
  });

  test('its nine sections have their rows', () => {
    const counts = mRoadmap.sections.map(({ id }) => mRoadmap.measures.filter(({ section }) => section === id).length);
    expect(headingsOf(mRoadmap)).toEqual(table.filter(isHeading).map(([title]) => title));
    expect(counts).toEqual([8, 20, 19, 6, 12, 6, 24, 10, 11]);
  });
});

describe('М, the lists of events', () => {
  const lists = [
    { list: outcomesEvents, counts: [16, 10, 8] },
    { list: objectivityEvents, counts: [28, 27, 11] },
    { list: headsEvents, counts: [8, 6, 6] },
    { list: trainingEvents, counts: [4, 6, 6] },
    { list: methodicalEvents, counts: [8, 4, 4] },
    { list: shnorEvents, counts: [44, 43] },
    { list: talentEvents, counts: [14, 11, 13] },
    { list: careerEvents, counts: [2, 12, 4, 1, 15, 4, 1, 15, 4] },
  ] as const;
  const parts = divide(printedRows('order-m-events.txt'));

  test('there are eight of them under the titles of the order', () => {
    expect(lists.map(({ list }) => list.title)).toEqual(parts.map(({ title }) => title));
  });

  test.each(lists.map(({ list, counts }, index) => [list.id, list, counts, parts[index]!] as const))(
    '%s has the headings and the rows of the order',
    (_, list, counts, part) => {
      const sections = joined(part.rows, (row) => startsWithNumber(row) || isHeading(row));
      const own = list.sections.flatMap(({ id, title }, at) => {
        const measures = list.measures.filter(({ section }) => section === id);
        const numbers = [...new Set(measures.map(({ number }) => number))];
        expect(numbers).toHaveLength(counts[at]!);
        return [title, ...numbers.map((number) => rowOf(measures.filter((one) => one.number === number)))];
      });
      expect(own).toEqual(sections.map((row) => (isHeading(row) ? filled(row).join() : row.slice(0, 3))));
      expect(list.sections).toHaveLength(counts.length);
    },
  );

  test('the gaps of the order are kept', () => {
    const numbers = (section: string, list: Roadmap) =>
      new Set(list.measures.filter((one) => one.section === section).map(({ printedNumber }) => printedNumber));
    expect(shnorEvents.sections.map(({ title }) => title)).toEqual(['2021 год', '2022 год']);
    expect(numbers('2022', shnorEvents).has('38')).toBe(false);
    expect([...numbers('2023', objectivityEvents)].at(-1)).toBe('2.7');
  });

  function rowOf(measures: readonly Measure[]): PrintedRow {
    const at = (level: Measure['level']) => {
      const measure = measures.find((one) => one.level === level);
      return measure ? cellOf(measure, 'title') : '';
    };
    return [measures[0]!.printedNumber!, at('municipality'), at('school')];
  }
});

/** A heading stands alone in its row: a year, or words in the first cell. */
function isHeading(row: PrintedRow): boolean {
  const [only, ...more] = filled(row);
  return more.length === 0 && only !== undefined && (/^20\d\d год$/.test(only) || (row[0] !== '' && !startsWithNumber(row)));
}

/** The lists: title, then headings and rows. The heading «2021 год» of one list stands within the row of column titles. */
function divide(rows: readonly PrintedRow[]): readonly { readonly title: string; readonly rows: readonly PrintedRow[] }[] {
  const starts = rows.flatMap(([first], index) => (first?.startsWith('Перечень') ? [index] : []));
  return starts.map((start, index) => {
    const own = rows.slice(start, starts[index + 1]);
    const columns = own.findIndex(([first]) => first === '№');
    const year = own[columns]!.filter((cell) => cell.endsWith('год'));
    return {
      title: own
        .slice(0, columns)
        .map(([text]) => text)
        .join(' '),
      rows: [...(year.length > 0 ? [year] : []), ...own.slice(columns + 1)],
    };
  });
}
