import type { AssessmentResult, School } from '../../../shared/model/records.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useCall } from '../../useCall.ts';
import { schoolTitle } from '../../words.ts';

/** Results of procedures at one school; «–» is no result, 0 is zero. */
export function SchoolResultsTab({ school }: { readonly school: School }) {
  const results = useCall('result.list', {});
  return (
    <Loaded query={results}>
      {(all) => {
        const rows = all.filter((row) => row.school === school.id).toSorted(byYear);
        if (rows.length === 0)
          return <EmptyState title="Результатов пока нет">Результаты ВПР, ОГЭ и ЕГЭ вносятся в разделе «Результаты».</EmptyState>;
        return (
          <DataTable
            label={`Результаты процедур: ${schoolTitle(school)}`}
            rowKey={(row) => row.id}
            rows={rows}
            columns={[
              { key: 'procedure', title: 'Процедура', sortBy: (row) => row.procedure, cell: (row) => row.procedure },
              { key: 'subject', title: 'Предмет', sortBy: (row) => row.subject, cell: (row) => row.subject },
              { key: 'grade', title: 'Класс', isNumber: true, sortBy: (row) => row.grade ?? 0, cell: (row) => row.grade ?? '–' },
              { key: 'year', title: 'Год', isNumber: true, sortBy: (row) => row.year, cell: (row) => row.year },
              { key: 'low', title: '«2», %', isNumber: true, sortBy: (row) => row.low ?? -1, cell: (row) => share(row, row.low) },
              { key: 'high', title: 'Высокие, %', isNumber: true, sortBy: (row) => row.high ?? -1, cell: (row) => share(row, row.high) },
            ]}
          />
        );
      }}
    </Loaded>
  );
}

function share({ isHeld }: AssessmentResult, value: number | null): string {
  return isHeld && value !== null ? value.toLocaleString('ru', { maximumFractionDigits: 2 }) : '–';
}

function byYear(a: AssessmentResult, b: AssessmentResult): number {
  return (
    b.year - a.year || a.procedure.localeCompare(b.procedure) || a.subject.localeCompare(b.subject, 'ru') || (a.grade ?? 0) - (b.grade ?? 0)
  );
}
