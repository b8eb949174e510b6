import { answerOf, applies } from '../../engine/answers.ts';
import { leaves, type Instrument, type LeafItem, type Part } from '../../engine/instrument.ts';
import { paths } from '../../model/paths.ts';
import type { Cell, Source } from '../tree.ts';
import type { Answered, Context } from './context.ts';

export type CriterionItem = Extract<LeafItem, { readonly kind: 'criterion' }>;

/** A criterion of one form with what is entered of it; null: not filled. */
export type CriterionAnswer = {
  readonly item: CriterionItem;
  readonly part: Part | null;
  readonly isPresent: boolean | null;
  /** Whether a document or a link stands beside it. */
  readonly hasSource: boolean;
};

/** Every criterion that the form asks, in the words of its kind. */
export function criteriaOf({ filled: { form, answers } }: Pick<Answered, 'filled'>): readonly CriterionAnswer[] {
  const items = leaves(form.items).filter((item) => item.kind === 'criterion');
  if (items.length === 0) return [];
  const parts = partsOf(form);
  return items.flatMap((item): readonly CriterionAnswer[] => {
    if (!applies(item, answers)) return [];
    const answer = answerOf(answers, item.id);
    const given = typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>) : {};
    return [
      {
        item,
        part: parts.get(item.id) ?? null,
        isPresent: typeof given['isPresent'] === 'boolean' ? given['isPresent'] : null,
        hasSource: isText(given['document']) || isText(given['link']),
      },
    ];
  });
}

/** Part of the order that each item stands in; a section of its own where the order has no parts. */
export function partsOf({ items }: Instrument): ReadonlyMap<string, Part> {
  return new Map(
    items.flatMap((item) =>
      item.kind === 'section' ? item.items.map(({ id }) => [id, item.part ?? { id: item.id, title: item.title }] as const) : [],
    ),
  );
}

/** «муниципальный уровень», «уровень образовательных организаций» */
export function levelTitle(kind: Answered['about']['kind']): string {
  return kind === 'municipality' ? 'муниципальный уровень' : 'уровень образовательных организаций';
}

/** The form that a figure of one organisation stands in. */
export function formSource({ instrument }: Pick<Context, 'instrument'>, { name, filled }: Answered): Source {
  return { title: `${instrument.shortTitle}: ${name}`, path: paths.form(filled.submission) };
}

/** The form of the year before; null: there is none. */
export function earlierSource(
  { instrument, yearBefore }: Pick<Context, 'instrument' | 'yearBefore'>,
  { name, before }: Answered,
): Source | null {
  return before && { title: `${instrument.shortTitle}: ${name}, ${yearBefore}`, path: paths.form(before.submission) };
}

/** The form at one of its items; `earlier`: the form of the year before. */
export function itemSource(
  context: Pick<Context, 'instrument' | 'yearBefore'>,
  form: Answered,
  item: string,
  earlier = false,
): Source | null {
  const { submission } = (earlier ? form.before : form.filled) ?? {};
  if (submission === undefined) return null;
  const number = /^\d+(\.\d+)*/.exec(item)?.[0];
  return {
    title: `${context.instrument.shortTitle}: ${form.name}${earlier ? `, ${context.yearBefore}` : ''}${number ? `, № ${number}` : ''}`,
    path: paths.formItem(submission, item),
  };
}

/** The form with how its total came about; `earlier`: the form of the year before. */
export function totalSource(context: Pick<Context, 'instrument' | 'yearBefore'>, form: Answered, earlier = false): Source | null {
  const { submission } = (earlier ? form.before : form.filled) ?? {};
  if (submission === undefined) return null;
  return {
    title: `${context.instrument.shortTitle}: ${form.name}${earlier ? `, ${context.yearBefore}` : ''}, расчёт`,
    path: paths.why(submission),
  };
}

/** The list of the forms of the year: who has filled it and who has not. */
export function listSource({ instrument, year }: Pick<Context, 'instrument' | 'year'>): Source {
  return { title: `${instrument.shortTitle}: все формы, ${year}`, path: paths.monitoring(instrument.id) };
}

/** The instrument with its formula and scale. */
export function instrumentSource({ instrument }: { readonly instrument: Pick<Instrument, 'id' | 'shortTitle'> }): Source {
  return { title: `Форма приказа: ${instrument.shortTitle}`, path: paths.instrument(instrument.id) };
}

/** Several forms at the same item. */
export function itemSources(context: Context, forms: readonly Answered[], item: string, earlier = false): readonly Source[] {
  return forms.flatMap((form) => itemSource(context, form, item, earlier) ?? []);
}

/** A cell with its sources, where there are any. */
export function from(...sources: readonly (Source | null)[]): Pick<Cell, 'source' | 'sources'> {
  const [first, ...others] = sources.filter((source) => source !== null);
  if (!first) return {};
  return others.length === 0 ? { source: first } : { sources: [first, ...others] };
}

/** Forms by whom they are about, the municipality's as they come. */
export function byKind({ answered }: Context): readonly (readonly [Answered['about']['kind'], readonly Answered[]])[] {
  return [...Map.groupBy(answered, ({ about }) => about.kind)];
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
