import { createContext, useContext } from 'react';
import type { LeafItem } from '../../../../shared/engine/instrument.ts';
import type { Whole } from '../../../../shared/engine/shares/countShare.ts';

/** The whole that the shares of a base imply in the form being filled, one item left out; null: they imply none. */
export type KnownWhole = (base: string, except: string) => Whole | null;

/** The same function all along, so that an answer draws no other field anew. */
export const KnownWholesContext = createContext<KnownWhole>(() => null);

/** For an item of count and share: asks what the other shares of its whole imply now. */
export function useKnownWhole(item: LeafItem): () => Whole | null {
  const wholes = useContext(KnownWholesContext);
  const base = item.kind === 'measure' && item.measure.kind === 'count-share' ? item.measure.base : undefined;
  return () => (base === undefined ? null : wholes(base, item.id));
}
