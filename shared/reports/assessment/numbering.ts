/**
 * Numbers of sections, tables, figures and annexes. A builder writes a mark in their place; `resolveNumbers` puts the numbers in when the
 * document stands as it prints, so that a section can be moved and a table left out.
 */
export type Numbering = {
  /** «4. Результаты» */
  section(title: string): string;
  /** «4.1.» */
  subsection(): string;
  /** «Таблица 1 – …» */
  table(title: string): string;
  /** «Рисунок 1 – …» */
  figure(title: string): string;
};

export function numbering(): Numbering {
  return {
    section: (title) => `${numberMark('section')}. ${title}`,
    subsection: () => `${numberMark('subsection')}.`,
    table: (title) => `Таблица\u00a0${numberMark('table')} – ${title}`,
    figure: (title) => `Рисунок\u00a0${numberMark('figure')} – ${title}`,
  };
}

export type Numbered = 'section' | 'subsection' | 'table' | 'figure' | 'annex';

/** Characters of private use: no text of a document holds them. */
export const [markOpen, markClose] = ['\ue000', '\ue001'];

/** Stands for the number that the block it is in will have. */
export function numberMark(of: Numbered): string {
  return `${markOpen}${of}${markClose}`;
}

/**
 * Stands for the number of another block, with the words around it: `reference('completeness', ' (раздел ', ')')`. Nothing at all where that
 * block is left out.
 */
export function reference(block: string, before: string, after = ''): string {
  return `${markOpen}>${block}|${before}|${after}${markClose}`;
}
