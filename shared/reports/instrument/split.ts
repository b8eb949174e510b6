import type { Context } from './context.ts';
import { byKind } from './criteria.ts';
import { once } from './once.ts';

/** Forms of schools, of the municipality, of people apart: a figure of the municipality is no school's, and often their sum. */
export const split = once((context: Context): readonly Context[] => {
  const kinds = byKind(context);
  if (kinds.length < 2) return [context];
  return kinds.map(([kind, answered]) => ({ ...context, answered, forms: context.forms.filter(({ about }) => about.kind === kind) }));
});
