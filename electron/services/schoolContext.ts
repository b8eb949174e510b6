import type { SchoolContext } from '../../shared/analysis/resultViews.ts';
import type { Base } from './base.ts';
import { schoolValues } from './schoolVariables.ts';

/** What a school is known by in a year beside its results, each number with the mean of all schools that have it. */
export function schoolContext(base: Base, { school, year }: { readonly school: string; readonly year: string }): SchoolContext {
  const { variables, values, forms } = schoolValues(base, year);
  const own = variables.flatMap((variable) => {
    const known = values.get(variable.id)!;
    const value = known.get(school);
    if (value === undefined) return [];
    const mean = [...known.values()].reduce((sum, one) => sum + one, 0) / known.size;
    return [{ ...variable, value, mean }];
  });
  return {
    sources: [...Map.groupBy(own, ({ source }) => source)].map(([title, list]) => ({
      title,
      submission: forms.get(list[0]!.id.split(':')[0]!)?.get(school) ?? null,
      values: list,
    })),
    causes: base.schoolMarks.causes(year).filter((cause) => cause.school === school),
  };
}
