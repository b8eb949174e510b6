import { itemsById } from '../../shared/engine/answers.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import type { InstrumentLibrary } from '../../shared/instruments/library.ts';
import type { Answers, Submission } from '../../shared/model/records.ts';
import type { StoredForm } from '../db/submissions.ts';

/** A form as it is scored: stored answers with those that come from another form. */
export type EffectiveForm = {
  readonly submission: Submission;
  readonly instrument: Instrument;
  readonly stored: Answers;
  readonly effective: Answers;
  /** Item → form its value comes from. */
  readonly derived: Readonly<Record<string, { readonly submission: string; readonly title: string }>>;
  /** Item → what another form says of it, where the stored answer is other. */
  readonly otherwise: Readonly<Record<string, Otherwise>>;
};

/** Points that a form of the same person gives, and the form by its title. */
export type Otherwise = { readonly points: number; readonly title: string };

/**
 * Puts in what comes from other forms of the same person, subject and year; a stored answer overrides it.
 * Null: the form is of an instrument, or of a version of it, that this program does not know.
 */
export function effectiveForm(
  library: InstrumentLibrary,
  form: StoredForm,
  find: (instrument: string) => StoredForm | null,
): EffectiveForm | null {
  const { submission, answers: stored } = form;
  const instrument = library.formOf(submission);
  if (!instrument) return null;
  const taken = takenItems(instrument);
  if (taken.length === 0) return { submission, instrument, stored, effective: stored, derived: none, otherwise: none };
  const effective: Answers = { ...stored };
  const derived: Record<string, { submission: string; title: string }> = {};
  const otherwise: Record<string, Otherwise> = {};
  for (const { id, from } of taken) {
    const source = find(from.instrument);
    const points = source && pointsOf(library, source, from.item);
    if (points === null) continue;
    const { title } = library.formOf(source!.submission)!;
    if (!Object.hasOwn(stored, id)) {
      effective[id] = points;
      derived[id] = { submission: source!.submission.id, title };
    } else if (stored[id] !== points) otherwise[id] = { points, title };
  }
  return { submission, instrument, stored, effective, derived, otherwise };
}

type Taken = { readonly id: string; readonly from: { readonly instrument: string; readonly item: string } };

const none = {};
const known = new WeakMap<Instrument, readonly Taken[]>();

/** Items whose values come from another form. */
export function takenItems(instrument: Instrument): readonly Taken[] {
  const found = known.get(instrument);
  if (found) return found;
  const taken = [...itemsById(instrument).values()].flatMap((item) =>
    item.kind === 'points' && item.from ? [{ id: item.id, from: item.from }] : [],
  );
  known.set(instrument, taken);
  return taken;
}

function pointsOf(library: InstrumentLibrary, { submission, answers }: StoredForm, item: string): number | null {
  const choice = library.formOf(submission);
  const source = choice && itemsById(choice).get(item);
  if (source?.kind !== 'choice' || !Object.hasOwn(answers, item)) return null;
  return source.options.find((option) => option.code === answers[item])?.points ?? null;
}
