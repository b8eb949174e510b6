import type { Matrix } from '../../../shared/ipc/contract.ts';
import { daysBetween, shortDate, today } from '../../dates.ts';
import { counted } from '../../plural.ts';
import styles from './DueDates.module.css';

/** Dates of the order for each form, and the other ones where the order names several. */
export function DueDates({ columns }: { readonly columns: Matrix['columns'] }) {
  const dated = columns.filter(({ to }) => to).toSorted((a, b) => a.to.localeCompare(b.to));
  if (dated.length === 0) return null;
  return (
    <section aria-labelledby="dates-heading" className={styles.dates}>
      <h2 id="dates-heading">Сроки приказа</h2>
      <ul>
        {dated.map((column) => (
          <li key={column.instrument}>
            <span className={styles.window}>
              {shortDate(column.from)} – {shortDate(column.to)}
            </span>
            <span>
              {column.title}
              {column.otherDates.length > 0 && (
                <span className={styles.other}>В приказе указано и иначе: {column.otherDates.join('; ')}</span>
              )}
            </span>
            <span className={styles.left}>{left(column)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function left({ from, to }: Matrix['columns'][number]): string {
  const now = today();
  if (now > to) return 'срок прошёл';
  if (now < from) return `до начала ${counted(daysBetween(now, from), 'день', 'дня', 'дней')}`;
  return `осталось ${counted(daysBetween(now, to), 'день', 'дня', 'дней')}`;
}
