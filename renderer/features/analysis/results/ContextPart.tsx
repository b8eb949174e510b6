import { Link } from 'wouter';
import type { SchoolContext, SchoolResults } from '../../../../shared/analysis/resultViews.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import { useYear } from '../../../year.ts';
import type { Sheet } from '../csv.ts';
import { withUnit } from '../clusters/variableText.ts';
import { kept } from '../kept.ts';
import { lineId, lineTitle } from '../lineTitle.ts';
import { TableSection } from '../TableSection.tsx';
import { Causes } from './Causes.tsx';
import { measures } from './measures.ts';
import { PointCell } from './PointCell.tsx';
import styles from './Results.module.css';

/** Social passport, conditions and cards of a school in the chosen school year beside its results, and what is held possible to cause them. */
export function ContextPart({ school }: { readonly school: SchoolResults }) {
  const year = useYear();
  const query = useCall('analysis.schoolContext', { school: school.school.id, year });
  return (
    <Loaded query={query}>
      {(context) => (
        <>
          <Causes school={school.school} year={year} causes={context.causes} />
          <div className={styles.split}>
            <Conditions context={context} school={school} year={year} />
            <Latest school={school} year={year} />
          </div>
        </>
      )}
    </Loaded>
  );
}

type Value = SchoolContext['sources'][number]['values'][number] & { readonly submission: string | null };

/** «да» and «нет» as words; a mean of them is a share of schools. */
function valueText(value: number, unit: string): string {
  if (unit === 'да/нет') return value === 1 ? 'да' : 'нет';
  return withUnit(value, unit);
}

function meanText({ mean, unit, known }: Value): string {
  return unit === 'да/нет'
    ? `«да»\u00a0у\u00a0${Math.round(mean * known)}\u00a0из\u00a0${known}`
    : `${withUnit(mean, unit)}\u00a0(${known})`;
}

type Props = { readonly context: SchoolContext; readonly school: SchoolResults; readonly year: string };

function Conditions({ context, school, year }: Props) {
  const rows = context.sources.flatMap(({ submission, values }) => values.map((value): Value => ({ ...value, submission })));
  const columns: readonly Column<Value>[] = [
    {
      key: 'title',
      title: 'Показатель',
      width: '260px',
      cell: ({ title, source, submission }) => (
        <>
          {title}
          <small className={styles.source}>{submission ? <Link href={paths.form(submission)}>{source}</Link> : source}</small>
        </>
      ),
    },
    { key: 'value', title: 'Школа', isNumber: true, cell: ({ value, unit }) => valueText(value, unit) },
    { key: 'mean', title: 'В среднем (школ)', isNumber: true, cell: meanText },
  ];
  const sheet = (): Sheet => ({
    name: `Условия ${school.school.name} ${year}`,
    head: ['Показатель', 'Школа', 'В среднем (школ)', 'Откуда'],
    rows: rows.map((row) => [row.title, valueText(row.value, row.unit), meanText(row), row.source]),
  });
  return (
    <TableSection
      title={`Социальный паспорт и условия, ${year}`}
      sheet={sheet}
      note="Все числовые показатели форм и карточек школы за год. Среднее – по школам, где показатель есть."
    >
      {rows.length === 0 ? (
        <EmptyState title="За этот учебный год показателей нет">Они появятся, когда будут заполнены формы школы.</EmptyState>
      ) : (
        <DataTable label="Социальный паспорт и условия" columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
    </TableSection>
  );
}

/** Results of the calendar years that the school year touches last. */
function Latest({ school, year }: Omit<Props, 'context'>) {
  const end = Number(year.slice(5));
  const last = Math.max(...school.series.flatMap(({ points }) => points.flatMap((point) => (point.year <= end ? point.year : []))));
  const rows = school.series.filter(({ points }) => points.some((point) => point.year === last));
  const columns: readonly Column<SchoolResults['series'][number]>[] = [
    { key: 'line', title: 'Результат', width: '160px', cell: (series) => lineTitle(series) },
    ...measures.slice(0, 2).map((measure): Column<SchoolResults['series'][number]> => ({
      key: measure.id,
      title: measure.short,
      isNumber: true,
      cell: ({ points }) => <PointCell point={points.find((point) => point.year === last)} measure={measure} />,
    })),
  ];
  return (
    <TableSection title={rows.length === 0 ? 'Результаты' : `Результаты ${last} года`}>
      {rows.length === 0 ? (
        <EmptyState title={`Результатов ${kept(school.school.name)} к концу ${year} учебного года нет`} />
      ) : (
        <DataTable label="Результаты рядом" columns={columns} rows={rows} rowKey={lineId} />
      )}
    </TableSection>
  );
}
