/** What makes a filled form doubtful: two figures that do not go together. Nothing is forbidden: the user corrects one, or accepts with a reason. */
export type Doubt = {
  /** Stable: the check and its item. */
  readonly id: string;
  readonly check: string;
  /** Item of the form it stands under; null: the whole form. */
  readonly item: string | null;
  /** In Russian, with both figures. */
  readonly sentence: string;
  /** What it rests on: an acceptance holds only while these stay the same. Never a threshold. */
  readonly figures: readonly Figure[];
};

export type Figure = string | number | boolean | null;

/** One text for the figures a doubt rests on. */
export function fingerprint({ figures }: Pick<Doubt, 'figures'>): string {
  return JSON.stringify(figures);
}
