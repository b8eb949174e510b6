import { sampleResult, type Averaged } from '../../engine/sampleResult.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Block, Cell } from '../tree.ts';
import type { FormData } from './context.ts';
import type { Sample } from './runs.ts';
import { elements, part, plain, type Value } from './values.ts';

/** Characters of a heading a mm of its column holds in some four lines. Longer words stand above the columns, which bear their numbers. */
const perMm = 2.2;
/** Width of a column that bears a number and points, in mm. */
const narrow = 16;
const blankRows = 5;

/** A row for each mentor, tutor, teacher or school with its sum; averages below. A blank has rows for the pen. `title: null`: it stands above. */
export function sampleTable({ answers }: FormData, item: Sample, title: string | null): readonly Block[] {
  const rows = elements(answers?.[item.id]);
  const result = sampleResult(item, rows.map(recordOf));
  const texts = item.items.filter(({ kind }) => kind === 'text');
  const counted = item.items.filter(({ kind }) => kind !== 'text');
  const free = 165 - 11 - 17;
  const widest = (free - (counted.length > 4 ? 48 : 40) * texts.length) / Math.max(counted.length, 1);
  const isWordy = counted.every(({ title: words }) => words.length <= widest * perMm);
  const room = isWordy ? widest : Math.min(widest, narrow);
  const named = texts.map(() => (free - room * counted.length) / texts.length);
  const width = 2 + texts.length + counted.length;
  const head = ['№ п/п', ...texts.map((column) => column.title), ...counted.map(({ id, title: words }) => (isWordy ? words : id)), 'Сумма'];
  const shown: readonly Value[] = rows.length > 0 ? rows : Array.from({ length: blankRows }, () => undefined);
  return [
    ...(title === null
      ? []
      : [{ kind: 'paragraph', id: `${item.id}.title`, text: [{ text: title, isBold: true }], align: 'left' } as const]),
    {
      kind: 'table',
      id: `${item.id}.rows`,
      caption: null,
      widths: [11, ...named, ...counted.map(() => room), 17],
      head: [
        ...(isWordy ? [] : [[{ text: wordsOf(counted), columns: width }]]),
        head.map((text): Cell => ({ text, align: 'center', isBold: true })),
      ],
      body: [
        ...shown.map((row, index): readonly Cell[] => [
          { text: String(index + 1), align: 'center' },
          ...texts.map(({ id }): Cell => ({ text: plain(part(row, id)) })),
          ...counted.map(({ id }): Cell => ({ text: plain(part(row, id)), align: 'center' })),
          { text: exactText(result.rows[index]?.total ?? null), align: 'center' },
        ]),
        [
          { text: 'Среднее значение', columns: 1 + texts.length, isBold: true },
          ...result.columns.map(({ mean }): Cell => ({ text: exactText(mean), align: 'center' })),
          { text: result.mean === null ? '' : decimal(result.mean, 2), align: 'center', isBold: true },
        ],
      ],
      isDense: true,
    },
  ];
}

function wordsOf(columns: readonly { readonly id: string; readonly title: string }[]): string {
  return `${columns.map(({ id, title }) => `${id}) ${title}`).join('; ')}.`;
}

/** Nothing while a cell of it is empty. */
function exactText(part: Averaged | null): string {
  return part?.isWhole ? decimal(part.exact, 2) : '';
}

function recordOf(row: Value): Readonly<Record<string, unknown>> {
  return row !== null && typeof row === 'object' && !Array.isArray(row) ? row : {};
}
