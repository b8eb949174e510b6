import { itemsById } from '../../shared/engine/answers.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import { instrumentById } from '../../shared/instruments/index.ts';
import type { Answers, Submission } from '../../shared/model/records.ts';

/** A form with its stored answers. */
export type StoredForm = { readonly submission: Submission; readonly answers: Answers };

/** A form as it is scored: stored answers with those that come from another form. */
export type EffectiveForm = {
  readonly submission: Submission;
  readonly instrument: Instrument;
  readonly stored: Answers;
  readonly effective: Answers;
  /** Item → form its value comes from. */
  readonly derived: Readonly<Record<string, { readonly submission: string; readonly title: string }>>;
};

/**
 * Puts in what comes from other forms of the same person, subject and year; a stored answer overrides it.
 * Null: the form is of an instrument this version of the program does not know.
 */
export function effectiveForm(form: StoredForm, find: (instrument: string) => StoredForm | null): EffectiveForm | null {
  const { submission, answers: stored } = form;
  const instrument = instrumentById(submission.instrument);
  if (!instrument) return null;
  const effective: Answers = { ...stored };
  const derived: Record<string, { submission: string; title: string }> = {};
  for (const item of itemsById(instrument).values()) {
    if (item.kind !== 'points' || !item.from || Object.hasOwn(stored, item.id)) continue;
    const source = find(item.from.instrument);
    const points = source && pointsOf(source, item.from.item);
    if (points === null) continue;
    effective[item.id] = points;
    derived[item.id] = { submission: source!.submission.id, title: instrumentById(item.from.instrument)!.title };
  }
  return { submission, instrument, stored, effective, derived };
}

function pointsOf({ submission, answers }: StoredForm, item: string): number | null {
  const choice = instrumentById(submission.instrument);
  const source = choice && itemsById(choice).get(item);
  if (source?.kind !== 'choice' || !Object.hasOwn(answers, item)) return null;
  return source.options.find((option) => option.code === answers[item])?.points ?? null;
}
