import { numberMark, type Numbered } from '../assessment/numbering.ts';
import { prefixOf } from './blockText.ts';
import type { Draft } from './sectionsOf.ts';

type Part = { readonly heading: string | null; readonly isAnnex: boolean; readonly items: readonly Draft[] };

/** Headings of her own get numbers where the generated ones beside them have them; one to which she gave a number herself keeps it. */
export function numberOwnHeadings<P extends Part>(parts: readonly P[]): readonly P[] {
  const all = parts.flatMap(({ items }) => items);
  const hasOf = (items: readonly Draft[], of: Numbered): boolean =>
    items.some(({ blocks: [first] }) => first !== undefined && prefixOf(first).includes(numberMark(of)));
  const [hasSections, hasSubsections] = [hasOf(all, 'section'), hasOf(all, 'subsection')];
  return parts.map((part) => {
    if (part.isAnnex) return part;
    const isPlain = part.items.some(
      ({ as, generated, blocks: [first] }) => as === 'heading2' && generated && first && prefixOf(first) === '',
    );
    const prefixes = {
      heading1: hasSections ? `${numberMark('section')}. ` : '',
      heading2:
        hasOf(part.items, 'subsection') || (hasSubsections && part.heading !== null && !isPlain) ? `${numberMark('subsection')}. ` : '',
    };
    return { ...part, items: part.items.map((item) => numberedItem(item, prefixes)) };
  });
}

function numberedItem(item: Draft, prefixes: Readonly<Record<'heading1' | 'heading2', string>>): Draft {
  const [block] = item.blocks;
  if (item.generated || block?.kind !== 'heading' || /^\d/.test(block.text)) return item;
  return { ...item, blocks: [{ ...block, text: `${prefixes[block.level === 1 ? 'heading1' : 'heading2']}${block.text}` }] };
}
