import type { Clustering } from '../../../../shared/analysis/clusters.ts';
import type { ClusterView, SchoolVariable } from '../../../../shared/analysis/resultViews.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import type { Sheet } from '../csv.ts';
import { TableSection } from '../TableSection.tsx';
import styles from './Clusters.module.css';
import { chosenVariables, inSentence, meanText } from './variableText.ts';

type Props = { readonly view: ClusterView; readonly clustering: Extract<Clustering, { readonly status: 'grouped' }> };
type Row = SchoolVariable & { readonly index: number };

/** Means of each variable by group, beside the mean of all; what sets a group apart is marked. */
export function DifferencesPart({ view, clustering }: Props) {
  const rows = chosenVariables(view).map((variable, index): Row => ({ ...variable, index }));
  const directionOf = (cluster: number, variable: number) =>
    clustering.clusters[cluster]!.distinct.find((one) => one.variable === variable)?.deviation ?? null;
  const columns: readonly Column<Row>[] = [
    { key: 'title', title: 'Показатель', width: '280px', cell: ({ title }) => title },
    { key: 'all', title: 'Все группы', isNumber: true, cell: (row) => meanText(clustering.means[row.index], row) },
    ...clustering.clusters.map(({ ids, means }, cluster): Column<Row> => ({
      key: String(cluster),
      title: `Группа ${cluster + 1} (${ids.length})`,
      isNumber: true,
      cell: (row) => {
        const deviation = directionOf(cluster, row.index);
        const text = meanText(means[row.index], row);
        if (deviation === null) return text;
        return (
          <strong className={styles.distinct}>
            {text} <small>{deviation > 0 ? 'больше' : 'меньше'}</small>
          </strong>
        );
      },
    })),
    { key: 'source', title: 'Откуда', cell: ({ source }) => source },
  ];
  const sheet = (): Sheet => ({
    name: `Чем отличаются группы ${view.year}`,
    head: ['Показатель', 'Единица', 'Все группы', ...clustering.clusters.map((_, index) => `Группа ${index + 1}`), 'Откуда'],
    rows: rows.map((row) => [
      row.title,
      row.unit,
      clustering.means[row.index] ?? '',
      ...clustering.clusters.map(({ means }) => means[row.index] ?? ''),
      row.source,
    ]),
  });
  const unused = rows.filter(({ index }) => !clustering.used.includes(index));
  return (
    <TableSection
      title="Чем отличаются группы"
      sheet={sheet}
      note="Средние по группам. «Больше» и «меньше» – отличие от среднего по всем не меньше половины стандартного отклонения."
    >
      <DataTable label="Чем отличаются группы" columns={columns} rows={rows} rowKey={({ id }) => id} />
      {unused.length > 0 && (
        <p className={styles.dim}>Не участвовали, у всех школ значение одно: {unused.map(({ title }) => inSentence(title)).join('; ')}.</p>
      )}
    </TableSection>
  );
}
