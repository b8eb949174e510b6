import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MatrixColumn } from '../../../shared/collection/matrix.ts';
import { daysBetween, shortDate, today } from '../../dates.ts';
import { counted } from '../../plural.ts';
import styles from './DueDates.module.css';
import { WindowPanel, type ChosenWindow } from './WindowPanel.tsx';
import { columnTitle } from './due.ts';

/** Dates of the collection: the order's with the other ones it names, or the municipality's own; each can be changed. */
export function DueDates({ columns, year }: { readonly columns: readonly MatrixColumn[]; readonly year: string }) {
  const [chosen, setChosen] = useState<ChosenWindow | null>(null);
  const dated = columns.toSorted((a, b) => last(a).localeCompare(last(b)));
  if (dated.length === 0) return null;
  return (
    <section aria-labelledby="dates-heading" className={`${styles.dates} no-print`}>
      <h2 id="dates-heading">Сроки</h2>
      <ul>
        {dated.map((column) => (
          <li key={`${column.instrument} ${column.round}`}>
            <span className={styles.window}>
              {column.to === '' ? 'не задан' : `${shortDate(column.from)} – ${shortDate(column.to)}`}
              {column.isOwn && <span className={styles.other}>срок муниципалитета</span>}
            </span>
            <span>
              {columnTitle(column)}
              {column.otherDates.length > 0 && (
                <span className={styles.other}>В приказе указано и иначе: {column.otherDates.join('; ')}</span>
              )}
            </span>
            <span className={styles.left}>{left(column)}</span>
            <Button variant="default" size="compact-sm" onClick={() => setChosen({ instrument: column.instrument, round: column.round })}>
              Изменить<span className="visually-hidden"> срок: {columnTitle(column)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <WindowPanel chosen={chosen} year={year} onClose={() => setChosen(null)} />
    </section>
  );
}

/** Those without a date come last. */
function last({ to }: MatrixColumn): string {
  return to || '9999';
}

function left({ from, to }: MatrixColumn): string {
  if (to === '') return '';
  const now = today();
  if (now > to) return 'срок прошёл';
  if (now < from) return `до начала ${counted(daysBetween(now, from), 'день', 'дня', 'дней')}`;
  return `осталось ${counted(daysBetween(now, to), 'день', 'дня', 'дней')}`;
}
