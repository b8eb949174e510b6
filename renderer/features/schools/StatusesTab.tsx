import type { School, SchoolYearStatus } from '../../../shared/model/records.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { schoolTitle } from '../../words.ts';

/** Standing of a school year by year, with its ground. */
export function StatusesTab({ school, statuses }: { readonly school: School; readonly statuses: readonly SchoolYearStatus[] }) {
  if (statuses.length === 0)
    return <EmptyState title="Статус не указан ни за один год">Он задаётся кнопкой «Изменить» для выбранного учебного года.</EmptyState>;
  return (
    <DataTable
      label={`Статус по годам: ${schoolTitle(school)}`}
      rowKey={(row) => row.year}
      rows={statuses.toSorted((a, b) => b.year.localeCompare(a.year))}
      columns={[
        { key: 'year', title: 'Учебный год', width: '140px', cell: (row) => row.year },
        { key: 'status', title: 'Статус', width: '180px', cell: (row) => <StatusMark status={row.status} /> },
        { key: 'basis', title: 'Основание', cell: (row) => row.basis || 'не указано' },
      ]}
    />
  );
}
