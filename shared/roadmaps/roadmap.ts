import type { Term } from './term.ts';

/** Whose measure it is. */
export type Level = 'municipality' | 'school';

/** Cells of a row of an order's table. */
export type RowCell = 'number' | 'title' | 'form' | 'term' | 'responsible';

/** What the scan has where a row or a heading is torn or misread, cell by cell, and how the text shown was got from it. */
export type Rebuilt = { readonly printed: Readonly<Partial<Record<RowCell, string>>>; readonly how: string };

/** Who answers for a measure, under the name that the order gives. */
export type Body = {
  readonly name: string;
  readonly level: Level;
  /** All that the order prints for this body; the name alone if not given. */
  readonly printed?: readonly string[];
};

export type Measure = {
  /** For ever once shipped. */
  readonly id: string;
  /** Ours: the place of the row in its roadmap, from 1. Two measures of one row, one at each level, share it. */
  readonly number: number;
  /** As the order prints it; null where the row bears none. */
  readonly printedNumber: string | null;
  /** Id of its section. */
  readonly section: string;
  readonly level: Level;
  readonly title: string;
  /** Form, document or evidence; null where the order's table has no such column. */
  readonly form: string | null;
  readonly term: Term;
  /** `text` is null and `bodies` empty where the order's table has no such column. */
  readonly responsible: { readonly text: string | null; readonly bodies: readonly string[] };
  readonly rebuilt: Rebuilt | null;
};

export type RoadmapSection = {
  readonly id: string;
  readonly title: string;
  /** Heading that it stands under: the year of a list of events. */
  readonly within: string | null;
  readonly rebuilt: Rebuilt | null;
};

/** What the reader should know of the whole roadmap; `register` is the number in the register of contradictions, if it is told there. */
export type RoadmapNote = { readonly text: string; readonly register: number | null };

export type Order = 'К' | 'С' | 'М' | 'Ю';

export type Roadmap = {
  readonly id: string;
  readonly title: string;
  /** For lists to choose from. */
  readonly shortTitle: string;
  readonly source: {
    readonly order: Order;
    /** Of the order itself, without «№». */
    readonly number: string;
    readonly document: string;
    readonly clause: string;
    /** ISO date of the order; null where the scan does not let it be read. */
    readonly approvedOn: string | null;
  };
  /** Where the level of a measure comes from: headings or columns of the order, or whether all who answer for it are schools. */
  readonly levelFrom: 'order' | 'responsible';
  /** Headings of the order's table, the number first. */
  readonly columns: readonly string[];
  /** Which schools carry out the measures of the school: all of them; those with low results if not given. */
  readonly schools?: 'all';
  /** ISO date up to which the order means it to be carried out, if it says so: nothing recurs after it. */
  readonly lastsTo?: string;
  readonly bodies: readonly Body[];
  readonly sections: readonly RoadmapSection[];
  readonly measures: readonly Measure[];
  readonly notes: readonly RoadmapNote[];
};
