import type { IntakePlan, Rejected } from '../../../shared/intake/plan.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';

/** Rows that can't be taken: where they stand and why. */
export function RejectedTable({ plan }: { readonly plan: IntakePlan }) {
  const rows = rejectedOf(plan);
  if (rows.length === 0) return <EmptyState title="Отклонённых строк нет" />;
  return (
    <DataTable
      label="Отклонённые строки"
      rows={rows.map((row, index) => ({ ...row, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { key: 'file', title: 'Файл', cell: ({ place }) => place.file, sortBy: ({ place }) => place.file },
        { key: 'sheet', title: 'Лист', cell: ({ place }) => place.sheet ?? '–', sortBy: ({ place }) => place.sheet ?? '' },
        { key: 'row', title: 'Строка', isNumber: true, cell: ({ place }) => place.row, sortBy: ({ place }) => place.row },
        { key: 'message', title: 'Почему', cell: ({ message }) => message, width: '320px' },
      ]}
    />
  );
}

function rejectedOf({ rejected, unknown }: IntakePlan): readonly Rejected[] {
  const nameless = unknown.flatMap(({ name, places }) =>
    places.map((place): Rejected => ({ place, code: 'unknown-school', message: `${name}: школа не указана` })),
  );
  return [...rejected, ...nameless];
}
