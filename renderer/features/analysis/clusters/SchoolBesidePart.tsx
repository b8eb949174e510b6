import { besideCluster, type BesideCluster } from '../../../../shared/analysis/clusterComparison.ts';
import type { Clustering } from '../../../../shared/analysis/clusters.ts';
import type { ResultLine } from '../../../../shared/analysis/resultDynamics.ts';
import type { ClusterView, SchoolVariable } from '../../../../shared/analysis/resultViews.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { lineId, lineTitle } from '../lineTitle.ts';
import { shareText, signedPoints } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import styles from './Clusters.module.css';
import { chosenVariables, meanText, valueText } from './variableText.ts';

type Props = {
  readonly view: ClusterView;
  readonly clustering: Extract<Clustering, { readonly status: 'grouped' }>;
  readonly school: { readonly id: string; readonly name: string };
};

/** A school beside the others of its group: conditions and results. */
export function SchoolBesidePart({ view, clustering, school }: Props) {
  const index = clustering.clusters.findIndex(({ ids }) => ids.includes(school.id));
  const cluster = clustering.clusters[index]!;
  return (
    <div className={styles.split}>
      <Conditions view={view} means={cluster.means} school={school} title={`Условия: ${kept(school.name)} и группа ${index + 1}`} />
      <Results view={view} ids={cluster.ids} school={school} number={index + 1} />
    </div>
  );
}

type ConditionRow = SchoolVariable & { readonly value: number | null; readonly mean: number | null };

function Conditions({
  view,
  means,
  school,
  title,
}: Pick<Props, 'view' | 'school'> & { readonly means: readonly (number | null)[]; readonly title: string }) {
  const values = view.schools.find(({ id }) => id === school.id)?.values ?? [];
  const rows = chosenVariables(view).map((variable, index): ConditionRow => ({
    ...variable,
    value: values[index] ?? null,
    mean: means[index] ?? null,
  }));
  const columns: readonly Column<ConditionRow>[] = [
    { key: 'title', title: 'Показатель', width: '220px', cell: (row) => row.title },
    { key: 'value', title: 'Школа', isNumber: true, cell: (row) => valueText(row.value, row) },
    { key: 'mean', title: 'Группа', isNumber: true, cell: (row) => meanText(row.mean, row) },
  ];
  const sheet = (): Sheet => ({
    name: `${title} ${view.year}`,
    head: ['Показатель', 'Школа', 'Группа'],
    rows: rows.map((row) => [row.title, valueText(row.value, row), meanText(row.mean, row)]),
  });
  return (
    <TableSection title={title} sheet={sheet}>
      <DataTable label="Условия школы и группы" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </TableSection>
  );
}

type ResultRow = ResultLine & BesideCluster;

function Results({
  view,
  ids,
  school,
  number,
}: Pick<Props, 'view' | 'school'> & { readonly ids: readonly string[]; readonly number: number }) {
  const rows = besideCluster(view, school.id, ids)
    .map((beside, index): ResultRow => ({ ...view.lines[index]!, ...beside }))
    .filter(({ low }) => low !== null);
  const differenceOf = ({ low, mean }: ResultRow) => (low === null || mean === null ? null : Math.round((low - mean) * 10) / 10);
  const columns: readonly Column<ResultRow>[] = [
    { key: 'line', title: 'Результат', width: '160px', cell: (row) => lineTitle(row) },
    { key: 'low', title: '«2» в школе, %', isNumber: true, cell: ({ low }) => shareText(low) },
    {
      key: 'mean',
      title: 'Другие школы группы, %',
      isNumber: true,
      cell: ({ mean, others }) => (mean === null ? 'нет данных' : `${shareText(Math.round(mean * 10) / 10)} (${others})`),
    },
    {
      key: 'difference',
      title: 'Разность, п.п.',
      isNumber: true,
      cell: (row) => {
        const points = differenceOf(row);
        return points === null ? '–' : signedPoints(points).text;
      },
    },
  ];
  const title = view.resultYear === null ? 'Результаты' : `Результаты ${view.resultYear} года`;
  const sheet = (): Sheet => ({
    name: `${title} ${school.name} и группа ${number}`,
    head: ['Результат', '«2» в школе, %', 'Другие школы группы, %', 'Школ', 'Разность, п.п.'],
    rows: rows.map((row) => [
      lineTitle(row),
      row.low ?? '',
      row.mean === null ? '' : Math.round(row.mean * 10) / 10,
      row.others,
      differenceOf(row) ?? '',
    ]),
  });
  return (
    <TableSection
      title={title}
      note="Среднее долей «2» других школ той же группы, в скобках – сколько их. Сравнение помогает понять, что связано с условиями, и ничего не доказывает."
      sheet={sheet}
    >
      {rows.length === 0 ? (
        <EmptyState title="Результатов школы за этот год нет" />
      ) : (
        <DataTable label="Результаты школы и группы" columns={columns} rows={rows} rowKey={lineId} />
      )}
    </TableSection>
  );
}
