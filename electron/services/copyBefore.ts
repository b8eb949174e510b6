import { checkValue, itemsById } from '../../shared/engine/answers.ts';
import { acrossVersions } from '../../shared/engine/crosswalk.ts';
import { roundBefore } from '../../shared/collection/rounds.ts';
import type { Output, Parsed } from '../../shared/ipc/contract.ts';
import type { Sheet } from '../../shared/ipc/calls/forms.ts';
import type { Answers, Submission, SubmissionKey } from '../../shared/model/records.ts';
import type { Base } from './base.ts';
import { notBegun, saveMany } from './bulkEntry.ts';
import { knownInstrument } from './knownInstrument.ts';
import { yearBefore } from './schoolYear.ts';
import { effective, formBefore } from './submissionView.ts';

/**
 * Copies answers into forms of this year where nothing is filled yet, from the year before or from the round before in the same year,
 * in one transaction; the history says where they come from. Signed forms and those with an answer are left alone.
 */
export function copyBefore(base: Base, { keys, from }: Parsed<'submission.copyBefore'>): Output<'submission.copyBefore'> {
  const passed = { signed: 0, filled: 0, nothing: 0 };
  return base.write(() => {
    const sheets = keys.flatMap((key): readonly Sheet[] => {
      const siblings = base.submissions.about(key.about.kind, key.about.id);
      const now = base.submissions.find(key);
      const before = from === 'year' ? formBefore(key, siblings) : formOfRoundBefore(base, key, siblings);
      if (now?.isSigned) passed.signed += 1;
      else if (now && Object.keys(base.submissions.answers(now.id)).length > 0) passed.filled += 1;
      else {
        const cells = before ? carried(base, { before, now: now ?? notBegun(base, key), siblings }) : [];
        if (cells.length > 0) return [{ key, cells }];
        passed.nothing += 1;
      }
      return [];
    });
    const source = (key: SubmissionKey) => (from === 'year' ? yearBefore(key.year) : `${key.year} ${roundBeforeOf(base, key) ?? ''}`);
    return { ...saveMany(base, { sheets }, source), passed };
  });
}

/** The round before this one within the school year; null: there is none. */
function roundBeforeOf(base: Base, { instrument, round }: SubmissionKey): string | null {
  return roundBefore(round, knownInstrument(base, instrument).rounds);
}

function formOfRoundBefore(base: Base, key: SubmissionKey, siblings: readonly Submission[]): Submission | null {
  const round = roundBeforeOf(base, key);
  const isSame = (other: Submission) =>
    other.instrument === key.instrument && other.year === key.year && other.subject === key.subject && other.round === round;
  return siblings.find(isSame) ?? null;
}

type Years = { readonly before: Submission; readonly now: Submission; readonly siblings: readonly Submission[] };

/** Answers of the form before that fit this one; what another form gives is left to it. */
function carried(base: Base, { before, now, siblings }: Years): Sheet['cells'] {
  const instrument = base.instruments.formOf(now);
  const earlier = base.instruments.formOf(before);
  if (!instrument || !earlier) return [];
  const given = new Set([before, now].flatMap((form) => Object.keys(effective(base, form, siblings, {})?.derived ?? {})));
  const items = itemsById(instrument);
  const versions = base.instruments.versions(now.instrument);
  const { answers } = acrossVersions({ later: instrument, earlier, versions }, base.submissions.answers(before.id));
  return Object.entries(answers).flatMap(([id, answer]) => {
    const item = items.get(id);
    if (!item || given.has(id) || checkValue(item, answer) !== null) return [];
    const value = item.kind === 'two-period' ? nextPeriod(answer) : answer;
    return value === null ? [] : [{ item: id, value }];
  });
}

/** What was the current period is the previous one now; what had not arrived then has to be asked again. */
function nextPeriod(answer: Answers[string]): Answers[string] | null {
  const current = (answer as { readonly current?: Answers[string] | null }).current ?? null;
  return current === null || current === 'not-arrived' ? null : { previous: current, current: null };
}
