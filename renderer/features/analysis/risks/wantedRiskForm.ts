import type { Wanted } from '../../opening/useOpenForm.tsx';

type RiskForm = { readonly instrument: string; readonly school: string; readonly submission: string | null };

/** One of the three forms that a school's risks rest on: the one there is, or a new one; a protocol asks for the date of the visit. */
export function wantedRiskForm({ instrument, school, submission }: RiskForm): Wanted {
  if (submission !== null) return { submission };
  const round = instrument === 'k-curator-protocol' ? null : 'year';
  return { key: { instrument, about: { kind: 'school', id: school }, subject: null, round } };
}
