import { Button, Group } from '@mantine/core';
import { IconFiles, IconQrcode } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Matrix, MatrixColumn, MatrixRowKind } from '../../../shared/collection/matrix.ts';
import { paths } from '../../../shared/model/paths.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { shortDate } from '../../dates.ts';
import { orderTitle } from '../../orderTitle.ts';
import { useCall } from '../../useCall.ts';
import { useYear } from '../../year.ts';
import { handedIn, owing } from '../home/due.ts';
import classes from './FormsPage.module.css';

/** Every form of the orders that the municipality works by: whom it is about, when it is collected, what is handed in. */
export function FormsPage() {
  const year = useYear();
  const matrix = useCall('home.matrix', { year });
  return (
    <Page
      title={`Все формы, ${year}`}
      lead={
        <>
          Формы приказов, по которым работает муниципалитет. Приказы и сроки выбираются в{' '}
          <Link href={paths.settingsPart('orders')}>настройках</Link>.
        </>
      }
      actions={
        <Group gap="xs">
          <Button
            component={Link}
            href={paths.papers}
            variant="default"
            c="var(--mantine-color-default-color)"
            leftSection={<IconQrcode size={16} aria-hidden />}
          >
            Проверить бумагу
          </Button>
          <Button
            component={Link}
            href="/packs"
            variant="default"
            c="var(--mantine-color-default-color)"
            leftSection={<IconFiles size={16} aria-hidden />}
          >
            Пакет форм
          </Button>
        </Group>
      }
    >
      <Loaded query={matrix}>{(data) => <Orders matrix={data} />}</Loaded>
    </Page>
  );
}

function Orders({ matrix }: { readonly matrix: Matrix }) {
  const orders = [...Map.groupBy(matrix.columns, ({ order }) => order)];
  if (orders.length === 0) return <EmptyState title="В выбранных приказах форм нет" />;
  return orders.map(([order, columns]) => (
    <section key={order} aria-labelledby={`order-${order}`} className={classes['order']}>
      <h2 id={`order-${order}`}>{orderTitle(order)}</h2>
      <table className={classes['table']} aria-labelledby={`order-${order}`}>
        <thead>
          <tr>
            <th scope="col">Форма</th>
            <th scope="col">О ком</th>
            <th scope="col">Срок</th>
            <th scope="col">Сдано</th>
            {matrix.usesScans && <th scope="col">Подписано без скана</th>}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={`${column.instrument} ${column.round}`}>
              <th scope="row">
                <Link href={listPath(column)}>{column.title}</Link>
                {column.roundTitle !== null && <span className={classes['round']}>, {column.roundTitle}</span>}
              </th>
              <td>{aboutWords(column)}</td>
              <td>{column.to === '' ? 'не задан' : `${shortDate(column.from)} – ${shortDate(column.to)}`}</td>
              <td>{handedIn(owing(matrix.rows).map(({ cells }) => cells[matrix.columns.indexOf(column)]))}</td>
              {matrix.usesScans && <td>{withoutScan(matrix, column)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

/** How many, with the way to them; a form with several rounds is counted in each of them. */
function withoutScan({ rows, columns }: Matrix, column: MatrixColumn): ReactNode {
  const cells = rows.flatMap(({ cells: all }) => all[columns.indexOf(column)] ?? []);
  const lacking = cells.reduce((sum, { signed, scanned }) => sum + signed - scanned, 0);
  return lacking === 0 ? '–' : <Link href={paths.unscanned(column.instrument)}>{lacking}</Link>;
}

function listPath({ instrument, round, roundTitle }: MatrixColumn): string {
  return roundTitle === null ? paths.monitoring(instrument) : `${paths.monitoring(instrument)}?round=${round}`;
}

const words: Readonly<Record<MatrixRowKind, string>> = {
  municipality: 'муниципалитет',
  school: 'школы',
  mentor: 'наставники',
  tutor: 'тьюторы',
};

function aboutWords({ of, isOfTeachers }: MatrixColumn): string {
  return of.map((kind) => (kind === 'school' && isOfTeachers ? 'педагоги' : words[kind])).join(', ');
}
