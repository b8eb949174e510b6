import { shareOf, type ShareCell } from '../cells.ts';
import type { Found, FoundResult, RowProblem } from '../found.ts';
import type { Table } from '../table.ts';
import { groupTable } from './groupTable.ts';

const groups = ['понизил', 'подтвердил', 'повысил'];

/** ФИС ОКО «Сравнение отметок с отметками по журналу»: who lowered, confirmed, raised, as shares. Null where the sheet is not that. */
export function journalLayout(table: Table): Found | null {
  const found = groupTable(table);
  if (!found) return null;
  const columns = groups.map((word) => shareColumn(found.headings, word));
  if (columns.includes(-1)) return null;
  const results: FoundResult[] = [];
  const problems: RowProblem[] = [];
  for (const { number, about, cells, participants } of found.rows) {
    const shares = columns.map((column) => shareOf(cells[column]));
    if (shares.every(({ is }) => is === 'unknown' || is === 'none')) continue;
    const [lowered, confirmed, raised] = shares.map(valueOf);
    if (lowered === null || confirmed === null || raised === null)
      problems.push({
        row: number,
        code: 'bad-value',
        message: `${about.name}: доли понизивших, подтвердивших и повысивших – числа от 0 до 100`,
      });
    else
      results.push({
        ...found.key,
        row: number,
        about,
        participants,
        low: null,
        high: null,
        isHeld: true,
        marks: null,
        journal: { lowered: lowered!, confirmed: confirmed!, raised: raised! },
      });
  }
  return { layout: 'journal', results, problems };
}

/** Of a group's columns, the one of the share: the file gives a count beside it. */
function shareColumn(headings: readonly string[], word: string): number {
  const own = headings.flatMap((heading, column) => (heading.includes(word) ? [{ heading, column }] : []));
  return (
    (own.find(({ heading }) => heading.includes('%')) ?? own.find(({ heading }) => !/кол-во|количество|чел/.test(heading)))?.column ?? -1
  );
}

function valueOf(share: ShareCell): number | null {
  return share.is === 'share' ? share.value : null;
}
