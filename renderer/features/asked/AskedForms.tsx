import { Button } from '@mantine/core';
import type { About } from '../../../shared/model/records.ts';
import type { AskedView } from '../../../shared/ipc/calls/forms.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { plainDate } from '../../dates.ts';
import { useCall } from '../../useCall.ts';
import { useOpenForm } from '../opening/useOpenForm.tsx';
import styles from './AskedForms.module.css';

type Props = { readonly about: About; readonly year: string; readonly label: string };

/** The forms of a year about one school, person or the municipality itself: each opens or is begun from here. */
export function AskedForms({ about, year, label }: Props) {
  const query = useCall('form.asked', { about, year });
  return (
    <Loaded query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <p className={styles.none}>В приказах, по которым вы работаете, таких форм нет.</p>
        ) : (
          <AskedTable about={about} rows={rows} year={year} label={label} />
        )
      }
    </Loaded>
  );
}

/** The same of rows that are at hand. */
export function AskedTable({ about, rows, year, label }: Props & { readonly rows: readonly AskedView[] }) {
  const { open, panel } = useOpenForm(year);
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Форма</th>
            <th scope="col">Состояние</th>
            <th scope="col">Изменена</th>
            <th scope="col">
              <span className="visually-hidden">Действия</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <FormRows
              key={`${row.instrument} ${row.subject ?? ''} ${row.round ?? ''}`}
              row={row}
              isLastVisit={row.kind === 'visit' && row.submission !== null && rows[index + 1]?.instrument !== row.instrument}
              onOpen={(submission) => open({ submission })}
              onBegin={({ instrument, subject }, round) => open({ key: { instrument, about, subject, round } })}
            />
          ))}
        </tbody>
      </table>
      {panel}
    </>
  );
}

type RowProps = {
  readonly row: AskedView;
  readonly isLastVisit: boolean;
  readonly onOpen: (submission: string) => void;
  readonly onBegin: (row: AskedView, round: string | null) => void;
};

function FormRows({ row, isLastVisit, onOpen, onBegin }: RowProps) {
  const { title, shortTitle, subject, roundTitle, submission, state, updatedAt, isKnown } = row;
  const detail = [subject, roundTitle].filter(Boolean).join(', ');
  const hidden = <span className="visually-hidden">: {[shortTitle, detail].filter(Boolean).join(', ')}</span>;
  return (
    <>
      <tr>
        <th scope="row">{[title, detail].filter(Boolean).join(', ')}</th>
        <td>
          <StateMark state={state} />
        </td>
        <td>{updatedAt && plainDate(updatedAt)}</td>
        <td className={styles.action}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={!isKnown}
            onClick={() => (submission === null ? onBegin(row, row.round) : onOpen(submission))}
          >
            {submission === null ? 'Заполнить' : 'Открыть'}
            {hidden}
          </Button>
        </td>
      </tr>
      {isLastVisit && (
        <tr>
          <th scope="row">Ещё одно посещение</th>
          <td />
          <td />
          <td className={styles.action}>
            <Button variant="default" size="compact-sm" onClick={() => onBegin(row, null)}>
              Добавить<span className="visually-hidden">: {shortTitle}</span>
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}
