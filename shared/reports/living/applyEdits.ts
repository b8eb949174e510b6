import type { ReportTree } from '../tree.ts';
import { blocksOf, linesOf, textKindOf } from './blockText.ts';
import { dataChanges } from './dataChange.ts';
import type { EditedText, OwnBlock, ReportEdits } from './edits.ts';
import type { BlockState, LivingReport } from './livingReport.ts';
import { placeBlocks, type Placed } from './placeBlocks.ts';
import { printedTree } from './printedTree.ts';
import { sectionsOf, type Draft } from './sectionsOf.ts';

type Options = {
  /** Hides names in her text: for a publication copy. Its texts differ from those that she edited, so data changes are not told. */
  readonly hide?: (text: string) => string;
};

/**
 * A generated document with what its user has done to it: her texts and blocks in their places, what she has hidden left out, sections in her
 * order, numbers given anew. Tables, figures and signatures stay as generated. Pure: the same document and edits give the same report.
 */
export function applyEdits(tree: ReportTree, edits: ReportEdits, { hide }: Options = {}): LivingReport {
  const texts = new Map(edits.texts.map((text) => [text.block, text]));
  const generated = tree.sections.flatMap(({ blocks }, section) =>
    blocks.map((block): Draft => {
      const edit = texts.get(block.id);
      texts.delete(block.id);
      const as = textKindOf(block);
      const lines = as && linesOf(block);
      if (!edit || !lines)
        return { section, id: block.id, as, blocks: [block], generated: lines, text: null, state: { status: 'generated' } };
      return { ...typed(edit, hide), section, id: block.id, generated: lines, blocks: hers(edit, block), state: stateOf(edit, lines) };
    }),
  );
  function hers({ block: id, as, text }: EditedText, block: Draft['blocks'][number]): Draft['blocks'] {
    const frame = textKindOf(block) === as ? block : null;
    return blocksOf({ id, as, lines: hidden(text, hide), frame });
  }
  function stateOf({ was, text }: EditedText, now: readonly string[]): BlockState {
    if (hide || same(was, now)) return { status: 'edited' };
    return same(text, now) ? { status: 'generated' } : { status: 'changed', changes: dataChanges(was, now) };
  }
  const gone = [...texts.values()].map((edit) => pending(edit.block, edit, { status: 'gone' }, hide));
  const own = edits.own.map((block) => pending(block.id, block, { status: 'own' }, hide));
  const tail = tree.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'signatures');
  const placed = inSections(placeBlocks(generated, [...gone, ...own], tail?.id ?? null));
  return printedTree(tree, sectionsOf(tree, placed, edits));
}

function typed({ as, text }: Pick<OwnBlock | EditedText, 'as' | 'text'>, hide: Options['hide']) {
  return { as, text: hidden(text, hide) };
}

function pending(id: string, edit: EditedText | OwnBlock, state: BlockState, hide: Options['hide']): Draft & Placed {
  const { as, text } = typed(edit, hide);
  return { section: -1, id, as, text, generated: null, blocks: blocksOf({ id, as, lines: text, frame: null }), state, after: edit.after };
}

/** What was put in belongs to the part of the document that the block before it is in. */
function inSections(placed: readonly Draft[]): readonly Draft[] {
  let section = 0;
  return placed.map((draft) => {
    if (draft.section < 0) return { ...draft, section };
    section = draft.section;
    return draft;
  });
}

function hidden(lines: readonly string[], hide: Options['hide']): readonly string[] {
  return hide ? lines.map(hide) : lines;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
