import { applies } from '../../engine/answers.ts';
import { leaves, type PrintedForm, type Section } from '../../engine/instrument.ts';
import type { Block, Cell } from '../tree.ts';
import type { FormData } from './context.ts';
import type { Box, Options, Verdict } from './runs.ts';
import { elements, part, plain, unitOf, valueCells, type RowItem, type Value, type ValueItem } from './values.ts';

const hasNumber = ({ instrument }: FormData): boolean => instrument.printed.columns[0]?.startsWith('№') === true;

/** The heading of a section among the rows of the table: its number, its words over the other columns. */
export function sectionCells(data: FormData, { id, title }: Section): readonly Cell[] {
  const { length } = data.instrument.printed.columns;
  const isNumbered = hasNumber(data) && length > 1 && /^\d+$/.test(id);
  return isNumbered
    ? [
        { text: `${id}.`, align: 'center', isBold: true },
        { text: title, isBold: true, columns: length - 1 },
      ]
    : [{ text: title, isBold: true, columns: length }];
}

/** Rows of a run of items; the order's words above several of them are a row of their own. */
export function itemRows(data: FormData, items: readonly RowItem[]): readonly (readonly Cell[])[] {
  return items.flatMap((item, index) => {
    const isFirst = item.under !== undefined && item.under !== items[index - 1]?.under;
    const over: readonly Cell[] = [
      ...(hasNumber(data) ? [{ text: '' }] : []),
      { text: item.under ?? '', columns: data.instrument.printed.columns.length - (hasNumber(data) ? 1 : 0) },
    ];
    return [...(isFirst ? [over] : []), ...(item.kind === 'evidence' ? evidenceRows(data, item) : [rowCells(data, item)])];
  });
}

/** What evidence is asked, below it the acts and links over the whole width; a filled form prints none that is not asked. */
function evidenceRows(data: FormData, item: Extract<RowItem, { readonly kind: 'evidence' }>): readonly (readonly Cell[])[] {
  const { instrument, answers } = data;
  const given = lines(elements(answers?.[item.id]));
  if (answers !== null && given === '' && !applies(item, answers)) return [];
  const number: readonly Cell[] = hasNumber(data) && instrument.printed.columns.length > 1 ? [{ text: '', rows: 2 }] : [];
  const columns = instrument.printed.columns.length - number.length;
  // Two lines of room for a pen.
  return [[...number, { text: item.title, columns }], [{ text: answers === null ? '\n' : given, columns }]];
}

/** Cells of one row: number, title with the allowed values, what is filled in; as many as the order has columns. */
function rowCells(data: FormData, item: ValueItem): readonly Cell[] {
  const isNumbered = hasNumber(data);
  const room = Math.max(data.instrument.printed.columns.length - (isNumbered ? 2 : 1), 1);
  const title = titleOf(item, room);
  const own = isNumbered
    ? [{ text: /^[\d.]+$/.test(item.id) ? item.id : '', align: 'center' as const }, { text: title }]
    : [{ text: `${numberOf(item.id)}${title}` }];
  const values = valuesOf(item, data).slice(-room);
  const align = item.kind === 'measures' || item.kind === 'criterion' ? 'left' : 'center';
  return [...own, ...Array.from({ length: room }, (_, index) => ({ text: values[index - (room - values.length)] ?? '', align }) as const)];
}

/** «-» where the item does not apply, as the orders print it. */
function valuesOf(item: ValueItem, { answers }: FormData): readonly string[] {
  const values = valueCells(item, answers?.[item.id]);
  return answers === null || applies(item, answers) ? values : values.map((value, index) => (index > 0 && value === '' ? '-' : value));
}

/** The order's own number with a point; nothing for ids that are the program's. */
export const numberOf = (id: string): string => (/^[\d.]+$/.test(id) ? `${id}. ` : '');

/** The title with what a blank needs to be filled by hand: what each value means, the unit where no column prints it. */
function titleOf(item: ValueItem, room: number): string {
  if (item.kind === 'scored-yes-no') return `${item.title} (0,\u00a01)`;
  if (item.kind === 'measure' && room < 2) return `${item.title} (${unitOf(item.measure)})`;
  if (item.kind !== 'points') return item.title;
  const values = item.values.map((value, index) => {
    const label = item.labels?.[index] ?? '';
    return label === '' ? `${value}` : `${value} – ${label}`;
  });
  return `${item.title}\n${values.join('; ').replace(/\.$/, '')}.`;
}

export function mainTable({ instrument, answers }: FormData, body: readonly (readonly Cell[])[], id: string): Block {
  const kinds = new Set(leaves(instrument.items).map(({ kind }) => kind));
  const isDense = kinds.has('points') || instrument.printed.orientation === 'landscape';
  return {
    kind: 'table',
    id,
    caption: null,
    widths: widthsOf(instrument.printed.columns, instrument.items),
    head: headOf(instrument.printed),
    body,
    ...(isDense ? { isDense: true as const } : {}),
    // A mark or a figure needs no more room than its line.
    ...(answers === null && !kinds.has('points') && !kinds.has('scored-yes-no') ? { minRowHeight: 9 } : {}),
  };
}

/** One row of headings, or two where the order has a heading over several columns. */
function headOf({ columns, columnsOver = [] }: PrintedForm): readonly (readonly Cell[])[] {
  const cell = (text: string): Cell => ({ text, align: 'center', isBold: true });
  const over = (place: number) => columnsOver.find(({ first, last }) => first <= place && place <= last);
  if (columnsOver.length === 0) return [columns.map(cell)];
  const top = columns.flatMap((text, place): readonly Cell[] => {
    const above = over(place);
    if (!above) return [{ ...cell(text), rows: 2 }];
    return place === above.first ? [{ ...cell(above.title), columns: above.last - above.first + 1 }] : [];
  });
  return [top, columns.filter((_, place) => over(place)).map(cell)];
}

/** Room by what the columns hold: long texts for measures, a mark elsewhere. */
function widthsOf(columns: readonly string[], items: FormData['instrument']['items']): readonly number[] {
  const kinds = new Set(leaves(items).map(({ kind }) => kind));
  const number = columns[0]?.startsWith('№') === true ? [13] : [];
  const count = Math.max(columns.length - number.length - 1, 0);
  const value = kinds.has('measures')
    ? [58, 38]
    : kinds.has('criterion')
      ? count === 3
        ? [52, 17, 38]
        : [18, 50]
      : Array.from({ length: count }, () =>
          count === 1 ? (number.length === 0 ? 60 : kinds.has('points') ? 21 : 28) : count === 2 && !kinds.has('measure') ? 36 : 26,
        );
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
