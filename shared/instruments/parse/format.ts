import { z } from 'zod';
import type { Band, Conclusion, Crosswalk, FurtherTotal, Instrument, Patch, PrintedForm, Reported } from '../../engine/instrument.ts';
import { ItemOf } from './itemFormat.ts';
import { AboutKind, Code, Flag, Line, listOf, most, RoundKind, someOf, Words } from './primitives.ts';

type Fields<T> = Record<keyof T, z.ZodType>;

/** Formulas are checked by hand: a union of shapes gives no precise words on what is wrong. */
const FormulaOf = z.unknown();

const BandOf = z.strictObject({ level: Code, title: Line, range: z.string().max(80), need: Words } satisfies Fields<Band>);
const Scale = someOf(BandOf).exactOptional();

const WindowOf = z.strictObject({ from: z.string().max(10), to: z.string().max(10), clause: Line });

/** One of `from` and `item` is given; that is checked with the items. */
const HeaderFieldOf = z.strictObject({
  label: Line,
  added: Flag.exactOptional(),
  askedOf: someOf(AboutKind).exactOptional(),
  from: z
    .enum([
      'authority',
      'municipality',
      'school',
      'school-short',
      'person',
      'education',
      'service-years',
      'weekly-hours',
      'subject',
      'year',
      'round',
      'visit-date',
    ])
    .exactOptional(),
  item: Code.exactOptional(),
});

const Place = z.number().int().min(0).max(most.list);

const PrintedOf = z.strictObject({
  added: Flag.exactOptional(),
  addedNote: Words.exactOptional(),
  title: Line,
  intro: listOf(Words).exactOptional(),
  header: listOf(HeaderFieldOf),
  columns: someOf(Words, 12),
  orientation: z.literal('landscape').exactOptional(),
  columnsOver: listOf(z.strictObject({ title: Line, first: Place, last: Place })).exactOptional(),
  footer: listOf(HeaderFieldOf).exactOptional(),
  signatures: listOf(
    z.strictObject({
      post: Words,
      from: z.enum(['director', 'curator', 'methodist', 'centre-head']).exactOptional(),
      added: Flag.exactOptional(),
    }),
  ),
  signatureCaptions: listOf(Words).exactOptional(),
} satisfies Fields<PrintedForm>);

/** The shape of an instrument's file; that its parts fit each other is checked afterwards. */
export const InstrumentOf = z.strictObject({
  id: z
    .string()
    .max(60, 'длиннее 60 знаков')
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'допустимы латинские строчные буквы, цифры и дефис, первой – буква'),
  version: z.number().int().min(1, 'меньше 1').max(10_000, 'больше 10000'),
  title: Line,
  shortTitle: Line.max(120, 'длиннее 120 знаков'),
  source: z.strictObject({ order: Line.max(120, 'длиннее 120 знаков'), document: Line, clause: Line }),
  about: AboutKind,
  alsoAbout: someOf(AboutKind).exactOptional(),
  perSubject: Flag.exactOptional(),
  filledBy: Line,
  rounds: someOf(RoundKind),
  window: WindowOf.nullable(),
  otherWindows: listOf(WindowOf).exactOptional(),
  roundWindows: z.partialRecord(RoundKind, WindowOf).exactOptional(),
  onceRounds: someOf(RoundKind).exactOptional(),
  items: someOf(ItemOf, most.items),
  totalTitle: Line.exactOptional(),
  total: FormulaOf.exactOptional(),
  scale: Scale,
  furtherTotals: listOf(
    z.strictObject({ id: Code, title: Line, total: FormulaOf, scale: Scale } satisfies Fields<FurtherTotal>),
    most.totals,
  ).exactOptional(),
  conclusion: z
    .strictObject({
      clause: Line,
      of: someOf(Code, most.items).exactOptional(),
      rule: Line,
      improved: Line,
      notImproved: Line,
    } satisfies Fields<Conclusion>)
    .exactOptional(),
  reported: z
    .strictObject({
      clause: Line,
      load: z.strictObject({ title: Line, helpers: Code, helped: Code }).exactOptional(),
      each: z.strictObject({ title: Line, items: someOf(Code) }).exactOptional(),
      changes: someOf(z.strictObject({ title: Line, items: someOf(Code, most.items) })).exactOptional(),
      causes: z.strictObject({ title: Line, items: someOf(Code, most.items) }).exactOptional(),
      regional: Line.exactOptional(),
    } satisfies Fields<Reported>)
    .exactOptional(),
  crosswalk: z
    .strictObject({ from: z.number().int().min(1, 'меньше 1'), items: z.record(Code, Code.nullable()) } satisfies Fields<Crosswalk>)
    .exactOptional(),
  rules: z
    .record(
      z.string().max(80),
      z.record(
        z.string().max(80),
        z.strictObject({
          total: FormulaOf.exactOptional(),
          scale: Scale,
          boundary: z.enum(['lower', 'upper']).exactOptional(),
        } satisfies Fields<Patch>),
      ),
    )
    .exactOptional(),
  register: listOf(z.number().int()),
  printed: PrintedOf,
} satisfies Fields<Instrument>);
