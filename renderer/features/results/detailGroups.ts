import type { AssessmentResult, GroupResult } from '../../../shared/model/records.ts';
import { rowTitle, type ResultRow } from './resultRows.ts';

export type Detail = Pick<AssessmentResult, 'low' | 'participants' | 'marks' | 'journal'>;

/** A result of the school with those of the groups above it in the same procedure. */
export type DetailGroup = {
  readonly id: string;
  readonly title: string;
  readonly own: AssessmentResult;
  readonly above: readonly GroupResult[];
};

const levels = ['municipality', 'region', 'whole'];

/** Results of which more is known than the two shares, the latest year first. */
export function detailGroups(rows: readonly ResultRow[], years: readonly number[], groups: readonly GroupResult[]): readonly DetailGroup[] {
  return years.toReversed().flatMap((year) =>
    rows.flatMap(({ id, key, byYear }): readonly DetailGroup[] => {
      const own = byYear.get(year);
      if (!own) return [];
      const above = groups
        .filter((one) => one.procedure === key.procedure && one.subject === key.subject && one.grade === key.grade && one.year === year)
        .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
      const isMore = own.participants !== null || own.marks !== null || own.journal !== null || above.length > 0;
      return isMore ? [{ id: `${id} ${year}`, title: `${rowTitle(key)}, ${year} год`, own, above }] : [];
    }),
  );
}
