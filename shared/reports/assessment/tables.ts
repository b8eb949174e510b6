import { signed } from '../phrasing/change.ts';
import { decimal } from '../phrasing/numbers.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block, Cell } from '../tree.ts';
import type { Comparison, Outcome, Pair } from './comparison.ts';
import { lineName, schoolName, valueOf, type Measure } from './measures.ts';
import { dynamicsSource, enteredSource, resultSources } from './sources.ts';

/** Of more schools the line stands over their rows: a cell over so many could not be parted by the end of a page. */
const spannedUpTo = 4;

const measures: readonly Measure[] = ['low', 'high'];

type Named = { readonly id: string; readonly caption: string };

/** Both shares of each line and school in both years, with the change in п.п. */
export function resultsTable(comparison: Comparison, pairs: readonly Pair[], { id, caption }: Named): readonly Block[] {
  const { previous, current, schools } = comparison;
  const isOne = schools.length === 1;
  const years = previous === null ? [current] : [previous, current];
  const perMeasure = previous === null ? 1 : 3;
  const title = (text: string, rest: Partial<Cell> = {}): Cell => ({ text, isBold: true, align: 'center', ...rest });
  const isGrouped = schools.length > spannedUpTo;
  const columns = 1 + measures.length * perMeasure;
  const body = pairs.flatMap((pair, index): readonly (readonly Cell[])[] => {
    const isFirst = pairs[index - 1]?.line !== pair.line;
    const line = capitalised(lineName(pair.line));
    const values = [
      ...(isOne ? [] : [{ text: schoolName(pair.school) }]),
      ...measures.flatMap((measure) => measureCells(comparison, pair, measure)),
    ];
    if (isGrouped) return [...(isFirst ? [[{ text: line, isBold: true, columns } as const]] : []), values];
    return [isFirst ? [{ text: line, rows: isOne ? 1 : schools.length }, ...values] : values];
  });
  return [
    {
      kind: 'table',
      id,
      caption,
      widths: [...(isGrouped ? [65] : isOne ? [45] : [34, 31]), ...measures.flatMap(() => (previous === null ? [30] : [15, 15, 22]))],
      head: [
        [
          ...(isGrouped ? [] : [title('Предмет, класс', { rows: 2 })]),
          ...(isOne ? [] : [title('Школа', { rows: 2 })]),
          title('Доля низких результатов, %', { columns: perMeasure }),
          title('Доля высоких результатов, %', { columns: perMeasure }),
        ],
        measures.flatMap(() => [...years.map((year) => title(String(year))), ...(previous === null ? [] : [title('изменение, п.п.')])]),
      ],
      body,
      isDense: true,
      sources: resultSources(comparison),
    },
    ...tableNotes(pairs, previous, id),
  ];
}

function measureCells(comparison: Comparison, pair: Pair, measure: Measure): readonly Cell[] {
  const source = enteredSource(comparison, pair.school, pair.line);
  const current: Cell = { text: shown(pair.current, measure), align: 'center', source };
  if (comparison.previous === null) return [current];
  const before = valueOf(pair.previous, measure);
  const now = valueOf(pair.current, measure);
  return [
    { text: shown(pair.previous, measure), align: 'center', source },
    current,
    {
      text: before === null || now === null ? '–' : signed(before, now),
      align: 'center',
      source: dynamicsSource(comparison, pair.school, pair.line),
    },
  ];
}

/** A value, «нет» where the source has no result, «н/д» where nothing was entered. */
export function shown(outcome: Outcome, measure: Measure): string {
  if (outcome.status === 'no-result') return 'нет';
  const value = valueOf(outcome, measure);
  return value === null ? 'н/д' : decimal(value);
}

function tableNotes(pairs: readonly Pair[], previous: number | null, id: string): readonly Block[] {
  const outcomes = pairs.flatMap((pair) => (previous === null ? [pair.current] : [pair.previous, pair.current]));
  const notes = [
    ...(outcomes.some(({ status }) => status === 'no-result') ? ['«нет» – результата в источнике нет («-»)'] : []),
    ...(outcomes.some((outcome) => measures.some((measure) => shown(outcome, measure) === 'н/д')) ? ['«н/д» – значение не внесено'] : []),
  ];
  if (notes.length === 0) return [];
  const change = previous === null ? '' : '; изменение в этих случаях не определялось («–»)';
  return [{ kind: 'paragraph', id: `${id}.note`, isNote: true, text: [{ text: `${notes.join('; ')}${change}.` }] }];
}
