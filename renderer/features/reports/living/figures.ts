import type { Block, Cell, Source } from '../../../../shared/reports/tree.ts';

/** A place of the report whose figures can be asked about: a printed block, and of a table one of its cells. */
export type FigurePlace = { readonly block: string; readonly cell: { readonly row: number; readonly column: number } | null };

/** What a place says and what it was counted from; `whole`: of a cell with a source of its own, the sources of its table. */
export type Figure = { readonly said: string; readonly sources: readonly Source[]; readonly whole: readonly Source[] };

const asked: readonly Block['kind'][] = ['paragraph', 'list', 'table', 'chart'];

/** Whether it can have figures. */
export function canHaveFigures({ kind }: Block): boolean {
  return asked.includes(kind);
}

/** The cell of a table's body that an element stands in. */
export function cellAt(target: EventTarget): FigurePlace['cell'] {
  const td = target instanceof Element ? target.closest<HTMLTableCellElement>('tbody td') : null;
  const row = td?.parentElement;
  return td && row instanceof HTMLTableRowElement ? { row: row.sectionRowIndex, column: td.cellIndex } : null;
}

export function figureOf(block: Block, cell: FigurePlace['cell'], sources: readonly Source[]): Figure {
  const own = cell && block.kind === 'table' ? block.body[cell.row]?.[cell.column] : undefined;
  const said = own?.text ?? ('caption' in block ? (block.caption ?? '') : '');
  return own?.source ? { said, sources: [own.source], whole: without(sources, own) } : { said, sources, whole: [] };
}

function without(sources: readonly Source[], { source }: Cell): readonly Source[] {
  return sources.filter(({ path }) => path !== source?.path);
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
