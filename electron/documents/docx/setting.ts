import type { Layout } from '../../../shared/reports/layout.ts';

/** Where a block is printed. */
export type Setting = {
  readonly layout: Layout;
  /** Width of the text in mm. */
  readonly width: number;
  /** The block must not be parted from the next one. */
  readonly keepNext: boolean;
  /** A number of its own for each list (so that it starts from one) and each drawing of the document. */
  readonly nextId: () => number;
  /** Charts drawn as PNG, by the id of their block; others are Word's own. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};
