import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { DueDates } from './DueDates.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { Matrix } from './Matrix.tsx';
import { NextList } from './NextList.tsx';
import { dueSentence } from './due.ts';
import styles from './HomePage.module.css';

/** Рабочий стол: what of the year's forms is there, what is late, what comes next. */
export function HomePage() {
  const year = useYear();
  const matrix = useCall('home.matrix', { year });
  return (
    <Page title={`Сбор данных, ${year}`} mark={matrix.data && <span className={styles.due}>{dueSentence(matrix.data)}</span>}>
      <Loaded query={matrix}>
        {(data) =>
          data.rows.length === 0 ? (
            <FirstSteps />
          ) : (
            <div className={styles.split}>
              <div className={styles.centre}>
                <Matrix matrix={data} year={year} />
                <DueDates columns={data.columns} />
              </div>
              <aside aria-labelledby="next-heading" className={styles.aside}>
                <h2 id="next-heading">Что дальше</h2>
                {data.gaps.length > 0 ? (
                  <NextList gaps={data.gaps} />
                ) : (
                  <EmptyState title="Всё сделано">На этот год ничего не ждёт.</EmptyState>
                )}
              </aside>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
