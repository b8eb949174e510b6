import { headingOf, shareOf } from '../cells.ts';
import type { Found, FoundResult, ProcedureKey, RowAbout, RowProblem } from '../found.ts';
import { titleParts, wholeKey } from '../procedureTitle.ts';
import { rowAboutOf } from '../rowAbout.ts';
import type { Cell, Table } from '../table.ts';

const deepest = 20;

type Pair = { readonly key: ProcedureKey; readonly low: number; readonly high: number | null };

/**
 * The table of order Ю, appendix 1: a row a school; over each pair of columns «ВПР МА 5 2019», below «% 2» and «% Выс. рез-тов».
 * Null where the sheet is not that.
 */
export function wideLayout({ rows }: Table): Found | null {
  const at = rows.slice(0, deepest).findIndex((row) => pairsOf(row, []).length > 0);
  if (at < 0) return null;
  const below = rows[at + 1] ?? [];
  const pairs = pairsOf(rows[at]!, below);
  const named = (pattern: RegExp) =>
    [rows[at]!, below].map((row) => row.findIndex((cell) => pattern.test(headingOf(cell)))).find((column) => column >= 0) ?? -1;
  const name = named(/название|наименование|^оо$|^школа/);
  const code = named(/логин|код/);
  const first = pairs[0]!.low;
  if ((name < 0 && code < 0) || name >= first || code >= first) return null;
  const results: FoundResult[] = [];
  const problems: RowProblem[] = [];
  for (const [index, cells] of rows.entries()) {
    const about = index > at + 1 ? schoolOf(cells[name], cells[code]) : null;
    if (!about) continue;
    for (const { key, low, high } of pairs) {
      const [two, best] = [shareOf(cells[low]), high === null ? ({ is: 'unknown' } as const) : shareOf(cells[high])];
      const where = `${about.name}, ${key.procedure} ${key.subject}${key.grade === null ? '' : ` ${key.grade}`} ${key.year}`;
      if (two.is === 'unknown' && best.is === 'unknown') continue;
      if (two.is === 'wrong' || best.is === 'wrong')
        problems.push({ row: index + 1, code: 'bad-value', message: `${where}: ожидаются проценты от 0 до 100 или «-»` });
      else if (two.is === 'share' && best.is === 'share' && two.value + best.value > 100)
        problems.push({ row: index + 1, code: 'bad-sum', message: `${where}: доли вместе больше 100 %` });
      else
        results.push({
          ...key,
          row: index + 1,
          about,
          low: two.is === 'share' ? two.value : null,
          high: best.is === 'share' ? best.value : null,
          isHeld: two.is === 'share' || best.is === 'share',
          participants: null,
          marks: null,
          journal: null,
        });
    }
  }
  return { layout: 'wide', results, problems };
}

/** Columns whose heading names a whole procedure; which of the two values stands where is said below, else the first is «% 2». */
function pairsOf(row: readonly Cell[], below: readonly Cell[]): readonly Pair[] {
  const named = row.flatMap((cell, column) => {
    const key = typeof cell === 'string' ? wholeKey(titleParts(cell)) : null;
    return key ? [{ key, column }] : [];
  });
  return named.map(({ key, column }, index) => {
    const end = named[index + 1]?.column ?? column + 2;
    const own = Array.from({ length: end - column }, (_, step) => column + step);
    const low = own.find((at) => /2/.test(headingOf(below[at]))) ?? column;
    const high = own.find((at) => /выс/.test(headingOf(below[at]))) ?? own.find((at) => at !== low) ?? null;
    return { key, low, high };
  });
}

function schoolOf(name: Cell | undefined, code: Cell | undefined): RowAbout | null {
  const text = String(name ?? '').trim();
  const login = String(code ?? '')
    .trim()
    .toLowerCase();
  if (text === '' && login === '') return null;
  const known = rowAboutOf(text);
  return { kind: 'school', code: login || known?.code || null, name: known?.name || login };
}
