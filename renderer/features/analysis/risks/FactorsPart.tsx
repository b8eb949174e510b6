import { Link } from 'wouter';
import type { FactorSummary, RiskMap, RiskSchool } from '../../../../shared/analysis/risks.ts';
import type { RiskOutcome } from '../../../../shared/engine/risks.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { outcomeWords } from '../../forms/riskWords.ts';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';

const outcomes: readonly RiskOutcome[] = ['confirmed', 'found', 'refuted', 'absent', 'not-observed'];
const headings: Readonly<Record<RiskOutcome, string>> = {
  confirmed: 'Подтверждён',
  found: 'Выявлен',
  refuted: 'Не подтверждён',
  absent: 'Отсутствует',
  'not-observed': 'Не наблюдался',
};

/** Each factor: in how many schools it is confirmed, found, refuted; where it has no measure. */
export function FactorsPart({ map }: { readonly map: RiskMap }) {
  const address = useAddress();
  const names = (schools: readonly RiskSchool[]) => schools.map(({ name }) => name).join(', ');
  const columns: readonly Column<FactorSummary>[] = [
    { key: 'title', title: 'Фактор риска', width: '200px', sortBy: ({ title }) => title, cell: ({ title }) => title },
    ...outcomes.map((outcome): Column<FactorSummary> => ({
      key: outcome,
      title: headings[outcome],
      isNumber: true,
      sortBy: ({ byOutcome }) => byOutcome[outcome].length,
      cell: ({ factor, title, byOutcome }) => {
        const schools = byOutcome[outcome];
        if (schools.length === 0 || (outcome !== 'confirmed' && outcome !== 'found'))
          return <span title={names(schools)}>{schools.length}</span>;
        return (
          <Link
            href={address.href({ part: 'work', factor, school: '', significance: '', measure: '' })}
            title={names(schools)}
            aria-label={`${title}, ${outcomeWords[outcome]}: ${schools.length}`}
          >
            {schools.length}
          </Link>
        );
      },
    })),
    {
      key: 'measure',
      title: 'Меры нет',
      isNumber: true,
      sortBy: ({ withoutMeasure }) => withoutMeasure.length,
      cell: ({ factor, title, withoutMeasure }) =>
        withoutMeasure.length === 0 ? (
          0
        ) : (
          <Link
            href={address.href({ part: 'work', factor, measure: 'no', school: '', significance: '' })}
            aria-label={`${title}, меры нет: ${withoutMeasure.length}`}
          >
            {withoutMeasure.length}
          </Link>
        ),
    },
    {
      key: 'schools',
      title: 'Школы с этим риском',
      width: '180px',
      cell: ({ byOutcome }) => kept(names([...byOutcome.confirmed, ...byOutcome.found])) || '–',
    },
  ];
  const sheet = (): Sheet => ({
    name: `Факторы риска ${map.year}`,
    head: ['Фактор риска', ...outcomes.map((outcome) => headings[outcome]), 'Меры нет', 'Школы с этим риском'],
    rows: map.factors.map(({ title, byOutcome, withoutMeasure }) => [
      title,
      ...outcomes.map((outcome) => byOutcome[outcome].length),
      withoutMeasure.length,
      names([...byOutcome.confirmed, ...byOutcome.found]),
    ]),
  });
  return (
    <TableSection
      title="Факторы риска по числу школ"
      note="«Выявлен» – не диагностирован в профиле, но подтверждён куратором. Числа ведут к списку «В работу»."
      sheet={sheet}
    >
      <DataTable label="Факторы риска" columns={columns} rows={map.factors} rowKey={({ factor }) => factor} />
    </TableSection>
  );
}
