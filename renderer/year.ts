import type { SchoolYear } from '../shared/model/records.ts';
import { createStore } from './store.ts';
import { useCall } from './useCall.ts';

const chosen = createStore<SchoolYear | null>(null);

/** Makes `year` the school year that all screens show. */
export function setYear(year: SchoolYear): void {
  chosen.set(year);
}

/** Another base was opened. */
export function forgetYear(): void {
  chosen.set(null);
}

/** The school year that all screens show: the chosen one, else the last of the base, else the current one. */
export function useYear(): SchoolYear {
  const years = useYears();
  const picked = chosen.use();
  if (picked && years.includes(picked)) return picked;
  return years.at(-1) ?? currentYear();
}

/** School years of the base, oldest first. */
export function useYears(): readonly SchoolYear[] {
  return useCall('base.state', {}).data?.base?.years.toSorted() ?? [];
}

/** The school year of a day: it begins on 1 September; July and August still belong to the year that ends. */
export function currentYear(today: Date = new Date()): SchoolYear {
  const first = today.getMonth() >= 8 ? today.getFullYear() : today.getFullYear() - 1;
  return `${first}/${first + 1}`;
}

export function nextYear(year: SchoolYear): SchoolYear {
  const first = Number(year.slice(0, 4)) + 1;
  return `${first}/${first + 1}`;
}
