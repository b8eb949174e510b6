import { cellSourcesInRow } from '../../../../shared/reports/sources.ts';
import type { Block, Source } from '../../../../shared/reports/tree.ts';

/** A place of the report whose figures can be asked about: a printed block, and one cell of a table or one item of a list (a row of one cell). */
export type FigurePlace = { readonly block: string; readonly cell: { readonly row: number; readonly column: number } | null };

/** What a place says and what it was counted from; `whole`: of a part with sources of its own, those of the rest of its block. */
export type Figure = { readonly said: string; readonly sources: readonly Source[]; readonly whole: readonly Source[] };

const asked: readonly Block['kind'][] = ['paragraph', 'list', 'table', 'chart'];

/** Whether it can have figures. */
export function canHaveFigures({ kind }: Block): boolean {
  return asked.includes(kind);
}

/** The cell of a table's body, or the item of a list, that an element stands in. */
export function cellAt(target: EventTarget): FigurePlace['cell'] {
  const place = target instanceof Element ? target.closest<HTMLElement>('tbody td, li') : null;
  if (place instanceof HTMLTableCellElement) {
    const row = place.parentElement;
    return row instanceof HTMLTableRowElement ? { row: row.sectionRowIndex, column: place.cellIndex } : null;
  }
  return place?.parentElement ? { row: [...place.parentElement.children].indexOf(place), column: 0 } : null;
}

/** `sources`: of the block as a whole. */
export function figureOf(block: Block, cell: FigurePlace['cell'], sources: readonly Source[]): Figure {
  const part = cell && partOf(block, cell);
  const said = part?.said ?? ('caption' in block ? (block.caption ?? '') : '');
  if (!part || part.sources.length === 0) return { said, sources, whole: [] };
  const own = new Set(part.sources.map(({ path }) => path));
  return { said, sources: part.sources, whole: sources.filter(({ path }) => !own.has(path)) };
}

function partOf(block: Block, { row, column }: NonNullable<FigurePlace['cell']>): Pick<Figure, 'said' | 'sources'> | null {
  if (block.kind === 'list' && block.items[row] !== undefined) return { said: block.items[row], sources: block.itemSources?.[row] ?? [] };
  const cells = block.kind === 'table' ? block.body[row] : undefined;
  return cells?.[column] ? { said: cells[column].text, sources: cellSourcesInRow(cells, column) } : null;
}

/** The place as it stands in the address: `results.table`, `results.table/3/2`. */
export function placeText({ block, cell }: FigurePlace): string {
  return cell ? `${block}/${cell.row}/${cell.column}` : block;
}

export function placeFrom(text: string): FigurePlace | null {
  if (text === '') return null;
  const [, block = '', row, column] = /^(.*?)(?:\/(\d+)\/(\d+))?$/.exec(text) ?? [];
  return { block, cell: row === undefined ? null : { row: Number(row), column: Number(column) } };
}
