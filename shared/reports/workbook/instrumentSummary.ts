import Fraction from 'fraction.js';
import { completeness } from '../../engine/answers.ts';
import { leaves } from '../../engine/instrument.ts';
import { contextOf, type FilledForm, type InstrumentData } from '../instrument/context.ts';
import { levelOf, scoredOf } from '../instrument/totals.ts';
import { itemColumns } from './itemColumns.ts';
import { numbers, texts, type Column } from './column.ts';
import type { Sheet, SheetCell } from './workbook.ts';

/** The summary form of a monitoring: a row a form with its completeness, all values, totals and level; those not begun are there too. */
export function instrumentSummary(data: InstrumentData): Omit<Sheet, 'name'> {
  const { instrument, typed } = contextOf(data);
  const forms = data.forms.filter(({ filled, isOwed }) => filled !== null || isOwed);
  const filled = forms.map((form) => form.filled);
  const items = [...new Map(filled.flatMap((form) => (form ? leaves(form.form.items) : [])).map((item) => [item.id, item])).values()];
  const counts = filled.map((form) => form && completeness(form.form, form.answers));
  const columns: readonly Column[] = [
    {
      ...numbers(
        '№ п/п',
        null,
        forms.map((_, index) => index + 1),
      ),
      width: 7,
    },
    {
      ...texts(
        'О ком форма',
        null,
        forms.map(({ name }) => name),
      ),
      width: 34,
    },
    { ...texts('Состояние', null, filled.map(stateOf)), width: 20 },
    numbers(
      'Заполнено показателей',
      null,
      counts.map((count) => count?.filled ?? null),
    ),
    numbers(
      'Всего показателей',
      null,
      counts.map((count) => count?.required ?? null),
    ),
    ...items.flatMap((item) => itemColumns(item, filled, typed)),
    ...totalColumns(instrument.totalTitle ?? 'Итог', filled),
  ];
  return {
    caption: `Сводная форма: ${instrument.title}`,
    widths: columns.map(({ width }) => width),
    named: 2,
    head: headOf(columns),
    body: forms.map((_, row) => columns.map(({ cells }) => cells[row]!)),
    notes: ['Пустая ячейка – значение не внесено.'],
  };
}

function stateOf(form: FilledForm | null): string {
  if (form === null) return 'не начата';
  if (!form.isComplete) return 'заполнена не полностью';
  return form.signedOn === null ? 'заполнена' : 'подписана';
}

function totalColumns(title: string, forms: readonly (FilledForm | null)[]): readonly Column[] {
  const scores = forms.map((form) => scoredOf(form?.score ?? null));
  if (forms.every((form) => (form?.score ?? null) === null)) return [];
  const further = [...new Map(scores.flatMap((score) => (score?.further ?? []).map((one) => [one.id, one.title] as const)))];
  const exact = (total: string | null | undefined): number | null => (total == null ? null : new Fraction(total).valueOf());
  return [
    ...further.map(([id, of]) =>
      numbers(
        of,
        null,
        scores.map((score) => exact(score?.further?.find((one) => one.id === id)?.total)),
      ),
    ),
    numbers(
      title,
      null,
      scores.map((score) => exact(score?.total)),
    ),
    texts(
      'Уровень',
      null,
      scores.map((score) => (score ? levelOf(score) : '')),
    ),
  ];
}

/** Two rows: what is asked, and of what the column is where it has several. */
function headOf(columns: readonly Column[]): readonly (readonly (SheetCell | null)[])[] {
  const isSame = (index: number): boolean =>
    columns[index]?.part !== null && columns[index]?.part !== undefined && columns[index]?.title === columns[index - 1]?.title;
  const widthAt = (index: number): number => {
    let end = index + 1;
    while (isSame(end)) end++;
    return end - index;
  };
  return [
    columns.map(({ title, part }, index) => {
      if (isSame(index)) return null;
      const width = widthAt(index);
      return { value: title, ...(part === null ? { rows: 2 } : width > 1 ? { columns: width } : {}) };
    }),
    columns.map(({ part }) => (part === null ? null : { value: part })),
  ];
}
