import { parseTerm } from './parseTerm.ts';
import type { Level, Measure, Rebuilt, Roadmap } from './roadmap.ts';

type Columns = {
  readonly no: string;
  /** Null where the order's cell is empty. */
  readonly municipality: string | null;
  readonly school: string | null;
  readonly rebuilt?: Partial<Readonly<Record<Level, Rebuilt>>>;
};

type Section = {
  readonly id: string;
  /** Heading of the year, which is the term of all below it. */
  readonly year: string;
  /** Heading within the year; none for what stands right below the year. */
  readonly title?: string;
  readonly rows: readonly Columns[];
};

type Raw = Omit<Roadmap, 'sections' | 'measures' | 'levelFrom' | 'columns' | 'bodies'> & { readonly sections: readonly Section[] };

/** Makes a roadmap of a list of events by year in two columns, one a level: each filled cell is a measure. The list names no one who answers. */
export function defineEvents({ sections, ...raw }: Raw): Roadmap {
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
  return {
    ...raw,
    levelFrom: 'order',
    columns: ['№', 'Муниципальный уровень', 'Уровень образовательного учреждения'],
    bodies: [],
    sections: sections.map(({ id, year, title }) => ({ id, title: title ?? year, within: title ? year : null, rebuilt: null })),
    measures: rows.flatMap(({ section, row }, index) =>
      (['municipality', 'school'] as const).flatMap((level): readonly Measure[] => {
        const title = row[level];
        if (title === null) return [];
        return [
          {
            id: `${raw.id}-${section.id}-${row.no.replace(/\.$/, '')}-${level}`,
            number: index + 1,
            printedNumber: row.no,
            section: section.id,
            level,
            title,
            form: null,
            term: parseTerm(section.year, raw.source.approvedOn),
            responsible: { text: null, bodies: [] },
            rebuilt: row.rebuilt?.[level] ?? null,
          },
        ];
      }),
    ),
  };
}
