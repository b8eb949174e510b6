import { markOpen } from '../assessment/numbering.ts';
import type { Block, ReportTree } from '../tree.ts';

const own = /\ue000(section|subsection|table|figure|annex)\ue001/g;
/** A mark with what stands between it and the words. */
const unnumbered = /\ue000(?:section|subsection)\ue001\.? ?|\u00a0?\ue000(?:table|figure|annex)\ue001/g;
const others = /\ue000>([^|\ue001]*)\|([^|\ue001]*)\|([^\ue001]*)\ue001/g;

/**
 * The document with its numbers put in, in the order in which it prints: sections, their subsections, tables, figures, annexes; references
 * name the numbers that their blocks now have. Gives a document without marks back as it is.
 */
export function resolveNumbers(tree: ReportTree): ReportTree {
  return numbersOf(tree).put(tree);
}

export type Numbers = {
  /** The same with numbers in place of its marks; the number of a block that does not print is left out. */
  put<T>(value: T): T;
};

/** Numbers of the blocks of a document in the order in which they stand. */
export function numbersOf(tree: ReportTree): Numbers {
  const numbers = new Map<string, readonly string[]>();
  const count = counter();
  for (const { blocks } of tree.sections)
    for (const block of blocks) {
      const marks = [...textOf(block).matchAll(own)].map(([, of]) => count(of!));
      if (marks.length > 0) numbers.set(block.id, marks);
    }
  const refer = (text: string): string =>
    text.replace(others, (_, id: string, before: string, after: string) => {
      const number = numbers.get(id)?.[0];
      return number === undefined ? '' : `${before}${number}${after}`;
    });
  function inBlock(block: Block): Block {
    const left = [...(numbers.get(block.id) ?? [])];
    return changed(block, (text) => refer(text.replace(own, () => left.shift() ?? ''))) as Block;
  }
  function put(value: unknown): unknown {
    if (isTree(value)) {
      const sections = value.sections.map((section) => ({ ...section, blocks: section.blocks.map(inBlock) }));
      return { ...(changed({ ...value, sections: [] }, refer) as ReportTree), sections };
    }
    return changed(value, (text) => refer(text.replace(unnumbered, '')));
  }
  return { put: (value) => put(value) as typeof value };
}

function isTree(value: unknown): value is ReportTree {
  return typeof value === 'object' && value !== null && 'sections' in value && 'fileName' in value;
}

/** The text of a block that holds its number. */
function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.text.map(({ text }) => text).join('');
    case 'table':
      return block.caption ?? '';
    case 'chart':
      return block.caption;
    case 'appendix':
      return block.lines.join('\n');
    case 'corners':
      return [...block.left, ...block.right].join('\n');
    default:
      return '';
  }
}

function counter(): (of: string) => string {
  const counts = new Map<string, number>();
  return (of) => {
    if (of === 'section') counts.delete('subsection');
    const number = (counts.get(of) ?? 0) + 1;
    counts.set(of, number);
    return of === 'subsection' ? `${counts.get('section') ?? 0}.${number}` : String(number);
  };
}

/** Changes every text that holds a mark; a part without one stays the very same object. */
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value.includes(markOpen) ? change(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | null = null;
    for (let index = 0; index < value.length; index++) {
      const part = changed(value[index], change);
      if (part !== value[index]) (copy ??= Array.from<unknown>(value))[index] = part;
    }
    return copy ?? value;
  }
  let copy: Record<string, unknown> | null = null;
  for (const [key, before] of Object.entries(value)) {
    const part = changed(before, change);
    if (part !== before) (copy ??= { ...value } as Record<string, unknown>)[key] = part;
  }
  return copy ?? value;
}
