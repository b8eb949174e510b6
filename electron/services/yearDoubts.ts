import { doubtsOf } from '../../shared/checks/checks.ts';
import { fingerprint } from '../../shared/checks/doubt.ts';
import { looksBack } from '../../shared/checks/jump.ts';
import type { RiskAssessment } from '../../shared/engine/risks.ts';
import type { Answers, Submission } from '../../shared/model/records.ts';
import type { StoredForm } from '../db/submissions.ts';
import { answersAcross } from './answersAcross.ts';
import type { Base } from './base.ts';
import { effectiveForm, takenItems, type EffectiveForm } from './effectiveForm.ts';
import { isRiskForm, riskForms, risksOf } from './risksOf.ts';
import type { Roster } from './roster.ts';
import { yearBefore } from './schoolYear.ts';
import { latestYear, thresholds } from './thresholds.ts';

/** Whether a filled form of the year holds doubts that nobody accepted. */
export type IsDoubtful = (form: EffectiveForm) => boolean;

/**
 * Reads what stands around the forms of a year once, and only what the asked forms need: nothing where all are signed.
 * `forms`: all of the year, where they are at hand.
 */
export function yearDoubts(
  base: Base,
  year: string,
  { here, forms = null }: { readonly here: Roster; readonly forms?: readonly EffectiveForm[] | null },
): IsDoubtful {
  const { people } = here.known;
  const limits = lazily(() => thresholds(base));
  const accepted = lazily(() => base.doubts.inYear(year));
  const teachers = lazily(() => Map.groupBy(here.workingIn(year, 'teacher'), ({ school }) => school));
  const isLatest = lazily(() => latestYear(base) === year);
  const now = aroundIn(base, year, forms);
  const before = aroundIn(base, yearBefore(year), null);
  const risks = riskIn(base, now.of);

  // Values from other forms are put in only where one of this form stands against them.
  const earlierAnswers = (form: EffectiveForm, earlier: StoredForm): Answers => {
    const isSame = earlier.submission.version === form.submission.version;
    if (isSame && takenItems(form.instrument).every(({ id }) => !Object.hasOwn(form.stored, id))) return earlier.answers;
    const whole = before.effective(earlier);
    return whole ? answersAcross(base.instruments, form, whole) : {};
  };

  return (form) => {
    const { submission, instrument, stored, effective } = form;
    const earlier = looksBack(instrument) ? before.stored(submission, submission.instrument, submission.round) : null;
    const isAbout = submission.about.kind === 'school' || submission.about.kind === 'municipality' ? null : submission.about.id;
    const doubts = doubtsOf({
      instrument,
      subject: submission.subject,
      year,
      stored,
      effective,
      previous: earlier && { year: earlier.submission.year, answers: earlierAnswers(form, earlier) },
      card: isAbout !== null && isLatest() ? (people.get(isAbout) ?? null) : null,
      staff: () => (submission.about.kind === 'school' && isLatest() ? (teachers().get(submission.about.id) ?? []) : null),
      other: (id, when) => {
        const around = when === undefined ? now : before;
        const stored = around.stored(submission, id, null);
        const found = stored && around.effective(stored);
        return found && { instrument: found.instrument, answers: found.effective };
      },
      risks: () => (isRiskForm(submission.instrument) ? risks(submission.about.id) : null),
      thresholds: limits(),
    });
    const own = doubts.length === 0 ? undefined : accepted().get(submission.id);
    return doubts.some((doubt) => own?.get(doubt.id) !== fingerprint(doubt));
  };
}

/** Forms of a year by whom they are about, one instrument at a time, each read when it is first asked for. */
function aroundIn(base: Base, year: string, given: readonly EffectiveForm[] | null) {
  const byInstrument = given && Map.groupBy(given, ({ submission }) => submission.instrument);
  const read = new Map<string, ReadonlyMap<string, readonly StoredForm[]>>();
  const formsOf = (instrument: string) => {
    const known = read.get(instrument);
    if (known) return known;
    const all = byInstrument
      ? (byInstrument.get(instrument) ?? []).map(({ submission, stored }) => ({ submission, answers: stored }))
      : base.submissions.formsInYear(year, [instrument]);
    const forms = Map.groupBy(all, ({ submission }) => submission.about.id);
    read.set(instrument, forms);
    return forms;
  };
  const of = ({ about, subject }: Pick<Submission, 'about' | 'subject'>, instrument: string) =>
    (formsOf(instrument).get(about.id) ?? []).filter(
      ({ submission }) => submission.about.kind === about.kind && submission.subject === subject,
    );
  const latest = (key: Submission, instrument: string) =>
    of(key, instrument).reduce<StoredForm | null>(
      (last, form) => (last === null || last.submission.updatedAt <= form.submission.updatedAt ? form : last),
      null,
    );
  return {
    of,
    /** Of the round, else the last of all; `round` null: the one changed last. */
    stored(key: Submission, instrument: string, round: string | null): StoredForm | null {
      if (round === null) return latest(key, instrument);
      const found = of(key, instrument);
      const same = found.find(({ submission }) => submission.round === round);
      return same ?? found.toSorted((a, b) => a.submission.round.localeCompare(b.submission.round)).at(-1) ?? null;
    },
    effective: (stored: StoredForm): EffectiveForm | null =>
      effectiveForm(base.instruments, stored, (source) => latest(stored.submission, source)),
  };
}

type FormsOf = (key: Pick<Submission, 'about' | 'subject'>, instrument: string) => readonly StoredForm[];

function riskIn(base: Base, of: FormsOf): (school: string) => RiskAssessment {
  const rules = lazily(() => base.rulesInForce());
  return (id) => {
    const own = riskForms.flatMap((instrument) => of({ about: { kind: 'school', id }, subject: null }, instrument));
    return risksOf(
      own.map(({ submission, answers }) => ({ submission, effective: answers })),
      rules(),
    );
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
