import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { Mark, Score } from '../../../shared/engine/score.ts';
import { rules } from '../../../shared/instruments/rules.ts';

/** The entry of the register that explains a mark: the one whose rule of this instrument decides it. */
export function registerOf(score: Score, instrument: Instrument, mark: Mark): number | null {
  if (score.status !== 'scored') return null;
  const decides = (rule: string) =>
    Object.values(instrument.rules?.[rule] ?? {}).some((patch) =>
      mark === 'boundary' ? patch.boundary !== undefined : patch.total !== undefined,
    );
  const applied = score.trace.flatMap((step) => (step.step === 'rule' && decides(step.rule) ? [step.rule] : []));
  return rules.find(({ id }) => applied.includes(id))?.register ?? null;
}
