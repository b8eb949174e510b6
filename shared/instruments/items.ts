import type { Direction, LeafItem, Measure, Option, PointsItem, PointValue, ScoredYesNoItem, Section } from '../engine/instrument.ts';

/**
 * Constructors of items for the instrument files: plain objects whose ids stay literal types,
 * so that a formula naming an item that does not exist does not compile.
 */

type Leaf<Kind extends LeafItem['kind'], Id extends string> = Extract<LeafItem, { readonly kind: Kind }> & { readonly id: Id };
type More<Kind extends LeafItem['kind']> = Partial<Omit<Extract<LeafItem, { readonly kind: Kind }>, 'kind' | 'id' | 'title'>>;

/** Stable codes of the ten risk factors of order К; the order's forms and the federal profile number them differently. */
type Factor =
  'competence' | 'staff' | 'disability' | 'language' | 'failure' | 'motivation' | 'parents' | 'discipline' | 'wellbeing' | 'equip';

/** An indicator scored in points; `values` as the order's set lists them, `hint` one paragraph of the order a string. */
export function points<const Id extends string>(
  id: Id,
  title: string,
  { hint, ...more }: { readonly values: readonly PointValue[]; readonly hint: readonly string[] } & Omit<More<'points'>, 'values' | 'hint'>,
): PointsItem<Id> {
  return { kind: 'points', id, title, hint: hint.join('\n'), ...more };
}

/** A yes/no parameter scored 1 or 0. */
export function yesNo<const Id extends string>(
  id: Id,
  title: string,
  more: Partial<Omit<ScoredYesNoItem, 'kind' | 'id' | 'title'>> = {},
): ScoredYesNoItem<Id> {
  return { kind: 'scored-yes-no', id, title, ...more };
}

/** An indicator measured once a form; `direction`: in which a change is an improvement. */
export function measure<const Id extends string>(
  id: Id,
  title: string,
  what: Measure,
  { direction, ...more }: { readonly direction: Direction } & Omit<More<'measure'>, 'measure' | 'direction'>,
): Leaf<'measure', Id> {
  return { kind: 'measure', id, title, measure: what, direction, ...more };
}

/** An indicator in two columns: the previous and the current period. */
export function twoPeriod<const Id extends string>(
  id: Id,
  title: string,
  what: Measure,
  { direction, ...more }: { readonly direction: Direction } & Omit<More<'two-period'>, 'measure' | 'direction'>,
): Leaf<'two-period', Id> {
  return { kind: 'two-period', id, title, measure: what, direction, ...more };
}

/** A table with a row for each of those it is about; `of` names them in the genitive plural: «наставников». */
export function sample<const Id extends string>(
  id: Id,
  title: string,
  { of, items, ...more }: { readonly of: string } & Pick<Leaf<'sample', Id>, 'items'> & Omit<More<'sample'>, 'of' | 'items'>,
): Leaf<'sample', Id> {
  return { kind: 'sample', id, title, of, items, ...more };
}

/** Requisites of acts and links to them. */
export function evidence<const Id extends string>(id: Id, title: string, more: More<'evidence'> = {}): Leaf<'evidence', Id> {
  return { kind: 'evidence', id, title, ...more };
}

/** Presence of a criterion with its document and link. */
export function criterion<const Id extends string>(id: Id, title: string, more: More<'criterion'> = {}): Leaf<'criterion', Id> {
  return { kind: 'criterion', id, title, ...more };
}

/** One of several options. */
export function choice<const Id extends string>(
  id: Id,
  title: string,
  { options, ...more }: { readonly options: readonly Option[]; readonly factor?: Factor } & Omit<More<'choice'>, 'options' | 'factor'>,
): Leaf<'choice', Id> {
  return { kind: 'choice', id, title, options, ...more };
}

/** A line of text. */
export function text<const Id extends string>(id: Id, title: string, more: More<'text'> = {}): Leaf<'text', Id> {
  return { kind: 'text', id, title, ...more };
}

/** A list the user lengthens; a form is complete without it. */
export function openList<const Id extends string>(id: Id, title: string, more: More<'open-list'> = {}): Leaf<'open-list', Id> {
  return { kind: 'open-list', id, title, optional: true, ...more };
}

/** A line of an observation protocol; `factor`: the risk factor it is evidence of, null: a risk of its own. */
export function line<const Id extends string>(id: Id, title: string, factor: Factor | null): Leaf<'observation', Id> {
  return { kind: 'observation', id, title, factor };
}

/** Lines of the observer's own; a form is complete without them. */
export function openLines<const Id extends string>(id: Id, title: string): Leaf<'open-observations', Id> {
  return { kind: 'open-observations', id, title, optional: true };
}

/** The observer's own verdict on a factor; a form is complete without it. */
export function verdict<const Id extends string>(id: Id, title: string, factor: Factor): Leaf<'verdict', Id> {
  return { kind: 'verdict', id, title, factor, optional: true };
}

/** Measures and their period for a factor, asked only where the factor is relevant. */
export function measures<const Id extends string>(id: Id, title: string, factor: Factor): Leaf<'measures', Id> {
  return { kind: 'measures', id, title, factor, optional: true };
}

/** A group of items under the order's heading. */
export function section<const I extends LeafItem>(
  id: string,
  title: string,
  { items, ...more }: { readonly items: readonly I[]; readonly note?: string; readonly added?: true },
): Omit<Section, 'items'> & { readonly items: readonly I[] } {
  return { kind: 'section', id, title, items, ...more };
}

/** Sections under one heading of the order. */
export function part<const S extends Section>(id: string, title: string, sections: readonly S[]): readonly S[] {
  return sections.map((one) => ({ ...one, part: { id, title } }));
}
