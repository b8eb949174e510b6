import type { RiskChange } from '../../../../shared/analysis/riskChange.ts';
import type { RiskMap } from '../../../../shared/analysis/risks.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import styles from '../competence/Who.module.css';
import { RiskLink } from './RiskLink.tsx';

type Row = RiskMap['changes'][number];
type Props = { readonly map: RiskMap; readonly yearBefore: string; readonly isShown: (school: string) => boolean };

const kinds: readonly { readonly kind: keyof RiskChange; readonly title: string }[] = [
  { kind: 'appeared', title: 'Новые' },
  { kind: 'kept', title: 'Остаются' },
  { kind: 'gone', title: 'Сняты' },
  { kind: 'unknown', title: 'Не сравнить' },
];

/** How each school's risks changed against the year before. */
export function TrendsPart({ map, yearBefore, isShown }: Props) {
  const rows = map.changes.filter(({ school }) => isShown(school.id));
  if (rows.length === 0)
    return (
      <EmptyState title={`Сравнить с ${yearBefore} учебным годом не с чем`}>
        Для сравнения нужны формы школы за оба года. Выберите другой год вверху или другую школу.
      </EmptyState>
    );
  const titleOf = (factor: string) => map.factors.find((one) => one.factor === factor)?.title ?? factor;
  const columns: readonly Column<Row>[] = [
    { key: 'school', title: 'Школа', sortBy: ({ school }) => school.name, width: '164px', cell: ({ school }) => kept(school.name) },
    ...kinds.map(({ kind, title }): Column<Row> => ({
      key: kind,
      title,
      width: '200px',
      sortBy: ({ change }) => change[kind].length,
      cell: ({ school, change }) =>
        change[kind].length === 0 ? (
          'нет'
        ) : (
          <ul className={styles.sections}>
            {change[kind].map((factor) => (
              <li key={factor}>
                <RiskLink school={school.id} factor={factor}>
                  {titleOf(factor)}
                </RiskLink>
              </li>
            ))}
          </ul>
        ),
    })),
  ];
  const sheet = (): Sheet => ({
    name: `Динамика рисков ${map.year}`,
    head: ['Школа', ...kinds.map(({ title }) => title)],
    rows: rows.map(({ school, change }) => [school.name, ...kinds.map(({ kind }) => change[kind].map(titleOf).join('; '))]),
  });
  return (
    <TableSection
      title={`Изменение рисков: ${yearBefore} → ${map.year}`}
      note="Риск – то, что подтвердил куратор. «Не сравнить»: в одном из двух годов фактор не наблюдался."
      sheet={sheet}
    >
      <DataTable label="Изменение рисков" columns={columns} rows={rows} rowKey={({ school }) => school.id} />
    </TableSection>
  );
}
