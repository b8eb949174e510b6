import { Link } from 'wouter';
import { kindsOf } from '../../../shared/collection/askedForms.ts';
import { paths } from '../../../shared/model/paths.ts';
import type { School } from '../../../shared/model/records.ts';
import { useFollowed } from '../../useFollowed.ts';
import { schoolTitle } from '../../words.ts';
import { AskedForms } from '../asked/AskedForms.tsx';
import styles from './SchoolFormsTab.module.css';

type Props = { readonly school: School; readonly year: string };

/** Forms of a school in the year: its own, and the way to those of its teachers. */
export function SchoolFormsTab({ school, year }: Props) {
  const ofTeachers = useFollowed().filter((instrument) => kindsOf(instrument).includes('teacher'));
  return (
    <div className={styles.tab}>
      <AskedForms about={{ kind: 'school', id: school.id }} year={year} label={`Формы школы ${schoolTitle(school)}, ${year}`} />
      {ofTeachers.length > 0 && (
        <section aria-labelledby="teachers-forms">
          <h2 id="teachers-forms">Формы педагогов</h2>
          <ul className={styles.links}>
            {ofTeachers.map(({ id, title }) => (
              <li key={id}>
                <Link href={`${paths.monitoring(id)}?school=${school.id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
