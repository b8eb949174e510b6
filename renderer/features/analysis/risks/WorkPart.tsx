import type { RiskMap, RiskTask } from '../../../../shared/analysis/risks.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { outcomeWords, significanceWords } from '../../forms/riskWords.ts';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import styles from '../competence/Who.module.css';
import { TableSection } from '../TableSection.tsx';
import { RiskLink } from './RiskLink.tsx';
import { NoMeasureIcon, SignificanceMark, TrendMark } from './RiskMarks.tsx';
import { trendWords, type Trend } from './riskTrend.ts';

type Props = {
  readonly map: RiskMap;
  readonly tasks: readonly RiskTask[];
  readonly trend: (school: string, factor: string) => Trend | null;
};

const order = { high: 0, medium: 1, low: 2 };

/** Confirmed and found risks, most significant first, each with the school's measure and its period. */
export function WorkPart({ map, tasks, trend }: Props) {
  if (map.workList.length === 0)
    return (
      <EmptyState title="Подтверждённых рисков нет">
        Список появится, когда кураторы отметят в протоколах, какие риски подтверждаются наблюдением.
      </EmptyState>
    );
  const trendOf = ({ school, risk }: RiskTask) => trend(school.id, risk.factor);
  const columns: readonly Column<RiskTask>[] = [
    {
      key: 'risk',
      title: 'Риск',
      width: '300px',
      sortBy: ({ risk }) => risk.title,
      cell: ({ school, risk }) => (
        <>
          <RiskLink school={school.id} factor={risk.factor}>
            {risk.title}
          </RiskLink>
          <span className={styles.place}>{kept(school.name)}</span>
        </>
      ),
    },
    {
      key: 'significance',
      title: 'Значимость',
      sortBy: ({ risk }) => (risk.significance ? order[risk.significance] : 3),
      cell: ({ risk }) => <SignificanceMark significance={risk.significance} />,
    },
    { key: 'outcome', title: 'Исход', sortBy: ({ risk }) => risk.outcome, cell: ({ risk }) => outcomeWords[risk.outcome] },
    { key: 'trend', title: 'За год', cell: (row) => <TrendMark trend={trendOf(row)} /> },
    {
      key: 'measures',
      title: 'Меры школы',
      width: '280px',
      sortBy: ({ risk }) => risk.measures ?? '',
      cell: ({ risk }) =>
        risk.measures ?? (
          <>
            <NoMeasureIcon /> меры нет
          </>
        ),
    },
    { key: 'period', title: 'Период', width: '130px', cell: ({ risk }) => risk.period ?? '–' },
  ];
  const sheet = (): Sheet => ({
    name: `Риски в работу ${map.year}`,
    head: ['Школа', 'Риск', 'Значимость', 'Исход', 'За год', 'Меры школы', 'Период'],
    rows: tasks.map((task) => {
      const { school, risk } = task;
      const change = trendOf(task);
      return [
        school.name,
        risk.title,
        risk.significance ? significanceWords[risk.significance] : 'не указана',
        outcomeWords[risk.outcome],
        change ? trendWords[change] : '',
        risk.measures ?? 'меры нет',
        risk.period ?? '',
      ];
    }),
  });
  return (
    <TableSection
      title="Подтверждённые и выявленные риски"
      note="Сначала самые значимые. Меры и период взяты из карточки самоанализа школы."
      sheet={sheet}
    >
      {tasks.length === 0 ? (
        <EmptyState title="Под отбор ничего не подходит">Измените школу, фактор, значимость или меры.</EmptyState>
      ) : (
        <DataTable label="Риски в работу" columns={columns} rows={tasks} rowKey={({ school, risk }) => `${school.id} ${risk.factor}`} />
      )}
    </TableSection>
  );
}
