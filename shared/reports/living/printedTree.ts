import type { Block, ReportTree, Section } from '../tree.ts';
import type { LivingReport } from './livingReport.ts';
import { numbersOf } from './resolveNumbers.ts';
import type { DraftSection } from './sectionsOf.ts';

/** What prints of the sections, on pages of their orientation, and the numbers that everything then has. */
export function printedTree(tree: ReportTree, sections: readonly DraftSection[]): LivingReport {
  const pages: { of: number; blocks: Block[] }[] = [];
  let previous = -1;
  for (const { isAnnex, items } of sections)
    for (const { section, hiddenBy, blocks } of items) {
      const page = pages.at(-1);
      const isTurned = page && tree.sections[page.of]!.orientation !== tree.sections[section]!.orientation;
      // A page break that the program has stays where the blocks around it do.
      const isBreak = section !== previous && (isAnnex || section === previous + 1);
      previous = section;
      if (hiddenBy !== null || blocks.length === 0) continue;
      if (!page || isTurned || isBreak) pages.push({ of: section, blocks: [...blocks] });
      else page.blocks.push(...blocks);
    }
  const drafted = { ...tree, sections: pages.map(({ of, blocks }): Section => ({ ...tree.sections[of]!, blocks })) };
  const numbers = numbersOf(drafted);
  const printed = numbers.put(drafted);
  const known = new Map(printed.sections.flatMap(({ blocks }) => blocks.map((block) => [block.id, block])));
  return {
    tree: printed,
    sections: sections.map(({ heading, isMovable, isAnnex, items }) => ({
      heading,
      isMovable,
      isAnnex,
      items: items.map(({ section: _, ...item }) => ({
        ...item,
        blocks: item.blocks.map((block) => (item.hiddenBy === null ? known.get(block.id) : null) ?? numbers.put(block)),
        said: numbers.put(item.generated),
        state: numbers.put(item.state),
      })),
    })),
  };
}
