import type { AnswerMap } from './answers.ts';
import type { Instrument } from './instrument.ts';
import { scoreForm, type Score } from './score.ts';

/**
 * Scores many forms under the same rules: equal answers are scored once and share their result. To be dropped with the forms; it keeps
 * every result it gave.
 */
export function scorer(rules: Readonly<Record<string, string>>): (instrument: Instrument, answers: AnswerMap) => Score {
  const made = new Map<Instrument, Map<string, Score>>();
  return (instrument, answers) => {
    let scores = made.get(instrument);
    if (!scores) made.set(instrument, (scores = new Map<string, Score>()));
    const key = JSON.stringify(answers);
    const known = scores.get(key);
    if (known) return known;
    const score = scoreForm(instrument, answers, rules);
    scores.set(key, score);
    return score;
  };
}
