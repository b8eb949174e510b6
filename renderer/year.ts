import type { SchoolYear } from '../shared/model/records.ts';
import { keepYear, keptYear, yearOf } from './schoolYears.ts';
import { createStore } from './store.ts';
import { useCall } from './useCall.ts';

const chosen = createStore<SchoolYear | null>(keptYear());

/** Makes `year` the school year that all screens show. */
export function setYear(year: SchoolYear): void {
  keepYear(year);
  chosen.set(year);
}

/** Another base was opened. */
export function forgetYear(): void {
  keepYear(null);
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
