import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { Link } from 'wouter';
import type { ReportRow } from '../../../shared/ipc/calls/documents.ts';
import { paths } from '../../../shared/model/paths.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { counted } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { useYear } from '../../year.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { reportPath } from './reportPath.ts';

/** What can be reported on with the data of the base. */
export function ReportsPage() {
  const query = useCall('report.list', {});
  return (
    <Page
      title="Отчёты"
      actions={
        <>
          <Button component={Link} href="/packs/reports" variant="default">
            Справки для всех школ
          </Button>
          <HelpLink topic="reports" />
        </>
      }
      lead="Справки, письма и приказы, для которых в базе есть данные. Печатные формы выпускаются в самих формах."
    >
      <Loaded query={query}>{(rows) => <ReportList rows={rows} />}</Loaded>
    </Page>
  );
}

function ReportList({ rows: every }: { readonly rows: readonly ReportRow[] }) {
  const filters = useFilters();
  const group = filters.of('group') || 'reports';
  const rows = every.filter((row) => row.group === group);
  const current = useYear();
  const years = [...new Set(rows.map(({ year }) => year))].toSorted().toReversed();
  const titles = [...new Map(rows.map(({ kind, title }) => [kind, title]))];
  const schools = [...new Map(rows.flatMap(({ school }) => (school ? [[school.id, school.name] as const] : [])))].toSorted((a, b) =>
    a[1].localeCompare(b[1], 'ru', { numeric: true }),
  );
  // The year worked in, unless the user asks for another.
  const year = filters.of('year') || (years.includes(current) ? current : all);
  const [kind, about] = [filters.of('kind'), filters.of('about')];
  const shown = rows
    .filter(
      (row) =>
        (year === all || row.year === year) &&
        (kind === '' || row.kind === kind) &&
        (about === '' || (row.school?.id ?? municipal) === about),
    )
    .toSorted(
      (a, b) =>
        b.year.localeCompare(a.year) ||
        Number(a.school !== null) - Number(b.school !== null) ||
        a.title.localeCompare(b.title, 'ru') ||
        aboutOf(a).localeCompare(aboutOf(b), 'ru', { numeric: true }),
    );
  if (every.length === 0)
    return (
      <EmptyState title="Отчётов пока нет" action={<Link href={paths.results}>Внести результаты процедур</Link>}>
        Справка появится здесь, как только в базе будут данные для неё: школы, заполненные формы, результаты ВПР, ОГЭ, ЕГЭ.
      </EmptyState>
    );
  return (
    <>
      <Toolbar
        count={
          group === 'reports'
            ? counted(shown.length, 'отчёт', 'отчёта', 'отчётов')
            : counted(shown.length, 'документ', 'документа', 'документов')
        }
      >
        <SegmentedControl
          aria-label="Что составить"
          value={group}
          data={[
            { value: 'reports', label: 'Справки' },
            { value: 'letters', label: 'Письма и приказы' },
          ]}
          onChange={(value) => {
            filters.drop(['kind']);
            filters.set('group', value === 'reports' ? '' : value);
          }}
        />
        <NativeSelect
          aria-label="Учебный год"
          value={year}
          data={[{ value: all, label: 'Все учебные годы' }, ...years]}
          onChange={(event) => filters.set('year', event.currentTarget.value)}
        />
        {titles.length > 1 && (
          <NativeSelect
            aria-label="Вид отчёта"
            w={360}
            value={kind}
            data={[
              { value: '', label: group === 'reports' ? 'Все отчёты' : 'Все документы' },
              ...titles.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => filters.set('kind', event.currentTarget.value)}
          />
        )}
        {schools.length > 0 && (
          <NativeSelect
            aria-label="О чём"
            w={260}
            value={about}
            data={[
              { value: '', label: 'Муниципалитет и школы' },
              { value: municipal, label: 'Только муниципалитет' },
              ...schools.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => filters.set('about', event.currentTarget.value)}
          />
        )}
      </Toolbar>
      <DataTable
        label="Отчёты"
        rows={shown}
        rowKey={(row) => reportPath(row)}
        columns={[
          {
            key: 'title',
            title: group === 'reports' ? 'Отчёт' : 'Документ',
            cell: (row) => <Link href={reportPath(row)}>{row.title}</Link>,
            sortBy: (row) => row.title,
          },
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

const all = 'all';
const municipal = 'municipality';

function aboutOf({ municipality, school }: ReportRow): string {
  return school?.name ?? municipality.name;
}
