import { markOpen } from '../assessment/numbering.ts';
import type { ReportTree } from '../tree.ts';

const own = /\ue000(section|subsection|table|figure|annex)\ue001/g;
const others = /\ue000>([^|\ue001]*)\|([^|\ue001]*)\|([^\ue001]*)\ue001/g;

/**
 * The document with its numbers put in, in the order in which it prints: sections, their subsections, tables, figures, annexes; references
 * name the numbers that their blocks now have. Gives a document without marks back as it is.
 */
export function resolveNumbers(tree: ReportTree): ReportTree {
  const numbers = new Map<string, string>();
  const count = counter();
  const sections = tree.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      inText(block, (text) =>
        text.replace(own, (_, of: string) => {
          const number = count(of);
          numbers.set(block.id, number);
          return number;
        }),
      ),
    ),
  }));
  const refer = (text: string) =>
    text.replace(others, (_, id: string, before: string, after: string) => (numbers.has(id) ? `${before}${numbers.get(id)}${after}` : ''));
  return inText({ ...tree, sections }, refer);
}

function counter(): (of: string) => string {
  const counts = new Map<string, number>();
  const next = (of: string): number => {
    const number = (counts.get(of) ?? 0) + 1;
    counts.set(of, number);
    return number;
  };
  return (of) => {
    if (of === 'section') counts.delete('subsection');
    const number = next(of);
    return of === 'subsection' ? `${counts.get('section') ?? 0}.${number}` : String(number);
  };
}

/** Changes every text that holds a mark; a part without one stays the very same object. */
function inText<T>(value: T, change: (text: string) => string): T {
  return changed(value, change) as T;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value.includes(markOpen) ? change(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    for (let index = 0; index < value.length; index++) {
      const part = changed(value[index], change);
      if (part !== value[index]) (copy ??= [...value])[index] = part;
    }
    return copy ?? value;
  }
  let copy: Record<string, unknown> | null = null;
  for (const key in value) {
    const before = (value as Record<string, unknown>)[key];
    const part = changed(before, change);
    if (part !== before) (copy ??= { ...value } as Record<string, unknown>)[key] = part;
  }
  return copy ?? value;
}
