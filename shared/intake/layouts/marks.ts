import { shareOf } from '../cells.ts';
import type { Marks } from '../../model/records.ts';
import type { Found, FoundResult, RowProblem } from '../found.ts';
import type { Table } from '../table.ts';
import { groupTable } from './groupTable.ts';

const grades = ['2', '3', '4', '5'] as const;

/** ФИС ОКО «Статистика по отметкам»: a row a group, shares of marks in percent. Null where the sheet is not that. */
export function marksLayout(table: Table): Found | null {
  const found = groupTable(table);
  if (!found) return null;
  const columns = grades.map((mark) => found.headings.findLastIndex((heading) => heading === mark || heading.endsWith(` ${mark}`)));
  if (columns.includes(-1)) return null;
  const results: FoundResult[] = [];
  const problems: RowProblem[] = [];
  for (const { number, about, cells, participants } of found.rows) {
    const shares = columns.map((column) => shareOf(cells[column]));
    const whose = { ...found.key, row: number, about, participants };
    if (shares.every(({ is }) => is === 'unknown')) continue;
    if (shares.every(({ is }) => is === 'none')) results.push({ ...whose, ...nothing, isHeld: false });
    else if (shares.some(({ is }) => is !== 'share'))
      problems.push({ row: number, code: 'bad-value', message: `${about.name}: доли отметок – числа от 0 до 100` });
    else {
      const [two, three, four, five] = shares.map((share) => (share.is === 'share' ? share.value : 0)) as [number, number, number, number];
      const sum = two + three + four + five;
      const marks: Marks = { 2: two, 3: three, 4: four, 5: five };
      // Shares are rounded to hundredths at best and to whole numbers at worst.
      if (Math.abs(sum - 100) > 2)
        problems.push({
          row: number,
          code: 'bad-sum',
          message: `${about.name}: доли отметок в сумме дают ${Math.round(sum * 100) / 100} %, а не 100 %`.replace('.', ','),
        });
      else results.push({ ...whose, ...nothing, isHeld: true, low: two, marks });
    }
  }
  return { layout: 'marks', results, problems };
}

const nothing = { low: null, high: null, marks: null, journal: null };
