import type { TraceStep } from './score.ts';

type Step<Kind extends TraceStep['step']> = Extract<TraceStep, { readonly step: Kind }>;

/** The formula or the band of the main total, or of the further one titled `of`; undefined where the trace has none. */
export function totalStep<Kind extends 'formula' | 'band'>(trace: readonly TraceStep[], kind: Kind, of?: string): Step<Kind> | undefined {
  return trace.find(
    (step): step is Step<Kind> => step.step === kind && 'of' in step === (of !== undefined) && (!('of' in step) || step.of === of),
  );
}
