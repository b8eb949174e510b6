import { IconAlertTriangle } from '@tabler/icons-react';
import { registerApart } from '../../../../shared/analysis/resultDynamics.ts';
import type { RegisterRow } from '../../../../shared/analysis/resultViews.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { lineId, lineTitle } from '../lineTitle.ts';
import { shareText } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import styles from './Results.module.css';

type Props = { readonly year: number; readonly isMarkedOnly: boolean };

const wording = 'требует дополнительного анализа';

/** Marks of a procedure against those of the class register; a marker, never a finding of bias. */
export function RegisterPart({ year, isMarkedOnly }: Props) {
  const query = useCall('analysis.register', { year }, year > 0);
  if (year === 0)
    return (
      <EmptyState title="Сведений о журнале нет">
        Их содержит файл ФИС ОКО «Сравнение отметок с отметками по журналу»: загрузите его в разделе «Результаты».
      </EmptyState>
    );
  return <Loaded query={query}>{(rows) => <RegisterTable all={rows} year={year} isMarkedOnly={isMarkedOnly} />}</Loaded>;
}

function RegisterTable({ all, year, isMarkedOnly }: Props & { readonly all: readonly RegisterRow[] }) {
  const marked = all.filter(({ needsAnalysis }) => needsAnalysis);
  const rows = isMarkedOnly ? marked : all;
  const share = (key: keyof RegisterRow['journal'], title: string): Column<RegisterRow> => ({
    key,
    title,
    isNumber: true,
    cell: ({ journal }) => shareText(journal[key]),
  });
  const columns: readonly Column<RegisterRow>[] = [
    { key: 'school', title: 'Школа', width: '176px', sortBy: ({ school }) => school.name, cell: ({ school }) => kept(school.name) },
    { key: 'line', title: 'Процедура, предмет, класс', sortBy: lineTitle, cell: (row) => lineTitle(row) },
    {
      key: 'participants',
      title: 'Участников',
      isNumber: true,
      cell: ({ participants }) => participants ?? <span className={styles.dim}>не указано</span>,
    },
    share('lowered', 'Понизили, %'),
    share('confirmed', 'Подтвердили, %'),
    share('raised', 'Повысили, %'),
    {
      key: 'mark',
      title: 'Отметка',
      width: '260px',
      cell: ({ needsAnalysis }) =>
        needsAnalysis ? (
          <span className={styles.warn}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {wording}
          </span>
        ) : (
          <span className={styles.dim}>–</span>
        ),
    },
  ];
  const sheet = (): Sheet => ({
    name: `Согласие с журналом ${year}`,
    head: ['Школа', 'Процедура, предмет, класс', 'Участников', 'Понизили, %', 'Подтвердили, %', 'Повысили, %', 'Отметка'],
    rows: rows.map((row) => [
      row.school.name,
      lineTitle(row),
      row.participants ?? '',
      row.journal.lowered,
      row.journal.confirmed,
      row.journal.raised,
      row.needsAnalysis ? wording : '',
    ]),
  });
  return (
    <TableSection
      title={`Отметки процедуры и журнала, ${year} год`}
      sheet={sheet}
      note={`Требуют дополнительного анализа: ${marked.length} из ${all.length}. Отметка ставится, если у более чем ${registerApart} % участников отметка за работу другая, чем в журнале; при числе участников меньше 10 не ставится. Она не означает необъективности.`}
    >
      {rows.length === 0 ? (
        <EmptyState title="Таких результатов нет">Под отбор ничего не подходит.</EmptyState>
      ) : (
        <DataTable label="Отметки процедуры и журнала" columns={columns} rows={rows} rowKey={(row) => `${row.school.id} ${lineId(row)}`} />
      )}
    </TableSection>
  );
}
