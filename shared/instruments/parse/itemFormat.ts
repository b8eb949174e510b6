import { z } from 'zod';
import type { LeafItem, Measure, Option, Rebuilt, Section } from '../../engine/instrument.ts';
import { AboutKind, Code, Flag, Line, listOf, most, Points, RoundKind, someOf, Words } from './primitives.ts';

/** Every field of a part of the format, so that none is forgotten here when the format gains one. */
type Fields<T> = Record<keyof T, z.ZodType>;
type Common = Omit<Extract<LeafItem, { readonly kind: 'evidence' }>, 'kind'>;
type Leaf<Kind extends LeafItem['kind']> = Omit<Extract<LeafItem, { readonly kind: Kind }>, keyof Common>;

const Wording = z.strictObject({ title: Line, hint: Words.exactOptional() });

/** One of `is` and `isNot` is given; that is checked with the items. */
const Condition = z.strictObject({
  item: Code,
  is: someOf(z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
  isNot: someOf(z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
});

const common = {
  id: Code,
  title: Line,
  under: Words.exactOptional(),
  clause: Line.exactOptional(),
  hint: Words.exactOptional(),
  remark: Words.exactOptional(),
  informative: Flag.exactOptional(),
  optional: Flag.exactOptional(),
  rounds: someOf(RoundKind).exactOptional(),
  askedOf: someOf(AboutKind).exactOptional(),
  wording: z.partialRecord(AboutKind, Wording).exactOptional(),
  onlyIf: Condition.exactOptional(),
  rebuilt: z.strictObject({ printed: Words, how: Words } satisfies Fields<Rebuilt>).exactOptional(),
} satisfies Fields<Common>;

/** What a column of a sample may say of itself: it is asked with its table. */
const ofColumn = { id: Code, title: Line, clause: common.clause, hint: common.hint, remark: common.remark, optional: common.optional };

const points = {
  kind: z.literal('points'),
  values: someOf(z.union([Points, z.literal('нет')])),
  labels: listOf(Words).exactOptional(),
};
const yesNo = { kind: z.literal('scored-yes-no') };
const text = { kind: z.literal('text'), long: Flag.exactOptional() };

const Unit = Line.max(120, 'длиннее 120 знаков');
const percent = { kind: z.literal('percent') };
const count = { kind: z.literal('count'), unit: Unit };
const number = { kind: z.literal('number'), unit: Unit, min: z.number().exactOptional(), max: z.number().exactOptional() };
const countShare = {
  kind: z.literal('count-share'),
  base: Line.exactOptional(),
  shareAlone: z.enum(['fraction', 'percent']).exactOptional(),
  partOf: Code.exactOptional(),
} satisfies Fields<Extract<Measure, { readonly kind: 'count-share' }>>;
const MeasureOf = z.discriminatedUnion('kind', [
  z.strictObject(percent),
  z.strictObject(count),
  z.strictObject(number),
  z.strictObject(countShare),
  z.strictObject({ kind: z.literal('yes-no') }),
]);
const measured = { measure: MeasureOf, direction: z.enum(['higher', 'lower']).nullable() };

const OptionOf = z.strictObject({
  code: Code,
  title: Line,
  characteristic: Words.exactOptional(),
  points: Points.exactOptional(),
} satisfies Fields<Option>);

const Column = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofColumn, ...points }),
  z.strictObject({ ...ofColumn, ...yesNo }),
  z.strictObject({ ...ofColumn, ...text }),
]);

const factor = z.string().max(40);

/** One item that holds an answer. */
const LeafOf = [
  z.strictObject({
    ...common,
    ...points,
    from: z.strictObject({ instrument: Code.max(80), item: Code }).exactOptional(),
  } satisfies Fields<Leaf<'points'>>),
  z.strictObject({ ...common, ...yesNo } satisfies Fields<Leaf<'scored-yes-no'>>),
  z.strictObject({
    ...common,
    kind: z.literal('measure'),
    ...measured,
    points: someOf(z.strictObject({ range: z.string().max(80), points: Points })).exactOptional(),
  } satisfies Fields<Leaf<'measure'>>),
  z.strictObject({ ...common, kind: z.literal('two-period'), ...measured } satisfies Fields<Leaf<'two-period'>>),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: someOf(OptionOf),
    factor: factor.exactOptional(),
    graded: Flag.exactOptional(),
  } satisfies Fields<Leaf<'choice'>>),
  z.strictObject({ ...common, ...text } satisfies Fields<Leaf<'text'>>),
  z.strictObject({ ...common, kind: z.literal('open-list') } satisfies Fields<Leaf<'open-list'>>),
  z.strictObject({ ...common, kind: z.literal('evidence') } satisfies Fields<Leaf<'evidence'>>),
  z.strictObject({
    ...common,
    kind: z.literal('criterion'),
    asksFor: z.enum(['negative', 'conditional']).exactOptional(),
  } satisfies Fields<Leaf<'criterion'>>),
  z.strictObject({ ...common, kind: z.literal('sample'), of: Line, items: someOf(Column) } satisfies Fields<Leaf<'sample'>>),
  z.strictObject({ ...common, kind: z.literal('observation'), factor: factor.nullable() } satisfies Fields<Leaf<'observation'>>),
  z.strictObject({ ...common, kind: z.literal('open-observations') } satisfies Fields<Leaf<'open-observations'>>),
  z.strictObject({ ...common, kind: z.literal('verdict'), factor } satisfies Fields<Leaf<'verdict'>>),
  z.strictObject({ ...common, kind: z.literal('measures'), factor } satisfies Fields<Leaf<'measures'>>),
] as const;

const SectionOf = z.strictObject({
  kind: z.literal('section'),
  id: Code,
  title: Line,
  note: Words.exactOptional(),
  added: Flag.exactOptional(),
  part: z.strictObject({ id: Code, title: Line }).exactOptional(),
  items: someOf(z.discriminatedUnion('kind', LeafOf), most.items),
} satisfies Fields<Section>);

/** An item or a section of items. */
export const ItemOf = z.discriminatedUnion('kind', [...LeafOf, SectionOf]);
