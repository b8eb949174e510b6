import { Button, NativeSelect } from '@mantine/core';
import { Link } from 'wouter';
import type { ReportRow } from '../../../shared/ipc/contract.ts';
import { paths } from '../../../shared/model/paths.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { counted } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { reportPath } from './reportPath.ts';

/** What can be reported on with the data of the base. */
export function ReportsPage() {
  const query = useCall('report.list', {});
  return (
    <Page
      title="Отчёты"
      actions={<HelpLink topic="reports" />}
      lead="Справки, для которых в базе есть данные. Печатные формы выпускаются в самих формах."
    >
      <Loaded query={query}>{(rows) => <ReportList rows={rows} />}</Loaded>
    </Page>
  );
}

function ReportList({ rows }: { readonly rows: readonly ReportRow[] }) {
  const filters = useFilters();
  const years = [...new Set(rows.map(({ year }) => year))].toSorted().toReversed();
  const titles = [...new Map(rows.map(({ kind, title }) => [kind, title]))];
  const shown = rows
    .filter(
      ({ year, kind }) =>
        (filters.of('year') === '' || year === filters.of('year')) && (filters.of('kind') === '' || kind === filters.of('kind')),
    )
    .toSorted(
      (a, b) =>
        b.year.localeCompare(a.year) ||
        a.title.localeCompare(b.title, 'ru') ||
        aboutOf(a).localeCompare(aboutOf(b), 'ru', { numeric: true }),
    );
  if (rows.length === 0)
    return (
      <EmptyState title="Отчётов пока нет" action={<Link href={paths.results}>Внести результаты процедур</Link>}>
        Справка появится здесь, как только в базе будут данные для неё: результаты ВПР, ОГЭ, ЕГЭ.
      </EmptyState>
    );
  return (
    <>
      <Toolbar count={counted(shown.length, 'отчёт', 'отчёта', 'отчётов')}>
        <NativeSelect
          aria-label="Учебный год"
          value={filters.of('year')}
          data={[{ value: '', label: 'Все учебные годы' }, ...years]}
          onChange={(event) => filters.set('year', event.currentTarget.value)}
        />
        {titles.length > 1 && (
          <NativeSelect
            aria-label="Вид отчёта"
            value={filters.of('kind')}
            data={[{ value: '', label: 'Все отчёты' }, ...titles.map(([value, label]) => ({ value, label }))]}
            onChange={(event) => filters.set('kind', event.currentTarget.value)}
          />
        )}
      </Toolbar>
      <DataTable
        label="Отчёты"
        rows={shown}
        rowKey={(row) => reportPath(row)}
        columns={[
          { key: 'title', title: 'Отчёт', cell: (row) => <Link href={reportPath(row)}>{row.title}</Link>, sortBy: (row) => row.title },
          { key: 'about', title: 'О чём', cell: aboutOf, sortBy: aboutOf },
          { key: 'year', title: 'Учебный год', cell: (row) => row.year, sortBy: (row) => row.year },
          {
            key: 'open',
            title: 'Действие',
            isTitleHidden: true,
            cell: (row) => (
              <Button
                component={Link}
                href={reportPath(row)}
                variant="light"
                size="compact-md"
                aria-label={`Открыть: ${row.title}, ${aboutOf(row)}, ${row.year}`}
              >
                Открыть
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

function aboutOf({ municipality, school }: ReportRow): string {
  return school?.name ?? municipality.name;
}
