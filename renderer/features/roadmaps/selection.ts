import { plainText } from '../../../shared/model/plainText.ts';
import type { Measure, Roadmap, RoadmapSection } from '../../../shared/roadmaps/roadmap.ts';
import { rowsOf, type Row } from '../../../shared/roadmaps/rowsOf.ts';
import type { When } from '../../../shared/roadmaps/term.ts';

/** What of a roadmap is shown; an empty value filters nothing. */
export type Selection = {
  readonly level: string;
  readonly section: string;
  readonly body: string;
  /** A year, `recurring` or `undated`. */
  readonly when: string;
  readonly text: string;
};

export type ShownSection = { readonly section: RoadmapSection; readonly rows: readonly Row[] };

/** Sections with the rows that the selection leaves; a section without any is left out. */
export function select({ sections, measures }: Roadmap, selection: Selection): readonly ShownSection[] {
  const words = plainText(selection.text).split(' ').filter(Boolean);
  const atLevel = measures.filter(({ level }) => selection.level === '' || level === selection.level);
  return sections.flatMap((section) => {
    if (selection.section !== '' && section.id !== selection.section) return [];
    const rows = rowsOf(atLevel.filter((measure) => measure.section === section.id));
    const left = rows.filter((row) => row.measures.some((measure) => fits(measure, selection, words)));
    return left.length > 0 ? [{ section, rows: left }] : [];
  });
}

export const countOf = (shown: readonly ShownSection[]): number =>
  shown.reduce((sum, { rows }) => sum + rows.reduce((own, row) => own + row.measures.length, 0), 0);

/** Years that the dates of a roadmap fall in. */
export function yearsOf({ measures }: Roadmap): readonly string[] {
  const years = measures.flatMap(({ term }) =>
    term.when.flatMap((when) => {
      const { from, to } = datesOf(when) ?? {};
      return [from, to].flatMap((date) => (date ? [Number(date.slice(0, 4))] : []));
    }),
  );
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index));
}

function fits(measure: Measure, { body, when }: Selection, words: readonly string[]): boolean {
  if (body !== '' && !measure.responsible.bodies.includes(body)) return false;
  if (when !== '' && !measure.term.when.some((one) => isThen(one, when))) return false;
  const { printedNumber, title, form, term, responsible } = measure;
  const held = plainText([printedNumber, title, form, term.text, responsible.text].join(' '));
  return words.every((word) => held.includes(word));
}

function isThen(when: When, chosen: string): boolean {
  if (chosen === 'recurring') return when.kind === 'recurrence';
  const dates = datesOf(when);
  if (chosen === 'undated') return when.kind !== 'recurrence' && dates === null;
  if (dates === null) return false;
  return (dates.from ?? dates.to ?? '').slice(0, 4) <= chosen && (dates.to === null || dates.to.slice(0, 4) >= chosen);
}

function datesOf(when: When): { readonly from: string | null; readonly to: string | null } | null {
  return when.kind === 'period' ? when : when.kind === 'by-plan' ? when.within : null;
}
