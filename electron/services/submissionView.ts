import { roundBefore } from '../../shared/collection/rounds.ts';
import type { Instrument } from '../../shared/engine/instrument.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import type { SubmissionView } from '../../shared/ipc/calls/forms.ts';
import { effectiveRules, rules as allRules } from '../../shared/instruments/rules.ts';
import type { Answers, Submission, SubmissionKey } from '../../shared/model/records.ts';
import { aboutView } from './aboutTitle.ts';
import { comparedAcross } from './answersAcross.ts';
import type { Base } from './base.ts';
import type { StoredForm } from '../db/submissions.ts';
import { effectiveForm, type EffectiveForm } from './effectiveForm.ts';
import { formDoubts } from './formDoubts.ts';
import { knownForm } from './knownInstrument.ts';
import { isRiskForm, risksOf } from './risksOf.ts';
import { yearBefore } from './schoolYear.ts';

/** Everything the entry of one form shows: answers, what comes from elsewhere, last year, score, risks. */
export function submissionView(base: Base, id: string): SubmissionView {
  const submission = base.submissions.get(id);
  const { about, year, instrument: instrumentId } = submission;
  const siblings = base.submissions.about(about.kind, about.id);
  const instrument = knownForm(base, submission);
  const form = effective(base, submission, siblings)!;

  const decisions = base.decisionsInForce();
  const rules = effectiveRules(decisions);
  const before = formBefore(submission, siblings);
  const previous = before && effective(base, before, siblings);
  const start = startOf(instrument, submission, siblings);
  const compared = start ? effective(base, start, siblings) : previous;
  const risky = isRiskForm(instrumentId)
    ? siblings
        .filter((other) => other.year === year && isRiskForm(other.instrument))
        .map((other) => ({ submission: other, effective: other.id === id ? form.effective : base.submissions.answers(other.id) }))
    : null;
  const risks = risky && risksOf(risky, rules);
  const whom = aboutView(base, about);
  return {
    submission,
    answers: form.stored,
    effective: form.effective,
    derived: form.derived,
    notes: base.submissions.notes(id),
    previous: compared && previousView(base, form, compared),
    score: form.instrument.total ? scoreForm(form.instrument, form.effective, rules) : null,
    risks,
    about: whom,
    rules: decisionsOn(instrument, decisions),
    header: base.submissions.header(id),
    outdatedCopy: base.submissions.outdatedCopy(submission),
    doubts: formDoubts(base, form, {
      previous,
      person: whom.person,
      risks,
      other: (source, inYear) => {
        const latest = latestAbout({ ...submission, year: inYear }, source, siblings);
        return latest && effective(base, latest, siblings);
      },
    }),
  };
}

/** Last year's answers by this form's items, whatever version that form is of. */
function previousView(base: Base, form: EffectiveForm, previous: EffectiveForm): SubmissionView['previous'] {
  const { answers, incomparable } = comparedAcross(base.instruments, form, previous);
  return { year: previous.submission.year, effective: answers, incomparable };
}

/** The start of the programme that a control assessment is compared with, of whatever year; null for other forms. */
function startOf({ rounds, onceRounds }: Instrument, submission: Submission, siblings: readonly Submission[]): Submission | null {
  if (!onceRounds?.some((round) => round === submission.round)) return null;
  const first = roundBefore(submission.round, rounds);
  const earlier = siblings.filter(
    ({ instrument, subject, round, year }) =>
      instrument === submission.instrument && subject === submission.subject && round === first && year <= submission.year,
  );
  return earlier.toSorted((a, b) => a.year.localeCompare(b.year)).at(-1) ?? null;
}

/** The form of the year before: of the same round, else the latest; `siblings` are about the same school or person. */
export function formBefore({ instrument, subject, year, round }: SubmissionKey, siblings: readonly Submission[]): Submission | null {
  const before = siblings.filter(
    (other) => other.year === yearBefore(year) && other.instrument === instrument && other.subject === subject,
  );
  const sorted = before.toSorted((a, b) => Number(a.round === round) - Number(b.round === round) || a.round.localeCompare(b.round));
  return sorted.at(-1) ?? null;
}

/** Answers of a form with those that come from others about the same; `answers` in place of the stored ones. */
export function effective(
  base: Base,
  submission: Submission,
  siblings: readonly Submission[],
  answers: Answers = base.submissions.answers(submission.id),
): EffectiveForm | null {
  const stored = (of: Submission): StoredForm => ({ submission: of, answers: base.submissions.answers(of.id) });
  return effectiveForm(base.instruments, { submission, answers }, (instrument) => {
    const latest = latestAbout(submission, instrument, siblings);
    return latest && stored(latest);
  });
}

/** The form of an instrument about the same, of the same subject and year, that was changed last. */
function latestAbout({ year, subject }: Submission, instrument: string, siblings: readonly Submission[]): Submission | null {
  const found = siblings.filter((other) => other.instrument === instrument && other.year === year && other.subject === subject);
  return found.toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt)).at(-1) ?? null;
}

/** The latest decision on each rule that touches the instrument. */
function decisionsOn(instrument: Instrument, decisions: SubmissionView['rules']): SubmissionView['rules'] {
  const touching = allRules.filter(
    ({ id, register }) => Object.hasOwn(instrument.rules ?? {}, id) || instrument.register.includes(register),
  );
  return touching.flatMap(({ id }) => {
    const own = decisions.filter(({ rule }) => rule === id);
    return own.toSorted((a, b) => `${a.decidedOn} ${a.at}`.localeCompare(`${b.decidedOn} ${b.at}`)).slice(-1);
  });
}
