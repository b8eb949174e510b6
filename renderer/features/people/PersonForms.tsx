import { Button } from '@mantine/core';
import type { Person } from '../../../shared/model/records.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useOpenForm } from '../opening/useOpenForm.tsx';
import { useTeacherForms, useTeacherInstruments } from './useTeacherForms.ts';
import styles from './PersonForms.module.css';

/** Forms of a teacher in the year: a row a subject, a column a form; each is opened or begun from here. */
export function PersonForms({ person, year }: { readonly person: Person; readonly year: string }) {
  const teacherInstruments = useTeacherInstruments();
  const forms = useTeacherForms(year);
  const { open, panel } = useOpenForm(year);
  const own = (forms ?? []).filter(({ about }) => about.id === person.id);
  const subjects = [...new Set([...person.subjects, ...own.flatMap(({ subject }) => subject ?? [])])];
  return (
    <section aria-labelledby="forms-heading">
      <h2 id="forms-heading" className={styles.heading}>
        Формы, {year}
      </h2>
      {subjects.length === 0 ? (
        <EmptyState title="Предметы не указаны">
          Формы компетенций заполняются по каждому предмету: укажите предметы кнопкой «Изменить».
        </EmptyState>
      ) : (
        <table className={styles.table} aria-labelledby="forms-heading">
          <thead>
            <tr>
              <th scope="col">Предмет</th>
              {teacherInstruments.map(({ id, shortTitle }) => (
                <th key={id} scope="col">
                  {shortTitle}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjects.map((subject) => (
              <tr key={subject}>
                <th scope="row">{subject}</th>
                {teacherInstruments.map(({ id, shortTitle }) => {
                  const form = own.find((one) => one.instrument === id && one.subject === subject);
                  return (
                    <td key={id}>
                      <span className={styles.cell}>
                        <StateMark state={form?.state ?? 'not-started'} />
                        <Button
                          variant="default"
                          size="compact-sm"
                          disabled={forms === null}
                          onClick={() => open({ instrument: id, about: person.id, subject, submission: form?.id ?? null })}
                        >
                          {form ? 'Открыть' : 'Заполнить'}
                          <span className="visually-hidden">
                            : {shortTitle}, {subject}
                          </span>
                        </Button>
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {panel}
    </section>
  );
}
