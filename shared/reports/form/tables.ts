import { leaves } from '../../engine/instrument.ts';
import type { Block, Cell } from '../tree.ts';
import type { FormData } from './context.ts';
import type { Box, Options, Sample, Verdict } from './runs.ts';
import { elements, part, plain, valueCells, type RowItem, type Value } from './values.ts';

const hasNumber = ({ instrument }: FormData): boolean => instrument.printed.columns[0]?.startsWith('№') === true;

/** Cells of one row: number, title with the allowed values, what is filled in; as many as the order has columns. */
export function rowCells(data: FormData, item: RowItem): readonly Cell[] {
  const own = hasNumber(data)
    ? [{ text: item.id, align: 'center' as const }, { text: titleOf(item) }]
    : [{ text: `${numberOf(item.id)}${titleOf(item)}` }];
  const room = Math.max(data.instrument.printed.columns.length - own.length, 1);
  const values = valueCells(item, data.answers?.[item.id]).slice(-room);
  const align = item.kind === 'measures' || item.kind === 'criterion' ? 'left' : 'center';
  return [...own, ...Array.from({ length: room }, (_, index) => ({ text: values[index - (room - values.length)] ?? '', align }) as const)];
}

const numberOf = (id: string): string => (/^[\d.]+$/.test(id) ? `${id}. ` : '');

/** The title; below it what each value means, so that a blank can be filled by hand. */
function titleOf(item: RowItem): string {
  if (item.kind !== 'points') return item.title;
  const values = item.values.map((value, index) => {
    const label = item.labels?.[index] ?? '';
    return label === '' ? `${value}` : `${value} – ${label}`;
  });
  return `${item.title}\n${values.join('; ').replace(/\.$/, '')}.`;
}

export function mainTable({ instrument, answers }: FormData, body: readonly (readonly Cell[])[], id: string): Block {
  const isScored = leaves(instrument.items).some(({ kind }) => kind === 'points');
  return {
    kind: 'table',
    id,
    caption: null,
    widths: widthsOf(instrument.printed.columns, instrument.items),
    head: [instrument.printed.columns.map((text) => ({ text, align: 'center', isBold: true }))],
    body,
    ...(isScored ? { isDense: true as const } : {}),
    ...(answers === null && !isScored ? { minRowHeight: 9 } : {}),
  };
}

/** Room by what the columns hold: long texts for measures, a mark elsewhere. */
function widthsOf(columns: readonly string[], items: FormData['instrument']['items']): readonly number[] {
  const kinds = new Set(leaves(items).map(({ kind }) => kind));
  const number = columns[0]?.startsWith('№') === true ? [13] : [];
  const count = Math.max(columns.length - number.length - 1, 0);
  const value = kinds.has('measures')
    ? [58, 38]
    : kinds.has('criterion')
      ? [18, 50]
      : Array.from({ length: count }, () => (count === 1 ? (number.length > 0 ? 28 : 60) : count === 2 ? 36 : 26));
  const fitted = Array.from({ length: count }, (_, index) => value[index] ?? 26);
  const rest = 165 - number.reduce((sum, width) => sum + width, 0) - fitted.reduce((sum, width) => sum + width, 0);
  return [...number, rest, ...fitted];
}

/** Options with their characteristics and a column for the mark. */
export function optionsTable({ instrument, answers }: FormData, item: Options): Block {
  const [first = 'Уровень', second = 'Характеристика', third = 'Отметка'] = instrument.printed.columns;
  return {
    kind: 'table',
    id: `table.${item.id}`,
    caption: null,
    widths: [44, 90, 31],
    head: [[first, second, third].map((text) => ({ text, align: 'center', isBold: true }))],
    body: item.options.map(({ code, title, characteristic }) => [
      { text: title },
      { text: characteristic ?? '' },
      { text: answers?.[item.id] === code ? '+' : '', align: 'center', isBold: true },
    ]),
    isDense: true,
  };
}

/** The observer's own verdicts: the order has no place for them, so only those that were given are printed. */
export function verdictTable({ answers }: FormData, items: readonly Verdict[]): readonly Block[] {
  const given = items.filter(({ id }) => typeof part(answers?.[id], 'isConfirmed') === 'boolean');
  if (given.length === 0) return [];
  return [
    {
      kind: 'table',
      id: `table.${given[0]!.id}`,
      caption: null,
      widths: [65, 35, 65],
      head: [['Фактор риска', 'Вывод', 'Обоснование'].map((text) => ({ text, align: 'center', isBold: true }))],
      body: given.map(({ id, title }) => [
        { text: title },
        { text: part(answers?.[id], 'isConfirmed') === true ? 'подтверждается' : 'не подтверждается', align: 'center' },
        { text: plain(part(answers?.[id], 'reason')) },
      ]),
    },
  ];
}

/** A heading and a frame with the text or the list in it. */
export function box({ answers }: FormData, item: Box): readonly Block[] {
  const text = item.kind === 'text' ? plain(answers?.[item.id]) : lines(elements(answers?.[item.id]));
  return [
    { kind: 'paragraph', id: `${item.id}.title`, text: [{ text: item.title, isBold: true }], align: 'center' },
    {
      kind: 'table',
      id: `${item.id}.box`,
      caption: null,
      widths: [165],
      head: [],
      body: [[{ text }]],
      minRowHeight: text === '' ? 26 : 15,
    },
  ];
}

function lines(all: readonly Value[]): string {
  const texts = all
    .map((element) =>
      typeof element === 'string'
        ? element
        : [part(element, 'requisites'), part(element, 'link')]
            .map(plain)
            .filter((text) => text !== '')
            .join(', '),
    )
    .filter((text) => text.trim() !== '');
  return texts.length === 1 ? texts[0]! : texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
}

/** A row for each mentor, tutor, teacher or school; a blank has five. */
export function sampleTable({ answers }: FormData, item: Sample): readonly Block[] {
  const rows = elements(answers?.[item.id]);
  const filled = rows.length > 0 ? rows : Array.from({ length: 5 }, (): Value => undefined);
  const width = Math.min(150 / item.items.length, 40);
  return [
    { kind: 'paragraph', id: `${item.id}.title`, text: [{ text: `${numberOf(item.id)}${item.title}`, isBold: true }], align: 'left' },
    {
      kind: 'table',
      id: `${item.id}.rows`,
      caption: null,
      widths: [15, ...item.items.map(() => width)],
      head: [['№ п/п', ...item.items.map(({ title }) => title)].map((text) => ({ text, align: 'center', isBold: true }))],
      body: filled.map((row, index) => [
        { text: String(index + 1), align: 'center' },
        ...item.items.map(({ id }): Cell => ({ text: plain(part(row, id)), align: 'center' })),
      ]),
      isDense: true,
    },
  ];
}
