import type { PaperMark } from '../paper/paperContent.ts';
import type { DocumentLayout, Stamp } from './layout/documentLayout.ts';

/** A document before it is a file: screen, Word and PDF print the same tree. */

export type Align = 'left' | 'center' | 'right';

/** Address of the window's screen that a figure comes from: a form and its item, results, a rule. Printed nowhere. */
export type Source = { readonly title: string; readonly path: string };

export type Inline = { readonly text: string; readonly isBold?: true; readonly isItalic?: true };

export type Cell = {
  readonly text: string;
  readonly align?: Align;
  readonly isBold?: true;
  readonly columns?: number;
  readonly rows?: number;
  readonly source?: Source;
  /** Of a figure counted from several; in the first cell of a row those of the whole row, where a cell has none nearer. */
  readonly sources?: readonly Source[];
};

export type Series = { readonly name: string; readonly values: readonly (number | null)[] };

export type Block = Content & {
  /** What its figures were counted from; without it those of the blocks before it under the same heading. */
  readonly sources?: readonly Source[];
};

type Content =
  /** Title of the whole document, a line each. */
  | { readonly kind: 'title'; readonly id: string; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2; readonly text: string; readonly align?: 'center' }
  | {
      readonly kind: 'paragraph';
      readonly id: string;
      readonly text: readonly Inline[];
      readonly align?: Align | 'justify';
      readonly isNote?: true;
      /** With space above and below: a salutation. */
      readonly isApart?: true;
    }
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly isOrdered: boolean;
      readonly items: readonly string[];
      /** What the figures of each item were counted from, item by item. */
      readonly itemSources?: readonly (readonly Source[])[];
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      /** «Таблица 1 – …»; null: none. */
      readonly caption: string | null;
      /** Relative widths; their sum is the width of the text. */
      readonly widths: readonly number[];
      /** Repeated on each page. */
      readonly head: readonly (readonly Cell[])[];
      readonly body: readonly (readonly Cell[])[];
      /** Smaller type for wide tables. */
      readonly isDense?: true;
      /** The smallest type; set by the layout where nothing else lets the columns stand side by side. */
      readonly isTight?: true;
      /** Least height of a body row in mm: room for a pen. */
      readonly minRowHeight?: number;
    }
  | {
      readonly kind: 'chart';
      readonly id: string;
      readonly caption: string;
      readonly form: 'bars' | 'lines';
      readonly unit: string;
      readonly categories: readonly string[];
      readonly series: readonly Series[];
      readonly max: number | null;
    }
  /** Label and value on a ruled line; null leaves the line to the pen. */
  | { readonly kind: 'fields'; readonly id: string; readonly rows: readonly { readonly label: string; readonly value: string | null }[] }
  /** Post left, signature line, initials and surname right; null leaves the line to the pen. */
  | {
      readonly kind: 'signatures';
      readonly id: string;
      readonly rows: readonly { readonly post: string; readonly name: string | null }[];
      /** What a form of the order prints under the blanks beside the post: `['ФИО', 'подпись']`; the name goes over the first. */
      readonly captions?: readonly string[];
    }
  /** Who issues the document, in the middle over a rule: names large, requisites small. */
  | { readonly kind: 'letterhead'; readonly id: string; readonly names: readonly string[]; readonly details: readonly string[] }
  /** «СОГЛАСОВАНО» in the left corner, «УТВЕРЖДАЮ» in the right. */
  | { readonly kind: 'stamps'; readonly id: string; readonly left: Stamp | null; readonly right: Stamp | null }
  /** Short lines in two columns, as at the head of a letter: date and number left, the addressee right. */
  | { readonly kind: 'corners'; readonly id: string; readonly left: readonly string[]; readonly right: readonly string[] }
  /** «Приложение № 1», «к аналитической справке»: in the right corner, a line each. */
  | { readonly kind: 'appendix'; readonly id: string; readonly lines: readonly string[] }
  /** Headings of level 1, each with its page. */
  | { readonly kind: 'contents'; readonly id: string; readonly title: string; readonly entries: readonly ContentsEntry[] };

/** `id`: of the heading. */
export type ContentsEntry = { readonly id: string; readonly text: string };

export type Section = {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
  /** Code of the sheet in the footer of its pages, as text and for a scanner. */
  readonly paper?: PaperMark;
};

export type ReportTree = {
  /** `form` for a form of an order, else the kind of the report. */
  readonly kind: string;
  /** Title for the file's properties and the window. */
  readonly title: string;
  /** Name of the file without extension. */
  readonly fileName: string;
  readonly hasPageNumbers: boolean;
  /** Printed on every page: «Демонстрационные данные». */
  readonly mark: string | null;
  readonly sections: readonly Section[];
  /** What the reader should know before sending it: «нет данных по 1 школе». */
  readonly checks: readonly string[];
  /** How it is set and what stands above its text, by the municipality's settings; without it by the program's own profile. */
  readonly layout?: DocumentLayout;
};
