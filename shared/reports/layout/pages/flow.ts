/** What stands down a page, in points. */
export type Piece = Lines | Row;

/** A paragraph: equal lines with space above and below, of which only the greater counts between two. */
export type Lines = {
  readonly kind: 'lines';
  /** Of a heading. */
  readonly id?: string;
  readonly count: number;
  readonly height: number;
  /** Part of the last line's height that may hang below the page: Word's line spacing stands under the text. */
  readonly hang: number;
  readonly before: number;
  readonly after: number;
  /** No space stands between two of these. */
  readonly isNote: boolean;
  readonly isKeptWithNext: boolean;
  /** All its lines stand on one page. */
  readonly isWhole: boolean;
};

/** A row of a table. */
export type Row = {
  readonly kind: 'row';
  readonly height: number;
  /** Height of one of its lines, where it may break over pages; null: it may not. */
  readonly breaksBy: number | null;
  readonly isKeptWithNext: boolean;
  /** Height of the heading rows repeated above it on a new page; 0: it is one of them or stands under none. */
  readonly head: number;
};

/** A section: it begins on a page of its own. `height`: of the text of a page. */
export type Flow = { readonly height: number; readonly pieces: readonly Piece[] };

/** The page, from 1, on which each piece that has an id begins. */
export function pagesOfPieces(flows: readonly Flow[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let page = 0;
  for (const { height, pieces } of flows) {
    page++;
    /** Space above a piece is kept at the top of a section's first page only. */
    let isFirstPage = true;
    let used = 0;
    let last: Piece | undefined;
    const turn = (): void => {
      page++;
      isFirstPage = false;
      used = 0;
      last = undefined;
    };
    for (const [index, piece] of pieces.entries()) {
      if (last && !fits(pieces, index, { used, last, height })) turn();
      const isContinued = last === undefined && !isFirstPage;
      if (piece.kind === 'lines') {
        used += isContinued ? 0 : gap(last, piece);
        if (piece.id !== undefined) pages.set(piece.id, page);
        let left = piece.count;
        for (let room = linesIn(height - used, piece); room < left; room = linesIn(height - used, piece)) {
          // No line of a paragraph stands alone above or below the break.
          left -= Math.max(left - room === 1 ? room - 1 : room, 1);
          turn();
        }
        used += left * piece.height;
      } else {
        used += isContinued ? piece.head : gap(last, piece);
        const line = piece.breaksBy;
        let left = piece.height;
        while (used + left > height + tolerance) {
          if (line === null || piece.head + line > height) break;
          left -= Math.max(0, Math.floor((height - used) / line)) * line;
          turn();
          used = piece.head;
        }
        used += left;
      }
      last = piece;
    }
  }
  return pages;
}

const tolerance = 0.05;

const linesIn = (room: number, { height, hang }: Lines): number => Math.floor((room + hang + tolerance) / height);

/** Space between two pieces. */
function gap(above: Piece | undefined, below: Piece): number {
  const after = above?.kind === 'lines' ? above.after : 0;
  if (below.kind === 'row') return after;
  return above?.kind === 'lines' && above.isNote && below.isNote ? 0 : Math.max(after, below.before);
}

type Place = { readonly used: number; readonly last: Piece; readonly height: number };

/** Whether a piece begins on this page: with all that is kept with it, and the first lines or the row that these are kept with. */
function fits(pieces: readonly Piece[], from: number, { used, last, height }: Place): boolean {
  const room = height - used + tolerance;
  let need = 0;
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]!;
    need += gap(pieces[index - 1] ?? last, piece);
    if (!piece.isKeptWithNext || index === pieces.length - 1) return need + leastOf(piece) <= room;
    need += piece.kind === 'row' ? piece.height : piece.count * piece.height;
    // What is higher than a page is not kept together.
    if (need > height) break;
  }
  return gap(last, pieces[from]!) + leastOf(pieces[from]!) <= room;
}

/** What of a piece must stand where it begins: two lines of a paragraph, the row. */
function leastOf(piece: Piece): number {
  if (piece.kind === 'row') return piece.breaksBy === null ? piece.height : Math.min(piece.height, 2 * piece.breaksBy);
  const { count, height, hang, isWhole } = piece;
  return (isWhole || count <= 3 ? count : 2) * height - hang;
}
