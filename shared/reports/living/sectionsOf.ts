import type { Block, ReportTree } from '../tree.ts';
import type { ReportEdits } from './edits.ts';
import type { LivingItem, LivingSection } from './livingReport.ts';
import { mergeOrder } from './mergeOrder.ts';
import { numberOwnHeadings } from './numberOwnHeadings.ts';

/** An item on its way to its place. `section`: of the tree, for what its page is like. */
export type Draft = Omit<LivingItem, 'hiddenBy' | 'said'> & { readonly section: number };

export type DraftSection = Omit<LivingSection, 'items'> & { readonly items: readonly (Draft & Pick<LivingItem, 'hiddenBy'>)[] };

type Part = { readonly heading: string | null; readonly isAnnex: boolean; readonly items: readonly Draft[] };

/** Items under their headings of level 1, in her order, with what is hidden marked. The title and the signatures keep their places, annexes stay after them. */
export function sectionsOf(tree: ReportTree, items: readonly Draft[], { hidden, order }: ReportEdits): readonly DraftSection[] {
  const signed = tree.sections.findIndex(({ blocks }) => blocks.some(({ kind }) => kind === 'signatures'));
  const annexes = tree.sections.map(({ blocks }, index) => (signed >= 0 && index > signed) || isAnnex(blocks));
  const starts = tree.sections.map(({ blocks }, index) => annexes[index] === true && (annexes[index - 1] !== true || beginsAnnex(blocks)));
  const parts = numberOwnHeadings(partsOf(items, annexes, starts));
  const isMovable = ({ heading }: Part): boolean => heading !== null;
  const movable = new Map(parts.filter(isMovable).map((part) => [part.heading!, part]));
  const inOrder = (ofAnnexes: boolean) =>
    mergeOrder(
      [...movable].filter(([, part]) => part.isAnnex === ofAnnexes).map(([heading]) => heading),
      order,
    ).values();
  const [sections, ofAnnexes] = [inOrder(false), inOrder(true)];
  const out = new Set(hidden);
  return parts
    .map((part) => (isMovable(part) ? movable.get((part.isAnnex ? ofAnnexes : sections).next().value!)! : part))
    .map((part) => ({ ...part, isMovable: isMovable(part), items: withHidden(part, out) }));
}

/** Further pages of an annex begin with something else. */
function beginsAnnex([first]: readonly Block[]): boolean {
  return first !== undefined && (first.kind === 'appendix' || /^(?:annex|appendix)\.[^.]+$/.test(first.id));
}

function isAnnex([first]: readonly Block[]): boolean {
  return first !== undefined && (first.kind === 'appendix' || /^(?:annex|appendix)\b/.test(first.id));
}

/** `starts`: pages of the document with which an annex begins. */
function partsOf(items: readonly Draft[], annexes: readonly boolean[], starts: readonly boolean[]): readonly Part[] {
  const parts: { heading: string | null; isAnnex: boolean; items: Draft[] }[] = [];
  for (const [index, item] of items.entries()) {
    const isOfAnnex = annexes[item.section] ?? false;
    const isHeading = item.as === 'heading1';
    const isNew = isOfAnnex
      ? starts[item.section] === true && items[index - 1]?.section !== item.section
      : isHeading || item.blocks[0]?.kind === 'signatures';
    let last = parts.at(-1);
    if (!last || isNew) parts.push((last = { heading: null, isAnnex: isOfAnnex, items: [] }));
    last.items.push(item);
    if (isHeading) last.heading ??= item.id;
  }
  return parts;
}

/** A hidden heading hides what stands under it: of level 1 its whole section, of level 2 up to the next heading. */
function withHidden({ heading, items }: Part, hidden: ReadonlySet<string>): DraftSection['items'] {
  const whole = heading !== null && hidden.has(heading) ? heading : null;
  let under: string | null = null;
  return items.map((item) => {
    if (item.as === 'heading1' || item.as === 'heading2') under = hidden.has(item.id) ? item.id : null;
    return { ...item, hiddenBy: whole ?? under ?? (hidden.has(item.id) ? item.id : null) };
  });
}
