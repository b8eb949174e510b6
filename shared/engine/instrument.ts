/** The shape of an instrument: one form of an order, as data. Nothing here computes. */

/** Whom a form is about. */
export type AboutKind = 'school' | 'teacher' | 'mentor' | 'tutor' | 'municipality';

/** An allowed value of a scored item: points, or «нет», which leaves the formula. */
export type PointValue = number | 'нет';

/** When a form is due; `visit`: a date of its own each. */
export type RoundKind = 'year' | 'start' | 'control' | 'q1' | 'q2' | 'q3' | 'q4' | 'half1' | 'half2' | 'visit';

/** Holds where the answer to another item of the form is one of these values, or is none of them (so too where it is not filled). */
export type Condition =
  | { readonly item: string; readonly is: readonly (string | number | boolean)[] }
  | { readonly item: string; readonly isNot: readonly (string | number | boolean)[] };

/** Where the words of a torn row come from. */
export type Rebuilt = {
  /** The row as the scan has it, letter for letter: its lines, cells divided by ` | `, empty cells left out. */
  readonly printed: string;
  /** What was put together, in a sentence. */
  readonly how: string;
};

type ItemBase<Id extends string = string> = {
  /** The order's own number; for ever once shipped. */
  readonly id: Id;
  /** The order's own words. */
  readonly title: string;
  /** The order's words above this item and its neighbours that bear the same, where they have no answer of their own. */
  readonly under?: string;
  /** Clause of the order, where it differs from the instrument's. */
  readonly clause?: string;
  /** The order's explanation of the parameter, units and source of data: the help beside the field. */
  readonly hint?: string;
  /** The program's own words on the item, not the order's: how it is read where the order leaves that open. */
  readonly remark?: string;
  /** Recorded and shown, never counted: the linter does not ask for it in a formula. */
  readonly informative?: true;
  /** The form is complete without it. */
  readonly optional?: true;
  /** Asked in these rounds only; in all where not stated. */
  readonly rounds?: readonly RoundKind[];
  /** Asked of these only; of all that the instrument is about where not stated. */
  readonly askedOf?: readonly AboutKind[];
  /** The order's words where it asks these otherwise: title and hint; where it gives them no hint, they have none. */
  readonly wording?: Readonly<Partial<Record<AboutKind, { readonly title: string; readonly hint?: string }>>>;
  /** Where it does not hold, the item does not apply: it is not asked and leaves the formula like «нет». */
  readonly onlyIf?: Condition;
  /** The order's row is torn in its scan, and the words above were put together again. */
  readonly rebuilt?: Rebuilt;
};

export type Option = {
  readonly code: string;
  readonly title: string;
  /** The order's full characteristic of the option. */
  readonly characteristic?: string;
  /** What the option gives to an item that is taken from this one. */
  readonly points?: number;
};

/** Direction in which a change of the value is an improvement; null: none. */
export type Direction = 'higher' | 'lower' | null;

/** What one cell of a measured indicator may hold. */
export type Measure =
  | { readonly kind: 'percent' }
  | { readonly kind: 'count'; readonly unit: string }
  | { readonly kind: 'number'; readonly unit: string; readonly min?: number; readonly max?: number }
  /**
   * `base`: name of the whole, in the order's words; shares of one whole must imply the same number. `shareAlone`: the order asks the
   * share without the count, and this is how it writes one. `partOf`: item whose parts add up to it, this one and its neighbours.
   */
  | { readonly kind: 'count-share'; readonly base?: string; readonly shareAlone?: 'fraction' | 'percent'; readonly partOf?: string }
  | { readonly kind: 'yes-no' };

export type PointsItem<Id extends string = string> = ItemBase<Id> & {
  readonly kind: 'points';
  readonly values: readonly PointValue[];
  /** What each value means, in the order's words, same order as `values`; empty where the order gives none. */
  readonly labels?: readonly string[];
  /** The value comes from the chosen option of another form of the same person and subject. */
  readonly from?: { readonly instrument: string; readonly item: string };
};

/** Scored presence: 1 or 0. */
export type ScoredYesNoItem<Id extends string = string> = ItemBase<Id> & { readonly kind: 'scored-yes-no' };

/** Points given for a value in the range: `[0; 30)` of percent, of a count or of a number. */
export type PointsBand = { readonly range: string; readonly points: number };

type TextItem<Id extends string = string> = ItemBase<Id> & { readonly kind: 'text'; readonly long?: true };

