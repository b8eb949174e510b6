import { bodiesOf } from './bodiesOf.ts';
import { parseTerm } from './parseTerm.ts';
import type { Level, Measure, Rebuilt, Roadmap } from './roadmap.ts';

/** A row as the order's table has it. `no` is the printed number; a row without one has an `id` of ours. */
type Row = ({ readonly no: string; readonly id?: string } | { readonly no: null; readonly id: string }) & {
  readonly title: string;
  readonly form?: string;
  readonly term: string;
  readonly responsible: string;
  readonly rebuilt?: Rebuilt;
};

type Section = {
  readonly id: string;
  readonly title: string;
  /** Where headings of the order say whose measures these are. */
  readonly level?: Level;
  readonly rebuilt?: Rebuilt;
  readonly rows: readonly Row[];
};

type Raw = Omit<Roadmap, 'sections' | 'measures' | 'levelFrom'> & { readonly sections: readonly Section[] };

/** Makes a roadmap of the rows of an order's table: numbers them, reads their terms and who answers for them. */
export function defineRoadmap({ sections, ...raw }: Raw): Roadmap {
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
  return {
    ...raw,
    levelFrom: sections.every(({ level }) => level !== undefined) ? 'order' : 'responsible',
    sections: sections.map(({ id, title, rebuilt }) => ({ id, title, within: null, rebuilt: rebuilt ?? null })),
    measures: rows.map(({ section, row }, index): Measure => {
      const { bodies } = bodiesOf(row.responsible, raw.bodies);
      return {
        id: [raw.id, ...(sections.length > 1 ? [section.id] : []), row.id ?? row.no?.replace(/\.$/, '')].join('-'),
        number: index + 1,
        printedNumber: row.no,
        section: section.id,
        level: section.level ?? (bodies.length > 0 && bodies.every(({ level }) => level === 'school') ? 'school' : 'municipality'),
        title: row.title,
        form: row.form ?? null,
        term: parseTerm(row.term, raw.source.approvedOn),
        responsible: { text: row.responsible, bodies: bodies.map(({ name }) => name) },
        rebuilt: row.rebuilt ?? null,
      };
    }),
  };
}
