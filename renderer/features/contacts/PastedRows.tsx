import type { PastedAddress } from '../../../shared/ipc/calls/contacts.ts';
import classes from './Contacts.module.css';

/** What every pasted row would do. */
export function PastedRows({ rows }: { readonly rows: readonly PastedAddress[] }) {
  return (
    <table className={classes['rows']} aria-label="Что изменится">
      <thead>
        <tr>
          <th scope="col">Кому</th>
          <th scope="col">Адрес</th>
          <th scope="col">Что изменится</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <th scope="row">{row.title || `Строка ${row.line}`}</th>
            <td>{row.email || '–'}</td>
            <td>{outcomeOf(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcomeOf({ outcome, note }: PastedAddress): string {
  switch (outcome) {
    case 'school':
    case 'person':
    case 'body':
      return note === '' ? 'Адрес будет внесён' : `Вместо ${note}`;
    case 'new-body':
      return 'Новая организация';
    case 'same':
      return 'Уже внесён';
    case 'refused':
      return `Не будет внесён: ${note.charAt(0).toLocaleLowerCase('ru')}${note.slice(1)}`;
  }
}
