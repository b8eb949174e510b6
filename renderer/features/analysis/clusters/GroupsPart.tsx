import type { Clustering, SchoolCluster } from '../../../../shared/analysis/clusters.ts';
import type { ClusterView } from '../../../../shared/analysis/resultViews.ts';
import { Link } from 'wouter';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { decimalText } from '../../forms/numbers.ts';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import styles from './Clusters.module.css';
import { Dendrogram } from './Dendrogram.tsx';
import { chosenVariables, inSentence, meanText } from './variableText.ts';

type Props = { readonly view: ClusterView; readonly clustering: Extract<Clustering, { readonly status: 'grouped' }> };
type Row = SchoolCluster & { readonly number: number };

/** The tree of schools, and who is in which group with what sets the group apart. */
export function GroupsPart({ view, clustering }: Props) {
  const address = useAddress();
  const variables = chosenVariables(view);
  const nameOf = (id: string) => view.schools.find((school) => school.id === id)?.name ?? id;
  const rows = clustering.clusters.map((cluster, index): Row => ({ ...cluster, number: index + 1 }));
  const sorted = (ids: readonly string[]) => ids.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
  const distinctTexts = ({ distinct, means }: Row) =>
    distinct.map(
      ({ variable, deviation }) =>
        `${variables[variable]!.title}: ${meanText(means[variable], variables[variable]!)} (${deviation > 0 ? 'больше' : 'меньше'}, чем в среднем, на ${decimalText(Math.abs(deviation))} σ)`,
    );
  const columns: readonly Column<Row>[] = [
    { key: 'number', title: 'Группа', width: '100px', cell: ({ number }) => `Группа ${number}` },
    { key: 'count', title: 'Школ', isNumber: true, cell: ({ ids }) => ids.length },
    {
      key: 'who',
      title: 'Школы',
      width: '300px',
      cell: ({ ids }) => (
        <ul className={styles.list}>
          {sorted(ids).map((id) => (
            <li key={id}>
              <Link href={address.href({ part: 'school', school: id })}>{kept(nameOf(id))}</Link>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'distinct',
      title: 'Что отличает группу',
      width: '460px',
      cell: (row) =>
        row.distinct.length === 0 ? (
          'заметных отличий от среднего нет'
        ) : (
          <ul className={styles.list}>
            {distinctTexts(row).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ),
    },
  ];
  const sheet = (): Sheet => ({
    name: `Кластеры школ ${view.year}`,
    head: ['Группа', 'Школа', ...variables.map(({ title, unit }) => `${title}, ${unit}`)],
    rows: rows.flatMap(({ number, ids }) =>
      sorted(ids).map((id) => [
        `Группа ${number}`,
        nameOf(id),
        ...(view.schools.find((school) => school.id === id)?.values.map((value) => value ?? '') ?? []),
      ]),
    ),
  });
  return (
    <>
      <TableSection title="Какие школы похожи">
        <Dendrogram view={view} clustering={clustering} />
      </TableSection>
      <TableSection
        title="Группы"
        sheet={sheet}
        note={`Иерархическая группировка (метод Уорда) по стандартизованным значениям: ${clustering.used.map((index) => inSentence(variables[index]!.title)).join('; ')}. σ – стандартное отклонение по всем школам. Номер группы не значит ничего, кроме её размера: сначала большие.`}
      >
        <DataTable label="Группы школ" columns={columns} rows={rows} rowKey={({ number }) => String(number)} />
        {clustering.leftOut.length > 0 && (
          <p className={styles.dim}>
            Вне групп, известно меньше половины показателей: {sorted(clustering.leftOut).map(nameOf).map(kept).join(', ')}.
          </p>
        )}
      </TableSection>
    </>
  );
}

const collator = new Intl.Collator('ru', { numeric: true });
