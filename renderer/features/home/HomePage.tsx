import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Matrix as MatrixData } from '../../../shared/collection/matrix.ts';
import { paths } from '../../../shared/model/paths.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { today } from '../../dates.ts';
import { sendToPrinter } from '../../sendToPrinter.ts';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { DueDates } from './DueDates.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import styles from './HomePage.module.css';
import { Matrix } from './Matrix.tsx';
import { chosenWords, MatrixFilters, useMatrixFilter } from './MatrixFilters.tsx';
import { NextList } from './NextList.tsx';
import { dueSentence } from './due.ts';
import { matrixTree } from './matrixTree.ts';
import { matrixView } from './matrixView.ts';

/** Рабочий стол: what of the year's forms is there, what is late, what comes next. */
export function HomePage() {
  const year = useYear();
  const matrix = useCall('home.matrix', { year });
  const municipality = useCall('base.state', {}).data?.base?.municipality;
  const filter = useMatrixFilter();
  const print = () => {
    if (matrix.data && municipality)
      sendToPrinter(
        matrixTree({
          matrix: matrix.data,
          view: matrixView(matrix.data, filter),
          filter,
          year,
          municipality,
          chosen: chosenWords(matrix.data, filter),
          on: today(),
        }),
      );
  };
  const hasSchools = matrix.data?.rows.some(({ kind }) => kind === 'school');
  return (
    <Page
      title={`Сбор данных, ${year}`}
      mark={matrix.data && <span className={styles.due}>{dueSentence(matrix.data)}</span>}
      actions={
        hasSchools && (
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={print}>
            Печать
          </Button>
        )
      }
    >
      <Loaded query={matrix}>{(data) => (hasSchools ? <Desk matrix={data} year={year} /> : <FirstSteps />)}</Loaded>
    </Page>
  );
}

function Desk({ matrix, year }: { readonly matrix: MatrixData; readonly year: string }) {
  const filter = useMatrixFilter();
  const view = matrixView(matrix, filter);
  return (
    <div className={styles.split}>
      <div className={styles.centre}>
        <div className={styles.table}>
          <MatrixFilters matrix={matrix} view={view} filter={filter} />
          <Collected matrix={matrix} year={year} />
        </div>
        <DueDates columns={matrix.columns} year={year} />
      </div>
      <aside aria-labelledby="next-heading" className={`${styles.aside} no-print`}>
        <h2 id="next-heading">Что дальше</h2>
        {matrix.gaps.length > 0 ? (
          <NextList gaps={matrix.gaps} />
        ) : (
          <EmptyState title="Всё сделано">На этот год ничего не ждёт.</EmptyState>
        )}
      </aside>
    </div>
  );
}

function Collected({ matrix, year }: { readonly matrix: MatrixData; readonly year: string }) {
  const filter = useMatrixFilter();
  const view = matrixView(matrix, filter);
  if (view.columns.length > 0 ? view.schools.length > 0 || view.others.length > 0 : view.others.length > 0)
    return (
      <>
        <Matrix key={JSON.stringify(filter)} matrix={matrix} view={view} filter={filter} year={year} />
        {!matrix.columns.some(({ of }) => of.includes('school')) && (
          <p className={styles.note}>
            В приказах, по которым вы работаете, нет форм школ. Приказы выбираются в{' '}
            <Link href={paths.settingsPart('orders')}>настройках</Link>.
          </p>
        )}
      </>
    );
  return matrix.columns.length === 0 ? (
    <EmptyState title="Собирать нечего">
      В приказах, по которым вы работаете, форм пока нет. Приказы выбираются в <Link href={paths.settingsPart('orders')}>настройках</Link>.
    </EmptyState>
  ) : (
    <EmptyState title="По этому отбору ничего нет" />
  );
}
