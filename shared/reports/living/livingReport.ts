import type { DataChange } from './dataChange.ts';
import type { Block, ReportTree } from '../tree.ts';
import type { TextKind } from './edits.ts';

/** What has become of a block. */
export type BlockState =
  | { readonly status: 'generated' }
  /** Hers; the program would still say what it said then. */
  | { readonly status: 'edited' }
  /** Hers, and the data have changed since. */
  | { readonly status: 'changed'; readonly changes: readonly DataChange[] }
  /** Hers; the program no longer has such a block. */
  | { readonly status: 'gone' }
  | { readonly status: 'own' };

export type LivingItem = {
  readonly id: string;
  readonly state: BlockState;
  /** As what it can be edited; null: it cannot. */
  readonly as: TextKind | null;
  /** As it prints, several for a text of several paragraphs; of what is hidden, as it would. */
  readonly blocks: readonly Block[];
  /** The program's own text now, with marks in place of numbers; null: it has none. */
  readonly generated: readonly string[] | null;
  /** The same with numbers, as it is read. */
  readonly said: readonly string[] | null;
  /** Her text; null: she has not changed it. */
  readonly text: readonly string[] | null;
  /** The block by which it is hidden: itself, or the heading it stands under; null: it prints. */
  readonly hiddenBy: string | null;
};

/** What stands under a heading of level 1, itself first; before the first heading and after the last words: without one. */
export type LivingSection = {
  readonly heading: string | null;
  readonly isMovable: boolean;
  /** Begins on a page of its own and stays after the signatures, where it moves among the annexes. */
  readonly isAnnex: boolean;
  readonly items: readonly LivingItem[];
};

export type LivingReport = {
  /** As it prints. */
  readonly tree: ReportTree;
  readonly sections: readonly LivingSection[];
};
