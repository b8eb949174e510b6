import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { sheetsOf } from '../../../../shared/reports/layout/sheets.ts';
import { blockSources } from '../../../../shared/reports/sources.ts';
import type { ReportTree } from '../../../../shared/reports/tree.ts';
import { useFilters } from '../../../useFilters.ts';
import { focusCell } from './walkCells.ts';
import { figureOf, placeFrom, placeText, type FigurePlace } from './figures.ts';

type Screen = {
  readonly paper: RefObject<HTMLElement | null>;
  /** Brings a block into sight, with the focus. */ readonly jump: (id: string) => void;
};

/** The figure that is asked about. It stands in the address: on the way back from a form it is open as it was. */
export function useFigures(tree: ReportTree, { paper, jump }: Screen) {
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
    return block ? { ...figureOf(block, place.cell, sources.get(itemId(block.id)) ?? []), isList: block.kind === 'list' } : null;
  }, [tree, place, sources]);
  const panel = useRef<HTMLElement>(null);
  const first = useRef({ place, jump });
  useEffect(() => {
    const came = first.current;
    if (came.place) came.jump(itemId(came.place.block));
  }, []);
  return {
    place,
    figure,
    /** Where the answer stands. */
    panel,
    /** By keyboard the answer takes the focus. */
    ask(of: FigurePlace, isByKey: boolean): void {
      filters.set('figure', placeText(of));
      if (isByKey) setTimeout(() => (panel.current?.querySelector('a') ?? panel.current?.querySelector('h2'))?.focus());
    },
    /** The focus goes back to where it was asked. */
    close(): void {
      const hadFocus = panel.current?.contains(document.activeElement);
      filters.set('figure', '');
      if (!place || !hadFocus) return;
      const block = paper.current?.querySelector<HTMLElement>(`[data-printed="${CSS.escape(place.block)}"]`) ?? null;
      if (!place.cell || !focusCell(block, place.cell.row, place.cell.column)) jump(itemId(place.block));
    },
  };
}

/** A block that is too wide for a sheet prints in parts. */
export function itemId(printed: string): string {
  return printed.split('~')[0]!;
}