export type LeafItem<Id extends string = string> =
  | PointsItem<Id>
  | ScoredYesNoItem<Id>
  /** With `points` the item is scored by the range its percent, count or number falls into. */
  | (ItemBase<Id> & {
      readonly kind: 'measure';
      readonly measure: Measure;
      readonly direction: Direction;
      readonly points?: readonly PointsBand[];
    })
  /** Two columns of one indicator: the previous and the current period. */
  | (ItemBase<Id> & { readonly kind: 'two-period'; readonly measure: Measure; readonly direction: Direction })
  /** `graded`: the options are grades in their order, so that a change by several of them is a jump. */
  | (ItemBase<Id> & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly factor?: string; readonly graded?: true })
  | TextItem<Id>
  /** A list the user lengthens: one text a row. */
  | (ItemBase<Id> & { readonly kind: 'open-list' })
  /** Requisites of acts and links to them, one a row. */
  | (ItemBase<Id> & { readonly kind: 'evidence' })
  /** Presence of a criterion with its document and link. `asksFor`: something unwanted, or wanted under a condition only; does not count. */
  | (ItemBase<Id> & { readonly kind: 'criterion'; readonly asksFor?: 'negative' | 'conditional' })
  /** One row a mentor, tutor, teacher or school; averaged over the rows. A text column names the row and is never counted. */
  | (ItemBase<Id> & {
      readonly kind: 'sample';
      readonly of: string;
      readonly items: readonly (PointsItem | ScoredYesNoItem | TextItem)[];
    })
  /** A line of an observation protocol: confirmed, refuted or not observed. */
  | (ItemBase<Id> & { readonly kind: 'observation'; readonly factor: string | null })
  /** «Другое (укажите, что)»: lines of the user's own, each confirmed, refuted or not observed. */
  | (ItemBase<Id> & { readonly kind: 'open-observations' })
  /** The observer's own verdict on a risk factor, with a reason; overrules its lines. */
  | (ItemBase<Id> & { readonly kind: 'verdict'; readonly factor: string })
  /** Measures and their period for a risk factor. */
  | (ItemBase<Id> & { readonly kind: 'measures'; readonly factor: string });

export type Section<Id extends string = string> = {
  readonly kind: 'section';
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** The program's own, not the order's: not printed among the order's lines. */
  readonly added?: true;
  /** The larger part of the order that the section stands in; neighbours with the same id make the part. */
  readonly part?: Part;
  readonly items: readonly LeafItem<Id>[];
};

/** Several sections under one heading. */
export type Part = { readonly id: string; readonly title: string };

export type Item = LeafItem | Section;

/** Ids of the leaves of a list of items. */
export type LeafIds<I> = I extends { readonly kind: 'section'; readonly items: readonly (infer L)[] }
  ? LeafIds<L>
  : I extends { readonly id: infer Id extends string }
    ? Id
    : never;

/**
 * Arithmetic of a total: a tree over ids of items and of further totals. A term that is «нет» or does not apply is absent: it leaves sum
 * and N. Numbers with a fraction are texts, so that they stay exact: `0,4`, `2/3`.
 */
export type Formula<Id extends string = string> =
  | Id
  | { readonly sum: readonly Formula<Id>[] }
  /** With `weights`, one a term: Σ(weight × term) : Σ of the weights of the terms present. */
  | { readonly mean: readonly Formula<Id>[]; readonly weights?: readonly string[] }
  | { readonly cap: Formula<Id>; readonly at: number }
  /** Weighted: the term multiplied. */
  | { readonly times: string; readonly of: Formula<Id> }
  /** The greatest of several. */
  | { readonly best: readonly Formula<Id>[] }
  /** The first that is present. */
  | { readonly either: readonly Formula<Id>[] }
  /** Reversed: the item's least and greatest value together less its answer. */
  | { readonly reversed: Id };

export type Band = {
  readonly level: string;
  /** The level as the order prints it: «А», «Б», «оптимальный». */
  readonly title: string;
  /** The order's own brackets: `[0; 0,3)`; an end is a decimal or a fraction `a/b`. */
  readonly range: string;
  /** What the order says follows from the level. */
  readonly need: string;
};

/** A total beside the main one or within it: a formula may take it by its id. Its scale is its own. */
export type FurtherTotal<Id extends string = string> = {
  /** Different from all ids of items. */
  readonly id: string;
  readonly title: string;
  readonly total: Formula<Id>;
  readonly scale?: readonly Band[];
};

/** What a changed order makes of an earlier version's item. */
export type Crosswalk = {
  /** The version it leads from. */
  readonly from: number;
  /** Item → item of the earlier version; null: nothing there compares. Items not named keep their ids. */
  readonly items: Readonly<Record<string, string | null>>;
};

/** The conclusion that the changes of a form's two-period indicators lead to. */
export type Conclusion = {
  readonly clause: string;
  /** Indicators that the clause names; all that have a direction where not stated. */
  readonly of?: readonly string[];
  /** The rule in a sentence, shown with the conclusion. */
  readonly rule: string;
  /** Title where positive changes outnumber negative ones. */
  readonly improved: string;
  /** Title otherwise. */
  readonly notImproved: string;
};

/** What the order wants the report on the form to say beside totals and changes («Виды отчетов»), each by the items that hold it. */
export type Reported = {
  readonly clause: string;
  /** Load: how many rows of the sample of those who are helped come to one of those who help. */
  readonly load?: { readonly title: string; readonly helpers: string; readonly helped: string };
  /** Effectiveness of each: the rows of these samples put together by name. */
  readonly each?: { readonly title: string; readonly items: readonly string[] };
  /** Changes in those who are helped: yes-no items and samples of such, under a heading each. */
  readonly changes?: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** Conditions of the work: what lacks in these items is a possible cause of what lacks in the others. */
  readonly causes?: { readonly title: string; readonly items: readonly string[] };
  /** Heading of what the municipality may not settle alone. */
  readonly regional?: string;
};

