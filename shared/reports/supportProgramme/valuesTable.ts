import type { Instrument, Item } from '../../engine/instrument.ts';
import { cell, center, note, table, title } from '../monitoring/blocks.ts';
import type { Block, Cell } from '../tree.ts';
import { sourceOf, textOf, type Context, type SupportForm, type SupportSchool } from './context.ts';

/** One column of values: a school, or one of its assessments. */
export type Column = { readonly school: SupportSchool; readonly head: string; readonly form: SupportForm | null };

type Wanted = {
  readonly id: string;
  readonly caption: string;
  readonly form: Instrument;
  readonly columns: readonly Column[];
  /** Whether the order numbers its rows. */
  readonly isNumbered: boolean;
};

/** So many columns of values stand side by side on a sheet. */
const across = 4;

/** Rows of the order with the values of each school as its source writes them, in as many tables as the schools need. */
export function valuesTable(context: Context, { id, caption, form, columns, isNumbered }: Wanted): readonly Block[] {
  const parts = Math.ceil(columns.length / across);
  return Array.from({ length: parts }, (_, part) => columns.slice(part * across, (part + 1) * across)).flatMap((own, part) => {
    const blockId = parts === 1 ? id : `${id}.${part + 1}`;
    const words = parts === 1 ? caption : `${caption} (часть ${part + 1} из ${parts})`;
    const lead = isNumbered ? [title('№'), title('Показатель')] : [title('Показатель')];
    return [
      ...table({
        id: blockId,
        caption: context.numbering.table(words),
        widths: [...(isNumbered ? [12] : []), Math.max(80, 150 - own.length * 28), ...own.map(() => 30)],
        head: [[...lead, ...own.map(({ head }) => title(head))]],
        body: form.items.flatMap((item) => rowsOf(item, own, isNumbered)),
      }),
      ...legend(blockId, form, own),
    ];
  });
}

function rowsOf(item: Item, columns: readonly Column[], isNumbered: boolean): readonly (readonly Cell[])[] {
  const wide = columns.length + (isNumbered ? 2 : 1);
  const across = (text: string): readonly Cell[] => [cell(text, { columns: wide, isBold: true })];
  if (item.kind === 'section') {
    if (item.added) return [];
    let under: string | undefined;
    return [
      across(item.title),
      ...item.items.flatMap((leaf) => {
        const heading = leaf.under !== undefined && leaf.under !== under ? [[cell(leaf.under, { columns: wide })]] : [];
        under = leaf.under;
        return [...heading, ...rowsOf(leaf, columns, isNumbered)];
      }),
    ];
  }
  if (item.kind !== 'measure') return [];
  return [
    [
      ...(isNumbered ? [center(item.id)] : []),
      cell(item.title),
      ...columns.map(({ school, form }) => center(textOf(form, item), form ? { source: sourceOf(school, form) } : {})),
    ],
  ];
}

function legend(id: string, form: Instrument, columns: readonly Column[]): readonly Block[] {
  const texts = new Set(form.items.flatMap((item) => rowsOf(item, columns, false).flatMap((row) => row.slice(1).map(({ text }) => text))));
  const words = [
    ...(texts.has('н/д') ? ['«н/д» – значение не внесено'] : []),
    ...(texts.has('–') ? ['«–» – показатель школы не касается'] : []),
  ];
  return note(`${id}.note`, words.length === 0 ? '' : `${words.join('; ')}.`);
}
