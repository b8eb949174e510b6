import { decimal } from './phrasing/numbers.ts';
import type { Block } from './tree.ts';

export type Chart = Extract<Block, { readonly kind: 'chart' }>;

/** What a figure shows, for those who do not see it: «Рисунок 1 – …. 2018 год: СОШ № 1 – 33 %, …». */
export function chartDescription({ caption, series, categories, unit }: Chart): string {
  const parts = series.map(({ name, values }) => {
    const points = categories.map((category, index) => {
      const value = values[index];
      return `${category} – ${value === null || value === undefined ? 'нет' : `${decimal(value)}\u00a0${unit}`}`;
    });
    return `${name}: ${points.join(', ')}`;
  });
  return `${caption}. ${parts.join('. ')}.`;
}
