import { typeset } from '../phrasing/text.ts';
import { ownSources } from '../sources.ts';
import type { Block, Inline } from '../tree.ts';
import type { TextKind } from './edits.ts';

/** The number before a heading is given, not typed. */
const numberPrefix = /^\ue000(?:section|subsection)\ue001\.? ?/;

/** As what a block can be put in other words; null: tables, figures and signatures are not typed over. */
export function textKindOf(block: Block): TextKind | null {
  switch (block.kind) {
    case 'title':
      return 'title';
    case 'heading':
      return block.level === 1 ? 'heading1' : 'heading2';
    case 'paragraph':
      return 'paragraph';
    case 'list':
      return block.isOrdered ? 'numbered' : 'bulleted';
    default:
      return null;
  }
}

/** Its text as it is edited: lines of a title, items of a list; a heading without its number. */
export function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines;
    case 'heading':
      return [block.text.replace(numberPrefix, '')];
    case 'paragraph':
      return block.text
        .map(({ text }) => text)
        .join('')
        .split('\n');
    case 'list':
      return block.items;
    default:
      return [];
  }
}

export function prefixOf(block: Block): string {
  return block.kind === 'heading' ? (numberPrefix.exec(block.text)?.[0] ?? '') : '';
}

type Own = {
  readonly id: string;
  readonly as: TextKind;
  readonly lines: readonly string[];
  /** The generated block that the text stands for: its look stays. */
  readonly frame: Block | null;
};

/** The blocks of a text that was typed: a paragraph a line. None where nothing is left of it. */
export function blocksOf({ id, as, lines: typed, frame }: Own): readonly Block[] {
  const lines = typed.map((line) => typeset(line.replace(/[\ue000\ue001]/g, '').trim())).filter((line) => line !== '');
  if (lines.length === 0) return [];
  const own = frame ? ownSources(frame) : [];
  const sources = own.length > 0 ? { sources: own } : {};
  switch (as) {
    case 'title':
      return [{ ...sources, kind: 'title', id, lines }];
    case 'heading1':
    case 'heading2': {
      const align = frame?.kind === 'heading' && frame.align ? { align: frame.align } : {};
      const text = `${frame ? prefixOf(frame) : ''}${lines.join(' ')}`;
      return [{ ...sources, kind: 'heading', id, level: as === 'heading1' ? 1 : 2, text, ...align }];
    }
    case 'paragraph': {
      const look = frame?.kind === 'paragraph' ? frame : null;
      return lines.map((line, index) => ({
        ...look,
        kind: 'paragraph',
        id: index === 0 ? id : `${id}~${index + 1}`,
        text: look && index === 0 ? inlines(line, look.text) : [{ ...lookOf(look?.text), text: line }],
      }));
    }
    case 'bulleted':
    case 'numbered':
      return [{ ...sources, kind: 'list', id, isOrdered: as === 'numbered', items: lines }];
  }
}

/** Words in bold at the beginning stay bold where she has left them. */
function inlines(line: string, was: readonly Inline[]): readonly Inline[] {
  const [first] = was;
  if (!first || was.length === 1 || !line.startsWith(first.text)) return [{ ...lookOf(was), text: line }];
  const rest = line.slice(first.text.length);
  return rest === '' ? [first] : [first, { text: rest }];
}

/** What all parts have in common. */
function lookOf(parts: readonly Inline[] | undefined): Omit<Inline, 'text'> {
  if (!parts || parts.length === 0) return {};
  return {
    ...(parts.every(({ isBold }) => isBold) ? { isBold: true } : {}),
    ...(parts.every(({ isItalic }) => isItalic) ? { isItalic: true } : {}),
  };
}
