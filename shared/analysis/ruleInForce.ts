/** A rule as it is applied: by a decision, or by default where none was taken; and what its other values would change. Plain JSON. */
export type RuleInForce = {
  readonly rule: string;
  readonly value: string;
  readonly title: string;
  /** Entry of the register of contradictions. */
  readonly register: number;
  readonly decision: { readonly decidedOn: string; readonly by: string } | null;
  readonly alternatives: readonly RuleAlternative[];
};

export type RuleAlternative = {
  readonly value: string;
  readonly title: string;
  /** Results that would be different. */
  readonly changed: number;
  /** «у 3 педагогов уровень Б вместо С» */
  readonly sentence: string;
  /** Changes of level, as the order prints levels; a changed total with the same level is not among them. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly count: number }[];
};
