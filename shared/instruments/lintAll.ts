import type { Spend } from '../engine/attainable.ts';
import { lint, type Finding } from '../engine/lint.ts';
import type { Instrument } from '../engine/instrument.ts';
import { rules } from './rules.ts';

/** A finding with the entry of the register that describes it; null: the register has none. */
export type RegisteredFinding = Finding & { readonly register: number | null };

/** Lints instruments and says which contradictions of the register the findings belong to; `spend` as in `lint`. */
export function lintAll(instruments: readonly Instrument[], spend?: Spend): readonly RegisteredFinding[] {
  return instruments.flatMap((instrument) =>
    lint(instrument, spend).map((finding) => ({ ...finding, register: registerOf(instrument, finding) })),
  );
}

/** A finding belongs to the rule it depends on; an undecided point to the rule that decides such points. */
function registerOf(instrument: Instrument, { kind, rule }: Finding): number | null {
  const id = rule?.split('=')[0] ?? (kind === 'gap' ? boundaryRule(instrument) : undefined);
  return rules.find((known) => known.id === id)?.register ?? null;
}

function boundaryRule(instrument: Instrument): string | undefined {
  return Object.entries(instrument.rules ?? {}).find(([, values]) => Object.values(values).some((patch) => patch.boundary))?.[0];
}
