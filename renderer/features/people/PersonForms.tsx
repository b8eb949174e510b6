import { Button } from '@mantine/core';
import type { AskedView } from '../../../shared/ipc/calls/forms.ts';
import type { Person } from '../../../shared/model/records.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useCall } from '../../useCall.ts';
import { AskedTable } from '../asked/AskedForms.tsx';
import { useOpenForm } from '../opening/useOpenForm.tsx';
import styles from './PersonForms.module.css';

type Props = { readonly person: Person & { readonly role: 'teacher' | 'mentor' | 'tutor' }; readonly year: string };

/** Forms of a teacher, mentor or tutor in the year; those filled by subject as a table, a row a subject, a column a form. */
export function PersonForms({ person, year }: Props) {
  const about = { kind: person.role, id: person.id };
  const query = useCall('form.asked', { about, year });
  return (
    <section aria-labelledby="forms-heading">
      <h2 id="forms-heading" className={styles.heading}>
        Формы, {year}
      </h2>
      <Loaded query={query}>
        {(rows) => {
          const bySubject = rows.filter(({ subject, roundTitle }) => subject !== null && roundTitle === null);
          const others = rows.filter((row) => !bySubject.includes(row) && row.isKnown);
          return (
            <>
              {bySubject.length > 0 && <BySubject person={person} rows={bySubject} year={year} />}
              {others.length > 0 && <AskedTable about={about} rows={others} year={year} label={`Формы: ${person.name}, ${year}`} />}
              {rows.some(({ isKnown }) => !isKnown) && (
                <EmptyState title="Предметы не указаны">
                  Формы компетенций заполняются по каждому предмету: укажите предметы кнопкой «Изменить».
                </EmptyState>
              )}
              {rows.length === 0 && <p className={styles.none}>Форм об этом человеке в этом году нет.</p>}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function BySubject({ person, rows, year }: Props & { readonly rows: readonly AskedView[] }) {
  const { open, panel } = useOpenForm(year);
  const instruments = [...new Map(rows.map(({ instrument, shortTitle }) => [instrument, shortTitle]))];
  const subjects = [...new Set(rows.map(({ subject }) => subject!))];
  const about = { kind: person.role, id: person.id };
  return (
    <>
      <table className={styles.table} aria-labelledby="forms-heading">
        <thead>
          <tr>
            <th scope="col">Предмет</th>
            {instruments.map(([id, title]) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject}>
              <th scope="row">{subject}</th>
              {instruments.map(([id, title]) => {
                const form = rows.find((row) => row.instrument === id && row.subject === subject);
                return (
                  <td key={id}>
                    {form && (
                      <span className={styles.cell}>
                        <StateMark state={form.state} />
                        <Button
                          variant="default"
                          size="compact-sm"
                          onClick={() =>
                            open(
                              form.submission === null
                                ? { key: { instrument: id, about, subject, round: form.round } }
                                : { submission: form.submission },
                            )
                          }
                        >
                          {form.submission === null ? 'Заполнить' : 'Открыть'}
                          <span className="visually-hidden">
                            : {title}, {subject}
                          </span>
                        </Button>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {panel}
    </>
  );
}
