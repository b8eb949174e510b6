import type { Context } from './context.ts';

/** The same of a context however often it is asked: exact arithmetic over all forms is dear, and every part of a report asks for it. */
export function once<T>(find: (context: Context) => T): (context: Context) => T {
  const known = new WeakMap<Context, { readonly found: T }>();
  return (context) => {
    const kept = known.get(context) ?? { found: find(context) };
    known.set(context, kept);
    return kept.found;
  };
}
