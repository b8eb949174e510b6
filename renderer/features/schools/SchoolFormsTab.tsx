import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { School } from '../../../shared/model/records.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { plainDate } from '../../dates.ts';
import { isBuilt } from '../../routes.tsx';
import { useCall } from '../../useCall.ts';
import { useInstruments } from '../../useInstruments.ts';
import { schoolTitle } from '../../words.ts';
import { useOpenForm } from '../opening/useOpenForm.tsx';
import styles from './SchoolFormsTab.module.css';

type Props = { readonly school: School; readonly year: string };

/** Forms of a school in the year: its own, and the way to those of its teachers. */
export function SchoolFormsTab({ school, year }: Props) {
  const { open, panel } = useOpenForm(year);
  const { all: instruments } = useInstruments();
  const ofSchool = instruments.filter(({ about }) => about === 'school');
  const ofTeachers = instruments.filter(({ about }) => about === 'teacher');
  return (
    <div className={styles.tab}>
      <table className={styles.table} aria-label={`Формы школы ${schoolTitle(school)}, ${year}`}>
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
          {ofSchool.map((instrument) => (
            <FormRows key={instrument.id} instrument={instrument} school={school.id} year={year} open={open} />
          ))}
        </tbody>
      </table>
      {isBuilt('/forms') && (
        <section aria-labelledby="teachers-forms">
          <h2 id="teachers-forms">Формы педагогов</h2>
          <ul className={styles.links}>
            {ofTeachers.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/forms/${id}?school=${school.id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {panel}
    </div>
  );
}

type RowProps = {
  readonly instrument: Instrument;
  readonly school: string;
  readonly year: string;
  readonly open: ReturnType<typeof useOpenForm>['open'];
};

function FormRows({ instrument, school, year, open }: RowProps) {
  const list = useCall('submission.list', { instrument: instrument.id, year });
  const forms = (list.data ?? []).filter(({ about }) => about.id === school);
  const isVisit = instrument.rounds[0] === 'visit';
  const create = (title: string) => (
    <Button variant="default" size="compact-sm" onClick={() => open({ instrument: instrument.id, about: school, submission: null })}>
      {title}
      <span className="visually-hidden">: {instrument.shortTitle}</span>
    </Button>
  );
  return (
    <>
      {forms.map((form) => (
        <tr key={form.id}>
          <th scope="row">
            {instrument.title}
            {isVisit && `, посещение ${plainDate(form.round)}`}
          </th>
          <td>
            <StateMark state={form.state} />
          </td>
          <td>{plainDate(form.updatedAt)}</td>
          <td className={styles.action}>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => open({ instrument: instrument.id, about: school, submission: form.id })}
            >
              Открыть<span className="visually-hidden">: {instrument.shortTitle}</span>
            </Button>
          </td>
        </tr>
      ))}
      {(forms.length === 0 || isVisit) && (
        <tr>
          <th scope="row">{forms.length === 0 ? instrument.title : 'Ещё одно посещение'}</th>
          <td>{forms.length === 0 && <StateMark state="not-started" />}</td>
          <td />
          <td className={styles.action}>{create(forms.length === 0 ? 'Заполнить' : 'Добавить')}</td>
        </tr>
      )}
    </>
  );
}
