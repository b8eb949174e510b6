import type { HeaderField, HeaderSource, Instrument, Signature } from '../../engine/instrument.ts';
import type { Score } from '../../engine/score.ts';
import type { Answers } from '../../model/records.ts';
import type { SheetOf } from '../../paper/paperContent.ts';
import { plain } from './values.ts';

/** A form to be printed: blank, or with its answers. */
export type FormData = {
  readonly instrument: Instrument;
  /** null: a blank. */
  readonly answers: Answers | null;
  /** What the header is filled from; absent: left to the pen. */
  readonly fields: Readonly<Partial<Record<HeaderSource, string>>>;
  readonly signers: Readonly<Partial<Record<NonNullable<Signature['from']>, string>>>;
  /** null for a blank and for a form that is not scored. */
  readonly score: Score | null;
  /** Items whose values another form gives, where the form's own are other; `points`: by that form. */
  readonly otherwise?: readonly { readonly item: string; readonly points: number; readonly title: string; readonly reason: string }[];
  /** Risk factor → what the profile says of it; null: there is no profile. */
  readonly diagnosed: Diagnosed | null;
  /** Day and names of the signature; null: not signed. */
  readonly signed: { readonly on: string | null; readonly by: string } | null;
  readonly isDemo: boolean;
  /** Which sheet it is; without it the sheet bears no code. */
  readonly sheet?: SheetOf;
};

/** What a signed paper keeps whatever becomes of the cards: its header and the names under it. */
export type PrintedHeader = Pick<FormData, 'fields' | 'signers'>;

export type Diagnosed = Readonly<
  Record<string, { readonly isDiagnosed: boolean; readonly significance: 'high' | 'medium' | 'low' | null }>
>;

/** What a header or footer field holds; null leaves the line to the pen. */
export function fieldValue(field: HeaderField, { answers, fields }: FormData): string | null {
  const value = 'item' in field ? plain(answers?.[field.item]) : fields[field.from];
  return value === undefined || value.trim() === '' ? null : value;
}

/** Items that the header or footer prints. */
export function fieldItems({ printed }: Instrument): ReadonlySet<string> {
  return new Set([...printed.header, ...(printed.footer ?? [])].flatMap((field) => ('item' in field ? [field.item] : [])));
}
