import type { SchoolYear } from '../shared/model/records.ts';
import { yearOf } from './schoolYears.ts';
import { createStore } from './store.ts';
import { useCall } from './useCall.ts';

/** Kept until the window closes, through reloads too; the next start shows the year that is now. */
const KEPT = 'year';
const chosen = createStore<SchoolYear | null>(sessionStorage.getItem(KEPT));

/** Makes `year` the school year that all screens show. */
export function setYear(year: SchoolYear): void {
  sessionStorage.setItem(KEPT, year);
  chosen.set(year);
}

/** Another base was opened. */
export function forgetYear(): void {
  sessionStorage.removeItem(KEPT);
  chosen.set(null);
}

/** The school year that all screens show. */
export function useYear(): SchoolYear {
  return yearOf(useYears(), chosen.use());
}

/** School years of the base, oldest first. */
export function useYears(): readonly SchoolYear[] {
  return useCall('base.state', {}).data?.base?.years.toSorted() ?? [];
}
