import type { Body } from './roadmap.ts';

/**
 * Bodies named in a cell «Ответственные», in their own order, each once.
 *
 * @returns `rest` is what no known name explains; empty if all is understood
 */
export function bodiesOf(text: string, bodies: readonly Body[]): { readonly bodies: readonly Body[]; readonly rest: string } {
  const names = bodies
    .flatMap((body) => (body.printed ?? [body.name]).map((printed) => ({ body, printed })))
    .toSorted((a, b) => b.printed.length - a.printed.length);
  const found = new Set<Body>();
  let rest = text;
  for (const { body, printed } of names) {
    if (!rest.includes(printed)) continue;
    found.add(body);
    rest = rest.replaceAll(printed, ' ');
  }
  return { bodies: bodies.filter((body) => found.has(body)), rest: rest.replaceAll(/[\s,]+/g, ' ').trim() };
}
