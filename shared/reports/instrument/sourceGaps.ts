import { shareOf } from '../phrasing/numbers.ts';
import { cell, center, paragraph, subheading, table, title } from '../monitoring/blocks.ts';
import type { Block, Source } from '../tree.ts';
import { byKind, criteriaOf, formSource, from, itemSource, levelTitle, type CriterionAnswer } from './criteria.ts';
import { numberOf, type Answered, type Context } from './context.ts';
import { numbersOf } from './words.ts';

/** Criteria said to be there without a document or a link. */
export function sourceGapsOf(form: Answered): readonly CriterionAnswer[] {
  return criteriaOf(form).filter(({ item, isPresent, hasSource }) => !item.asksFor && isPresent === true && !hasSource);
}

/** The forms at the criteria without a source. */
export function gapSources(context: Context, forms: readonly Answered[]): readonly Source[] {
  return forms.flatMap((form) => sourceGapsOf(form).flatMap(({ item }) => itemSource(context, form, item.id) ?? []));
}

/** How much of what is present has its source of information, and what lacks it: criterion by criterion of one form, counted of several. */
export function sourceBlocks(context: Context): readonly Block[] {
  const levels = byKind(context).flatMap(([kind, forms]) => {
    const own = forms.map((form) => ({ form, present: presentIn(form), gaps: sourceGapsOf(form) })).filter(({ present }) => present > 0);
    return own.length === 0 ? [] : [{ kind, own }];
  });
  if (levels.length === 0) return [];
  return [
    subheading('sources', 'Источники информации'),
    ...levels.flatMap(({ kind, own }) => {
      const id = `sources.${kind}`;
      const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + of(one), 0);
      const [present, gaps] = [sum((one) => one.present), sum((one) => one.gaps.length)];
      const level = levelTitle(kind);
      const sources = own.map(({ form }) => formSource(context, form));
      return [
        ...paragraph(
          `${id}.text`,
          `${level.slice(0, 1).toUpperCase()}${level.slice(1)}: документ или ссылка указаны по ${present - gaps} из ${present} имеющихся критериев (${shareOf(present - gaps, present, 1)})${gaps === 0 ? '' : `; без источника – ${gaps}`}.`,
        ).map((block) => ({ ...block, sources })),
        ...(gaps === 0 ? [] : own.length === 1 ? ofOne(context, id, own[0]!) : ofSeveral(context, id, own)).map((block) => ({
          ...block,
          sources,
        })),
      ];
    }),
  ];
}

function ofOne(context: Context, id: string, { form, gaps }: Counted): readonly Block[] {
  return table({
    id: `${id}.table`,
    caption: context.numbering.table('Имеется, но источник не указан'),
    widths: [16, 74, 80],
    head: [['№', 'Критерий', 'Источник информации по приказу'].map((text) => title(text))],
    body: gaps.map(({ item }) => [
      center(numberOf(item.id), from(itemSource(context, form, item.id))),
      cell(item.title),
      cell(item.hint || 'в приказе не назван'),
    ]),
  });
}

type Counted = { readonly form: Answered; readonly present: number; readonly gaps: readonly CriterionAnswer[] };

function ofSeveral(context: Context, id: string, own: readonly Counted[]): readonly Block[] {
  return table({
    id: `${id}.table`,
    caption: context.numbering.table('Имеется, но источник не указан, по организациям'),
    widths: [50, 22, 26, 72],
    head: [['Организация', 'Имеется', 'Без источника', 'Критерии без источника'].map((text) => title(text))],
    body: own.map(({ form, present, gaps }) => [
      cell(form.name),
      center(String(present), { source: formSource(context, form) }),
      center(String(gaps.length), { source: formSource(context, form) }),
      cell(gaps.length === 0 ? '–' : numbersOf(gaps.map(({ item }) => item.id)), { sources: gapSources(context, [form]) }),
    ]),
  });
}

function presentIn(form: Answered): number {
  return criteriaOf(form).filter(({ item, isPresent }) => !item.asksFor && isPresent === true).length;
}
