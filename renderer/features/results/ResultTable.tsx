import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEqual, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { changeOf, type Verdict } from '../../../shared/engine/dynamics.ts';
import { signed } from '../../../shared/reports/phrasing/change.ts';
import type { CellName } from './readCell.ts';
import { ResultCell } from './ResultCell.tsx';
import grid from '../../components/Grid.module.css';
import classes from './ResultTable.module.css';
import { rowTitle, type ResultRow } from './resultRows.ts';
import { useResults } from './useResults.ts';

type Props = { readonly rows: readonly ResultRow[]; readonly years: readonly number[]; readonly school: string };

const shares: readonly { readonly name: CellName; readonly title: string; readonly better: 'lower' | 'higher' }[] = [
  { name: 'low', title: '«2», %', better: 'lower' },
  { name: 'high', title: 'Высокие, %', better: 'higher' },
];

/** Results of one school by procedure, subject and grade; years side by side, the change of the last two in п.п. */
export function ResultTable({ rows, years, school }: Props) {
  const { save, remove } = useResults();
  const [before, last] = years.slice(-2);
  const hasChange = before !== undefined && last !== undefined;
  return (
    <div className={`${grid['box']} ${classes['box']}`} role="region" aria-label={`Результаты: ${school}`} tabIndex={0}>
      <table className={`${grid['table']} ${classes['table']}`} onKeyDown={walkCells}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              Процедура, предмет, класс
            </th>
            {years.map((year) => (
              <th key={year} colSpan={2} scope="colgroup">
                {year}
              </th>
            ))}
            {hasChange && (
              <th colSpan={2} scope="colgroup">
                Изменение {before} → {last}, п.п.
              </th>
            )}
            <td rowSpan={2} className={classes['tools']} />
          </tr>
          <tr>
            {[...years, ...(hasChange ? [0] : [])].flatMap((year) =>
              shares.map(({ name, title }) => (
                <th key={`${year} ${name}`} scope="col" className={classes['number']}>
                  {title}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{rowTitle(row.key)}</th>
              {years.flatMap((year) =>
                shares.map(({ name, title }) => (
                  <ResultCell
                    key={`${year} ${name}`}
                    result={row.byYear.get(year)}
                    name={name}
                    label={`${rowTitle(row.key)}, ${year} год, ${title}`}
                    onSave={(values) => save(row.key, year, values, row.byYear.get(year))}
                  />
                )),
              )}
              {hasChange &&
                shares.map(({ name, better }) => (
                  <ChangeCell
                    key={name}
                    previous={row.byYear.get(before)?.[name] ?? null}
                    current={row.byYear.get(last)?.[name] ?? null}
                    better={better}
                  />
                ))}
              <td className={classes['tools']}>
                <ActionIcon variant="subtle" color="gray" aria-label={`Удалить: ${rowTitle(row.key)}`} onClick={() => void remove(row)}>
                  <IconTrash size={17} stroke={1.75} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const marks: Readonly<Record<Exclude<Verdict, 'no-data'>, { readonly words: string }>> = {
  positive: { words: 'улучшение' },
  negative: { words: 'ухудшение' },
  none: { words: 'без изменений' },
};

function ChangeCell({
  previous,
  current,
  better,
}: {
  readonly previous: number | null;
  readonly current: number | null;
  readonly better: 'lower' | 'higher';
}) {
  const { verdict } = changeOf(previous, current, better);
  if (verdict === 'no-data' || previous === null || current === null) return <td className={classes['change']}>нет данных</td>;
  const Icon = verdict === 'none' ? IconEqual : current > previous ? IconArrowUp : IconArrowDown;
  return (
    <td className={classes['change']} data-verdict={verdict}>
      <Icon size={13} aria-hidden /> {verdict === 'none' ? '0' : signed(previous, current)}
      <span className="visually-hidden">, {marks[verdict].words}</span>
    </td>
  );
}

/** Arrows up and down and Enter walk a column, left and right a row once the caret is at the edge. */
function walkCells(event: KeyboardEvent<HTMLTableElement>): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  const cell = input.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const step = stepOf(event.key, {
    isStart: isAll || input.selectionEnd === 0,
    isEnd: isAll || input.selectionStart === input.value.length,
  });
  if (!step) return;
  const to = step.isRow
    ? row.cells[cell.cellIndex + step.by]
    : (event.currentTarget.rows[row.rowIndex + step.by] ?? null)?.cells[cell.cellIndex];
  const next = to?.querySelector('input');
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function stepOf(
  key: string,
  { isStart, isEnd }: { readonly isStart: boolean; readonly isEnd: boolean },
): { readonly isRow: boolean; readonly by: number } | null {
  if (key === 'ArrowUp') return { isRow: false, by: -1 };
  if (key === 'ArrowDown' || key === 'Enter') return { isRow: false, by: 1 };
  if (key === 'ArrowLeft' && isStart) return { isRow: true, by: -1 };
  if (key === 'ArrowRight' && isEnd) return { isRow: true, by: 1 };
  return null;
}
