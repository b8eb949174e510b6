import { leaves } from '../../engine/instrument.ts';
import { sampleResult, type SampleItem } from '../../engine/sampleResult.ts';
import { spanOf } from '../../engine/attainable.ts';
import { applies, type AnswerMap } from '../../engine/answers.ts';
import { cell, center, subheading, table, title } from '../monitoring/blocks.ts';
import { decimal } from '../phrasing/numbers.ts';
import type { Block } from '../tree.ts';
import { numberOf, type Answered, type Context } from './context.ts';
import { from, itemSource } from './criteria.ts';
import { sampleHeading } from './words.ts';

/** Effectiveness of each mentor, tutor, teacher or school of a sample: the sum of its parameters against the greatest possible. */
export function sampleBlocks(context: Context): readonly Block[] {
  return context.answered.flatMap((form) => samplesOf(form).flatMap(({ item, rows }) => sampleTable(context, form, item, rows)));
}

/** Samples of a form with rows in them. */
export function samplesOf({ filled }: Answered): readonly { readonly item: SampleItem; readonly rows: readonly AnswerMap[] }[] {
  return leaves(filled.form.items).flatMap((item) => {
    const rows = filled.answers[item.id];
    return item.kind === 'sample' && applies(item, filled.answers) && Array.isArray(rows) && rows.length > 0
      ? [{ item, rows: rows as readonly AnswerMap[] }]
      : [];
  });
}

/** Who a row of a sample is about: schools by name, people by number in the publication copy. */
export function rowNames({ typed, isPublic }: Context, { of }: SampleItem): (who: string | null, index: number) => string {
  const isOfSchools = /школ/i.test(of);
  return (who, index) => (who === null || (isPublic && !isOfSchools) ? `№ ${index + 1}` : typed(who));
}

function sampleTable(context: Context, form: Answered, item: SampleItem, rows: readonly AnswerMap[]): readonly Block[] {
  const { numbering } = context;
  const result = sampleResult(item, rows);
  const counted = item.items.filter(({ kind }) => kind !== 'text');
  const most = decimal(spanOf(item).to, 2);
  const source = from(itemSource(context, form, item.id));
  const id = `samples.${form.about.id}.${item.id}`;
  const nameOf = rowNames(context, item);
  return [
    subheading(id, `Показатель № ${numberOf(item.id)}: ${item.title}`),
    ...table({
      id: `${id}.table`,
      caption: numbering.table(`Показатель № ${numberOf(item.id)}: значения параметров (наибольшая сумма – ${most})`),
      widths: [10, 46, ...counted.map(() => 90 / counted.length), 20],
      head: [[title('№'), title(sampleHeading(item.of)), ...counted.map((column) => title(column.id)), title('Сумма')]],
      body: [
        ...rows.map((row, index) => [
          center(String(index + 1)),
          cell(nameOf(result.rows[index]!.who, index)),
          ...counted.map((column) => center(cellText(row[column.id]), source)),
          center(result.rows[index]!.total?.isWhole === true ? decimal(result.rows[index]!.total.exact, 2) : '–', {
            isBold: true,
            ...source,
          }),
        ]),
        [
          cell('Среднее', { columns: 2, isBold: true }),
          ...result.columns.map(({ mean }) => center(mean ? decimal(mean.exact, 2) : '–', source)),
          center(result.mean === null ? '–' : decimal(result.mean, 2), { isBold: true, ...source }),
        ],
      ],
    }),
    {
      kind: 'paragraph',
      id: `${id}.words`,
      isNote: true,
      text: [{ text: `${counted.map((column) => `${column.id}) ${column.title}`).join('; ')}.` }],
    },
  ];
}

function cellText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '–';
}
