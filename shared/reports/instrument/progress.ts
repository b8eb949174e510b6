import { answerOf, applies } from '../../engine/answers.ts';
import { leaves } from '../../engine/instrument.ts';
import { sampleResult } from '../../engine/sampleResult.ts';
import { cell, center, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import { signed } from '../phrasing/change.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { ofCount } from '../phrasing/plural.ts';
import { distinct } from '../sources.ts';
import type { Block, Source } from '../tree.ts';
import { beforeOf } from './before.ts';
import { numberOf, type Context } from './context.ts';
import { from, itemSource } from './criteria.ts';
import { rowNames, samplesOf } from './samples.ts';
import { withHowMany } from './words.ts';
import { inQuotes } from '../phrasing/text.ts';

/** One sign of a change: in how many of those asked it is there. */
export type Progress = {
  readonly id: string;
  readonly title: string;
  readonly part: number;
  readonly whole: number;
  /** Whom the rows are of: «школ»; empty: the form as a whole. */
  readonly of: string;
  /** The form at its item. */
  readonly source: Source | null;
  /** Where it is not, by name. */
  readonly lacking: readonly string[];
};

/** Changes in those who are helped: each sign in numbers, with the year before and whom it is not found with. */
export function progressBlocks(context: Context): readonly Block[] {
  const { numbering, year, yearBefore } = context;
  const yearAgo = beforeOf(context);
  return (context.instrument.reported?.changes ?? []).flatMap(({ title: heading, items }, index): readonly Block[] => {
    const id = `progress.${index + 1}`;
    const rows = progressOf(context, items);
    const start = subheading(id, `${numbering.subsection()} ${heading}`);
    if (rows.length === 0) return [start, ...paragraph(`${id}.none`, 'Показатели изменений в форме не заполнены.')];
    const then = new Map(progressOf(yearAgo, items).map((row) => [row.id, row]));
    return [
      { ...start, sources: distinct(rows.flatMap(({ source }) => source ?? [])) },
      ...paragraph(`${id}.text`, progressText(rows)),
      ...table({
        id: `${id}.table`,
        caption: numbering.table(heading),
        widths: [12, 66, 30, 30, 22, 40],
        head: [['№', 'Признак', yearBefore, year, 'Измене­ние, п.п.', 'Где не отмечено'].map((text) => title(text))],
        body: rows.map((row) => {
          const earlier = then.get(row.id);
          const before = earlier?.source ? { ...earlier.source, title: `${earlier.source.title}, ${yearBefore}` } : null;
          return [
            center(numberOf(row.id)),
            cell(row.title),
            center(earlier ? partOf(earlier) : '–', from(before)),
            center(partOf(row), from(row.source)),
            center(earlier ? changeText(earlier, row) : '–', from(row.source, before)),
            cell(row.lacking.length === 0 ? '–' : namesOf(row.lacking), from(row.source)),
          ];
        }),
      }),
    ];
  });
}

/** Signs of these items over the forms of the report, with what is filled of them. */
export function progressOf(context: Context, items: readonly string[]): readonly Progress[] {
  return context.answered.flatMap((form) => [
    ...samplesOf(form)
      .filter(({ item }) => items.includes(item.id))
      .flatMap(({ item, rows }) => {
        const { rows: named } = sampleResult(item, rows);
        const nameOf = rowNames(context, item);
        return item.items.flatMap((column): readonly Progress[] => {
          if (column.kind !== 'scored-yes-no') return [];
          const filled = rows.flatMap((row, index) => (typeof row[column.id] === 'number' ? [{ is: row[column.id] === 1, index }] : []));
          if (filled.length === 0) return [];
          const lacking = filled.filter(({ is }) => !is).map(({ index }) => nameOf(named[index]!.who, index));
          const part = filled.length - lacking.length;
          return [
            {
              id: `${item.id}.${column.id}`,
              title: column.title,
              part,
              whole: filled.length,
              of: item.of,
              lacking,
              source: itemSource(context, form, item.id),
            },
          ];
        });
      }),
    ...leaves(form.filled.form.items).flatMap((item): readonly Progress[] => {
      if (item.kind !== 'scored-yes-no' || !items.includes(item.id) || !applies(item, form.filled.answers)) return [];
      const answer = answerOf(form.filled.answers, item.id);
      return typeof answer === 'number'
        ? [{ id: item.id, title: item.title, part: answer, whole: 1, of: '', lacking: [], source: itemSource(context, form, item.id) }]
        : [];
    }),
  ]);
}

/** «5 из 6 (83,3 %)»; of the form as a whole «да» or «нет». */
function partOf({ part, whole, of }: Progress): string {
  if (of === '') return part === 1 ? 'да' : 'нет';
  return `${part} из ${whole} (${shareOf(part, whole, 1)})`;
}

function changeText(earlier: Progress, now: Progress): string {
  if (now.of !== '') return signed(percentOf(earlier), percentOf(now));
  if (earlier.part === now.part) return '0';
  return now.part === 1 ? 'появи­лось' : 'больше нет';
}

function percentOf({ part, whole }: Progress): number {
  return (part * 100) / whole;
}

/** How many signs are found with everybody, and the rarest. */
export function progressText(rows: readonly Progress[]): string {
  const full = rows.filter(({ part, whole }) => part === whole).length;
  return [fullText(full, rows.length), ...worstText(rows)].join(' ');
}

/** «Полностью отмечены 5 из 13 признаков.» */
function fullText(full: number, whole: number): string {
  if (full === 0) return 'Признаков, отмеченных у всех, нет.';
  return `${full === 1 ? 'Полностью отмечен' : 'Полностью отмечены'} ${full} ${ofCount(whole, ['признака', 'признаков'])}.`;
}

function worstText(rows: readonly Progress[]): readonly string[] {
  const [worst] = rows.filter(({ part, whole, of }) => part < whole && of !== '').toSorted((a, b) => percentOf(a) - percentOf(b));
  if (!worst) return [];
  if (worst.part === 0) return [`Не отмечено ${withHowMany(0, worst.whole, worst.of)}: ${inQuotes(worst.title)}.`];
  return [
    `Реже других отмечено: ${inQuotes(worst.title)} – ${withHowMany(worst.part, worst.whole, worst.of)} (${shareOf(worst.part, worst.whole, 1)}).`,
  ];
}

const namesOf = (names: readonly string[]): string =>
  names.length <= 4 ? names.join(', ') : `${names.slice(0, 4).join(', ')} и ещё ${names.length - 4}`;
