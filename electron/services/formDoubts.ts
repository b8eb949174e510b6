import { doubtsOf } from '../../shared/checks/checks.ts';
import { fingerprint } from '../../shared/checks/doubt.ts';
import type { RiskAssessment } from '../../shared/engine/risks.ts';
import type { DoubtView } from '../../shared/ipc/calls/forms.ts';
import type { Person, Submission } from '../../shared/model/records.ts';
import { worksIn } from '../../shared/model/worksIn.ts';
import { answersAcross } from './answersAcross.ts';
import type { Base } from './base.ts';
import type { EffectiveForm } from './effectiveForm.ts';
import { yearBefore } from './schoolYear.ts';
import { latestYear, thresholds } from './thresholds.ts';

type Around = {
  readonly previous: EffectiveForm | null;
  readonly person: Person | null;
  /** The latest form of an instrument about the same, of the same subject, in a year. */
  readonly other: (instrument: string, year: string) => EffectiveForm | null;
  readonly risks: RiskAssessment | null;
};

/** What is doubtful in one form, with what was accepted of it: an acceptance holds while the figures are the same. */
export function formDoubts(base: Base, form: EffectiveForm, { previous, person, other, risks }: Around): readonly DoubtView[] {
  const { submission, instrument, stored, effective } = form;
  const doubts = doubtsOf({
    instrument,
    subject: submission.subject,
    year: submission.year,
    stored,
    effective,
    previous: previous && { year: previous.submission.year, answers: answersAcross(base.instruments, form, previous) },
    card: person && latestYear(base) === submission.year ? person : null,
    staff: () => (submission.about.kind === 'school' && latestYear(base) === submission.year ? staffOf(base, submission) : null),
    other: (id, when) => {
      const found = other(id, when === undefined ? submission.year : yearBefore(submission.year));
      return found && { instrument: found.instrument, answers: found.effective };
    },
    risks: () => risks,
    thresholds: thresholds(base),
  });
  const accepted = doubts.length === 0 ? [] : acceptedOf(base, submission);
  return doubts.map((doubt) => {
    const own = accepted.find((one) => one.doubt === doubt.id && one.figures === fingerprint(doubt));
    return { ...doubt, accepted: own ? { reason: own.reason, at: own.at, by: own.by } : null };
  });
}

function staffOf(base: Base, { about, year }: Submission): readonly Person[] {
  return base.people.ofSchool(about.id).filter((person) => person.role === 'teacher' && worksIn(person, year));
}

function acceptedOf(base: Base, { id }: Submission) {
  return base.doubts.of(id).filter(({ withdrawnAt }) => withdrawnAt === null);
}
