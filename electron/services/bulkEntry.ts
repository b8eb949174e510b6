import { roundKind } from '../../shared/collection/rounds.ts';
import { scoreForm } from '../../shared/engine/score.ts';
import type { BulkRow, ManySaved, Sheet } from '../../shared/ipc/calls/forms.ts';
import type { Parsed } from '../../shared/ipc/contract.ts';
import type { RuleValues } from '../../shared/instruments/rules.ts';
import type { Submission, SubmissionKey } from '../../shared/model/records.ts';
import { answersAcross } from './answersAcross.ts';
import type { Base } from './base.ts';
import { checkDraft, openedForm } from './entry.ts';
import { knownForm, knownInstrument } from './knownInstrument.ts';
import { effective, formBefore } from './submissionView.ts';
import { yearRows, type YearRow } from './yearRows.ts';

/** The forms of an instrument for entry in one table, those not begun among them; a visit without a date is left out. */
export function bulkTable(base: Base, { kind, round, ...asked }: Parsed<'bulk.table'>): readonly BulkRow[] {
  const rules = base.rulesInForce();
  const isAsked = ({ about, round: own }: YearRow) =>
    (kind === undefined || about.kind === kind) && (round === undefined || (own !== null && roundKind(own) === round));
  return yearRows(base, asked)
    .filter(isAsked)
    .flatMap((row) => (row.key === null ? [] : (bulkRow(base, { ...row, key: row.key }, rules) ?? [])));
}

function bulkRow(base: Base, { key, place, person, submission }: YearRow & { key: SubmissionKey }, rules: RuleValues): BulkRow | null {
  const siblings = base.submissions.about(key.about.kind, key.about.id);
  const form = effective(base, submission ?? notBegun(base, key), siblings);
  if (!form) return null;
  const before = formBefore(key, siblings);
  const previous = before && effective(base, before, siblings);
  return {
    key,
    school: place,
    person: person?.name ?? null,
    submission,
    answers: form.stored,
    effective: form.effective,
    derived: form.derived,
    previous: previous && answersAcross(base.instruments, form, previous),
    score: form.instrument.total ? scoreForm(form.instrument, form.effective, rules) : null,
  };
}

/** Stands for a form that is not in the base, so that what other forms give it can be told. */
export function notBegun(base: Base, key: SubmissionKey): Submission {
  const { version } = knownInstrument(base, key.instrument);
  return { ...key, id: '', version, school: null, isSigned: false, signedOn: null, signedBy: '', createdAt: '', updatedAt: '' };
}

/** Answers of many forms in one transaction: one that is refused refuses all. `copiedFrom`: the school year, and the round if any, a form's answers come from. */
export function saveMany(
  base: Base,
  { sheets }: { readonly sheets: readonly Sheet[] },
  copiedFrom: (key: SubmissionKey) => string | null = () => null,
): ManySaved {
  const stamp = base.stamp();
  return base.write(() => {
    let kept = 0;
    const undo = sheets.flatMap(({ key, cells }): readonly Sheet[] => {
      if (cells.length === 0) return [];
      const submission = openedForm(base, key);
      const { id } = submission;
      const form = knownForm(base, submission);
      const stored = base.submissions.answers(id);
      const back = cells.flatMap(({ item, value, was }): Sheet['cells'] => {
        checkDraft(form, item, value);
        const old = Object.hasOwn(stored, item) ? (stored[item] ?? null) : null;
        if (was !== undefined && !isSame(was, old)) {
          kept += 1;
          return [];
        }
        base.submissions.saveAnswer(id, { item, value, copiedFrom: copiedFrom(key) }, stamp);
        return isSame(value, old) ? [] : [{ item, value: old, was: value }];
      });
      return back.length === 0 ? [] : [{ key, cells: back }];
    });
    const values = undo.reduce((sum, { cells }) => sum + cells.length, 0);
    return { savedAt: stamp.at, forms: undo.length, values, kept, undo };
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
