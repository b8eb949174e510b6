import type { Chart } from './chartDescription.ts';

/** Shares of more than this would get an axis up to 120 %. */
const nearWhole = 80;

/** The top of the value axis: a share is never more than 100 %; null: as the office program chooses. */
export function axisTop({ max, unit, series }: Chart): number | null {
  if (max !== null || unit !== '%') return max;
  const top = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return top > nearWhole && top <= 100 ? 100 : null;
}

/** Where the values of each series stand at their points: of two lines those of the lower one below, so that they do not cover each other. */
export function labelSides({ form, series }: Chart): readonly ('above' | 'below')[] {
  const [first, second] = series;
  if (form !== 'lines' || !first || !second || series.length > 2) return series.map(() => 'above');
  const lead = first.values.reduce<number>((sum, value, at) => {
    const other = second.values[at];
    return sum + (value === null || other === null || other === undefined ? 0 : value - other);
  }, 0);
  return lead < 0 ? ['below', 'above'] : ['above', 'below'];
}
