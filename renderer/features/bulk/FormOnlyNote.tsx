import { Link } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { counted } from '../../plural.ts';
import { itemsOfFormOnly } from './quickItems.ts';
import classes from './BulkTable.module.css';

/** Tells which items the table leaves to the form: tables, two periods, documents, lists. */
export function FormOnlyNote({ instrument }: { readonly instrument: Instrument }) {
  const items = itemsOfFormOnly(instrument);
  if (items.length === 0) return null;
  const numbers = items.flatMap(({ id }) => (/^\d/.test(id) ? [`№ ${id}`] : []));
  const named = numbers.length === items.length && items.length <= 12 ? ` (${numbers.join(', ')})` : '';
  return (
    <p className={classes['formOnly']}>
      В таблице не все: ещё {counted(items.length, 'показатель', 'показателя', 'показателей')}
      {named} с таблицами, периодами, документами или списками – в самой форме: «Открыть» в строке или{' '}
      <Link href={`/forms/${instrument.id}`}>список форм</Link>.
    </p>
  );
}