/** What one value of a rule changes in the instrument. */
export type Patch<Id extends string = string> = {
  readonly total?: Formula<Id>;
  readonly scale?: readonly Band[];
  /** Which band a point takes that the order leaves in none: the one it opens (`lower`) or the one it closes (`upper`). */
  readonly boundary?: 'lower' | 'upper';
};

/** Days of the year as `MM-DD`, inclusive; `from` after `to` runs over the New Year. */
export type Window = { readonly from: string; readonly to: string; readonly clause: string };

/** Where a header field is filled from when it is not an item of the form. */
export type HeaderSource =
  | 'authority'
  | 'municipality'
  | 'school'
  | 'school-short'
  | 'person'
  | 'education'
  | 'service-years'
  | 'weekly-hours'
  | 'subject'
  | 'year'
  | 'round'
  | 'visit-date';

/** `added`: the order does not print it, but the sheet can't be told from another without it. `askedOf`: on the sheets of these only. */
export type HeaderField = { readonly label: string; readonly added?: true; readonly askedOf?: readonly AboutKind[] } & (
  { readonly from: HeaderSource } | { readonly item: string }
);

/** `added`: the order prints none under this form. */
export type Signature = {
  readonly post: string;
  readonly from?: 'director' | 'curator' | 'methodist' | 'centre-head';
  readonly added?: true;
};

/** How the order prints the form. */
export type PrintedForm = {
  /** The order prints no form of it: title, columns and signatures follow its other forms. */
  readonly added?: true;
  /** What the sheet says of that, where the order prints a summary table instead. */
  readonly addedNote?: string;
  readonly title: string;
  readonly intro?: readonly string[];
  readonly header: readonly HeaderField[];
  readonly columns: readonly string[];
  /** The table needs the width of a sheet laid on its side. */
  readonly orientation?: 'landscape';
  /** Headings that the order prints over several columns: places of the first and the last, from 0. */
  readonly columnsOver?: readonly { readonly title: string; readonly first: number; readonly last: number }[];
  /** Header fields that the order prints below the table. */
  readonly footer?: readonly HeaderField[];
  readonly signatures: readonly Signature[];
  /** What the order prints under the blanks of each signature: `['ФИО', 'подпись']`. */
  readonly signatureCaptions?: readonly string[];
};

export type Instrument = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** For narrow columns. */
  readonly shortTitle: string;
  readonly source: { readonly order: string; readonly document: string; readonly clause: string };
  readonly about: AboutKind;
  readonly alsoAbout?: readonly AboutKind[];
  /** One form per academic subject of the person. */
  readonly perSubject?: true;
  readonly filledBy: string;
  readonly rounds: readonly RoundKind[];
  readonly window: Window | null;
  /** Where the order contradicts itself on the dates: the other ones. */
  readonly otherWindows?: readonly Window[];
  /** Rounds that are due at other times than `window`. */
  readonly roundWindows?: Readonly<Partial<Record<RoundKind, Window>>>;
  /** Rounds of a whole programme, not of every year: a form of one is expected only once it is begun. */
  readonly onceRounds?: readonly RoundKind[];
  readonly items: readonly Item[];
  /** What the main total is called; «Итог» where not stated. */
  readonly totalTitle?: string;
  readonly total?: Formula;
  readonly scale?: readonly Band[];
  /** Subtotals, and totals beside the main one. */
  readonly furtherTotals?: readonly FurtherTotal[];
  readonly conclusion?: Conclusion;
  readonly reported?: Reported;
  /** From the version before. */
  readonly crosswalk?: Crosswalk;
  /** Rule id → its value → what it changes. The values and defaults are listed in `instruments/rules.ts`. */
  readonly rules?: Readonly<Record<string, Readonly<Record<string, Patch>>>>;
  /** Entries of the register of contradictions that touch the form. */
  readonly register: readonly number[];
  readonly printed: PrintedForm;
};

/** An instrument as its file states it: ids in formulas are checked against the items. */
export type InstrumentSource<I extends Item, T extends string = never> = Omit<Instrument, 'items' | 'total' | 'furtherTotals' | 'rules'> & {
  readonly items: readonly I[];
  readonly total?: Formula<NoInfer<LeafIds<I> | T>>;
  readonly furtherTotals?: readonly (FurtherTotal<NoInfer<LeafIds<I> | T>> & { readonly id: T })[];
  readonly rules?: Readonly<Record<string, Readonly<Record<string, Patch<NoInfer<LeafIds<I> | T>>>>>>;
};

/** Types an instrument file; a misspelt item id in a formula does not compile. */
export function defineInstrument<const I extends Item, const T extends string = never>(source: InstrumentSource<I, T>): Instrument {
  return source;
}

/** All leaves in printed order. */
export function leaves(items: readonly Item[]): readonly LeafItem[] {
  return items.flatMap((item) => (item.kind === 'section' ? item.items : [item]));
}
