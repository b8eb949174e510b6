import type { RiskMap } from '../../../../shared/analysis/risks.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';

type Row = RiskMap['own'][number];

/** Risks that curators confirmed outside the ten factors. */
export function OwnPart({ map }: { readonly map: RiskMap }) {
  if (map.own.length === 0)
    return (
      <EmptyState title="Рисков вне профиля нет">
        Сюда попадают строки протокола, которых нет среди факторов профиля, и риски, вписанные куратором в «Другое».
      </EmptyState>
    );
  const names = ({ schools }: Row) => schools.map(({ name }) => name).join(', ');
  const columns: readonly Column<Row>[] = [
    { key: 'title', title: 'Риск', width: '480px', sortBy: ({ title }) => title, cell: ({ title }) => title },
    { key: 'count', title: 'Школ', isNumber: true, sortBy: ({ schools }) => schools.length, cell: ({ schools }) => schools.length },
    { key: 'schools', title: 'Какие', width: '164px', sortBy: names, cell: (row) => kept(names(row)) },
  ];
  const sheet = (): Sheet => ({
    name: `Риски вне профиля ${map.year}`,
    head: ['Риск', 'Школ', 'Какие'],
    rows: map.own.map((row) => [row.title, row.schools.length, names(row)]),
  });
  return (
    <TableSection
      title="Риски вне профиля"
      note="Подтверждены кураторами, но не относятся ни к одному из десяти факторов рискового профиля."
      sheet={sheet}
    >
      <DataTable label="Риски вне профиля" columns={columns} rows={map.own} rowKey={({ title }) => title} />
    </TableSection>
  );
}
