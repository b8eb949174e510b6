import type { Matrix } from '../shared/collection/matrix.ts';
import type { BaseState } from '../shared/ipc/calls/base.ts';
import { call } from './api.ts';
import { keptYear, yearOf } from './schoolYears.ts';

/** What the first screen shows; null: not read, the screen will ask again and say why. */
type FirstReads = {
  readonly state: BaseState | null;
  readonly matrix: { readonly year: string; readonly data: Matrix } | null;
};

/** Asked for as soon as this module runs, while those after it are still being prepared. */
export const reads = firstReads();

/** Reads the base, and the desk's table if the window opens on the desk. */
async function firstReads(): Promise<FirstReads> {
  const state = await call('base.state', {}).catch(() => null);
  const isDesk = ['', '#', '#/'].includes(location.hash.split('?')[0] ?? '');
  if (!state?.base || !isDesk) return { state, matrix: null };
  const year = yearOf(state.base.years, keptYear());
  const data = await call('home.matrix', { year }).catch(() => null);
  return { state, matrix: data && { year, data } };
}
