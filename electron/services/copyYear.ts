import { checkValue, itemsById } from '../../shared/engine/answers.ts';
import type { Output, Sheet } from '../../shared/ipc/contract.ts';
import type { Answers, Submission, SubmissionKey } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { notBegun, saveMany } from './bulkEntry.ts';
import { yearBefore } from './schoolYear.ts';
import { effective, formBefore } from './submissionView.ts';

/**
 * Copies the answers of the year before into forms of this year where nothing is filled yet, in one transaction; the history says
 * where they come from. Signed forms and those with an answer are left alone.
 */
export function copyYear(base: Base, keys: readonly SubmissionKey[]): Output<'submission.copyYear'> {
  const passed = { signed: 0, filled: 0, nothing: 0 };
  return base.write(() => {
    const sheets = keys.flatMap((key): readonly Sheet[] => {
      const siblings = base.submissions.about(key.about.kind, key.about.id);
      const now = base.submissions.find(key);
      const before = formBefore(key, siblings);
      if (now?.isSigned) passed.signed += 1;
      else if (now && Object.keys(base.submissions.answers(now.id)).length > 0) passed.filled += 1;
      else {
        const cells = before ? carried(base, { before, now: now ?? notBegun(base, key), siblings }) : [];
        if (cells.length > 0) return [{ key, cells }];
        passed.nothing += 1;
      }
      return [];
    });
    return { ...saveMany(base, { sheets }, ({ year }) => yearBefore(year)), passed };
  });
}

type Years = { readonly before: Submission; readonly now: Submission; readonly siblings: readonly Submission[] };

/** Last year's answers that fit this year's form; what another form gives is left to it. */
function carried(base: Base, { before, now, siblings }: Years): Sheet['cells'] {
  const instrument = base.instruments.formOf(now);
  if (!instrument) return [];
  const given = new Set([before, now].flatMap((form) => Object.keys(effective(base, form, siblings, {})?.derived ?? {})));
  const items = itemsById(instrument);
  return Object.entries(base.submissions.answers(before.id)).flatMap(([id, answer]) => {
    const item = items.get(id);
    if (!item || given.has(id) || checkValue(item, answer) !== null) return [];
    const value = item.kind === 'two-period' ? nextPeriod(answer) : answer;
    return value === null ? [] : [{ item: id, value }];
  });
}

/** What was the current period is the previous one now. */
function nextPeriod(answer: Answers[string]): Answers[string] | null {
  const current = (answer as { readonly current?: Answers[string] | null }).current ?? null;
  return current === null ? null : { previous: current, current: null };
}
