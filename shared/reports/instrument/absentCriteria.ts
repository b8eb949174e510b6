import type { Part } from '../../engine/instrument.ts';
import { reference } from '../assessment/numbering.ts';
import { cell, center, paragraph, table, title } from '../monitoring/blocks.ts';
import { counted, plural } from '../phrasing/plural.ts';
import type { Block, Cell } from '../tree.ts';
import { byKind, formSource, itemSources, levelTitle, partsOf } from './criteria.ts';
import { numberOf, whereText, type Answered, type Context } from './context.ts';
import type { Shortcoming } from './shortcomings.ts';

/** Absent criteria by level and part of the order, each with the source that the order expects; of many schools those that half of them lack. */
export function absentCriteriaBlocks(context: Context, all: readonly Shortcoming[]): readonly Block[] {
  const levels = byKind(context).filter(([kind]) => all.some(({ forms }) => forms[0]!.about.kind === kind));
  return levels.flatMap(([kind, asked]) => {
    const own = all.filter(({ forms }) => forms[0]!.about.kind === kind);
    const shown = asked.length < 3 ? own : own.filter(({ isFrequent }) => isFrequent);
    const rest = own.length - shown.length;
    const id = levels.length === 1 ? 'shortcomings' : `shortcomings.${kind}`;
    const level = levels.length === 1 && asked.length === 1 ? '' : `, ${levelTitle(kind)}`;
    const sources = asked.map((form) => formSource(context, form));
    return [
      ...table({
        id: `${id}.table`,
        caption: context.numbering.table(`Отсутствующие критерии по направлениям${level}`),
        widths: asked.length === 1 ? [16, 74, 80] : [12, 46, 58, 54],
        head: [['№', 'Критерий', 'Источник информации по приказу', ...(asked.length === 1 ? [] : ['Где'])].map((text) => title(text))],
        body: rowsByPart(context, shown, asked),
      }).map((block) => ({ ...block, sources })),
      ...paragraph(
        `${id}.rest`,
        rest === 0
          ? ''
          : `${shown.length === 0 ? 'М' : 'Кроме того, м'}енее чем в половине организаций ${plural(rest, ['отсутствует', 'отсутствуют', 'отсутствуют'])} ${counted(rest, ['критерий', 'критерия', 'критериев'])}${reference('annex.1', ` (${plural(rest, ['он показан', 'они показаны', 'они показаны'])} в приложении `, ')')}.`,
      ).map((block) => ({ ...block, sources })),
    ];
  });
}

function rowsByPart(context: Context, shown: readonly Shortcoming[], asked: readonly Answered[]): readonly (readonly Cell[])[] {
  const parts = asked.map(({ filled }) => partsOf(filled.form));
  const partOf = (id: string): Part | null => parts.map((one) => one.get(id)).find((part) => part !== undefined) ?? null;
  const order = [...new Set(parts.flatMap((one) => [...one.keys()]))];
  const sorted = shown.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const columns = asked.length === 1 ? 3 : 4;
  return [...Map.groupBy(sorted, ({ id }) => partOf(id)?.id ?? '')].flatMap(([part, list]) => [
    ...(part === '' ? [] : [[cell(`${part}. ${partOf(list[0]!.id)!.title}`, { isBold: true, columns })]]),
    ...list.map(({ id, title: words, hint, forms }) => [
      center(numberOf(id), { sources: itemSources(context, forms, id) }),
      cell(words),
      cell(hint || 'в приказе не назван'),
      ...(asked.length === 1 ? [] : [cell(whereText({ answered: asked }, forms, 4))]),
    ]),
  ]);
}
