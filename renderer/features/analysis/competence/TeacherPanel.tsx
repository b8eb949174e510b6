import { Link } from 'wouter';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import { teacherCompetence } from '../../../../shared/instruments/k-teacher-competence.ts';
import type { CompetenceView } from '../../../../shared/ipc/calls/analysis.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { Facts } from '../../../components/Facts.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useCall } from '../../../useCall.ts';
import { fractionText } from '../../forms/numbers.ts';
import { WhyPanel } from '../../forms/WhyPanel.tsx';
import { ChangeMark } from '../ChangeMark.tsx';
import styles from '../Panel.module.css';
import { useAddress } from '../useAddress.ts';
import { LevelMark } from './LevelMark.tsx';
import { levelOfCode } from './levels.ts';
import { signedChange, totalOf } from './totals.ts';

/** One teacher: level and its reasons, the change, the deficits, the three forms. Which one is open stands in the address. */
export function TeacherPanel({ view }: { readonly view: CompetenceView }) {
  const address = useAddress();
  const open = address.of('open');
  const index = open === '' ? -1 : view.now.forms.findIndex(({ submission }) => submission === open);
  const form = view.now.forms[index];
  return (
    <SidePanel
      title={form ? `${form.person.name}, ${form.subject}` : ''}
      isOpen={form !== undefined}
      isReading
      onClose={() => address.set('open', '')}
    >
      {form && <Teacher view={view} form={form} index={index} />}
    </SidePanel>
  );
}

type Props = { readonly view: CompetenceView; readonly form: CompetenceForm; readonly index: number };

function Teacher({ view: { now, before }, form, index }: Props) {
  const change = now.changes.find((one) => one.form === index);
  const total = totalOf(form);
  const level = form.score?.status === 'scored' ? form.score.level : null;
  return (
    <div className={styles.panel}>
      <Facts
        facts={[
          { title: 'Школа', value: <Link href={paths.school(form.school.id)}>{form.school.name}</Link> },
          { title: 'Уровень', value: level === null ? 'не определён' : <LevelMark code={level} isFull /> },
          { title: 'Итог', value: total === null ? 'нет данных' : fractionText(total) },
          {
            title: before ? `Год назад, ${before.year}` : 'Год назад',
            value: change ? (
              <>
                уровень {levelOfCode(change.before.level)?.title}, {fractionText(change.before.total)};{' '}
                <ChangeMark {...signedChange(change.difference)} />
              </>
            ) : (
              'нет данных'
            ),
          },
        ]}
      />
      <p className={styles.links}>
        <Link href={`${paths.form(form.submission ?? '')}?why=1`}>Форма уровня с расчётом</Link>
        {form.subjectForm && <Link href={paths.form(form.subjectForm)}>Предметные компетенции</Link>}
        {form.methodForm && <Link href={paths.form(form.methodForm)}>Методические компетенции</Link>}
      </p>
      <Sections title="Проблемные разделы программы" list={form.subjectDeficits} />
      <Sections title="Методические дефициты" list={form.methodDeficits} />
      <h3>Почему так?</h3>
      {form.submission !== null && (
        <div className={styles.why}>
          <Reasons submission={form.submission} />
        </div>
      )}
    </div>
  );
}

function Sections({ title, list }: { readonly title: string; readonly list: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      {list.length === 0 ? (
        <p className={styles.dim}>не указаны</p>
      ) : (
        <ul>
          {list.map((section) => (
            <li key={section}>{section}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Reasons({ submission }: { readonly submission: string }) {
  const query = useCall('submission.get', { id: submission });
  return (
    <Loaded query={query}>
      {(view) => (view.submission.id === submission ? <WhyPanel view={view} instrument={teacherCompetence} /> : null)}
    </Loaded>
  );
}
