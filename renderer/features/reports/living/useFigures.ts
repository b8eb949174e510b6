import { useMemo } from 'react';
import { sheetsOf } from '../../../../shared/reports/layout/sheets.ts';
import { blockSources } from '../../../../shared/reports/sources.ts';
import type { ReportTree } from '../../../../shared/reports/tree.ts';
import { useFilters } from '../../../useFilters.ts';
import { figureOf, placeFrom, placeText, type FigurePlace } from './figures.ts';

/** The figure that is asked about. It stands in the address: on the way back from a form it is open as it was. */
export function useFigures(tree: ReportTree) {
  const filters = useFilters();
  const asked = filters.of('figure');
  const sources = useMemo(() => blockSources(tree), [tree]);
  const place = useMemo(() => placeFrom(asked), [asked]);
  const figure = useMemo(() => {
    const block =
      place &&
      sheetsOf(tree)
        .flatMap(({ blocks }) => blocks)
        .find(({ id }) => id === place.block);
    return block ? figureOf(block, place.cell, sources.get(itemId(block.id)) ?? []) : null;
  }, [tree, place, sources]);
  return {
    place,
    figure,
    ask: (of: FigurePlace) => filters.set('figure', placeText(of)),
    close: () => filters.set('figure', ''),
  };
}

/** A block that is too wide for a sheet prints in parts. */
export function itemId(printed: string): string {
  return printed.split('~')[0]!;
}
