import type { Numbering } from '../assessment/numbering.ts';
import { capitalised, typeset } from '../phrasing/text.ts';
import type { Block, Series } from '../tree.ts';

/** So many names stand under their bars without being turned. */
const usualAcross = 6;
/** Above so many a row of figures can't be read: the table says it. */
const most = 18;

type Bars = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** How many short names stand in one figure. */
  readonly across?: number;
};

/** One figure, or several of the same scale where there are many categories; none where there are too many. */
export function barCharts({ id, title, unit, categories, series, across = usualAcross }: Bars, numbering: Numbering): readonly Block[] {
  if (categories.length === 0 || categories.length > most) return [];
  const parts = Math.ceil(categories.length / across);
  const size = Math.ceil(categories.length / parts);
  const top = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return Array.from({ length: parts }, (_, part): Block => {
    const slice = <T>(list: readonly T[]): readonly T[] => list.slice(part * size, (part + 1) * size);
    return {
      kind: 'chart',
      id: parts === 1 ? id : `${id}.${part + 1}`,
      caption: numbering.figure(typeset(parts === 1 ? title : `${title} (часть ${part + 1} из ${parts})`)),
      form: 'bars',
      unit,
      categories: slice(categories).map((name) => typeset(capitalised(name))),
      series: series.map(({ name, values }) => ({ name, values: slice(values) })),
      max: parts === 1 ? null : ceiling(top),
    };
  });
}

/** Room over the highest bar for its label, on a round number. */
function ceiling(top: number): number {
  const step = top > 20 ? 10 : top > 5 ? 2 : top > 2 ? 1 : 0.5;
  return (Math.floor(top / step) + 1) * step;
}
