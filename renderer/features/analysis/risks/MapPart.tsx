import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { RiskMap, SchoolRisks } from '../../../../shared/analysis/risks.ts';
import { isTask } from '../../../../shared/analysis/risks.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { counted } from '../../../plural.ts';
import { outcomeWords, significanceWords } from '../../forms/riskWords.ts';
import type { Sheet } from '../csv.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import styles from './MapPart.module.css';
import { RiskGrid } from './RiskGrid.tsx';
import { RiskLegend } from './RiskLegend.tsx';
import { type Trend, trendWords } from './riskTrend.ts';

type Props = {
  readonly map: RiskMap;
  readonly schools: readonly SchoolRisks[];
  readonly trend: (school: string, factor: string) => Trend | null;
};

/** The heat map, with what needs a measure said above it. */
export function MapPart({ map, schools, trend }: Props) {
  const address = useAddress();
  const withoutMeasure = map.findings.filter(({ finding }) => finding.kind === 'confirmed-without-measure');
  const unseen = map.findings.filter(({ finding }) => finding.kind === 'no-protocol');
  const sorted = schools.toSorted((a, b) => weightOf(b) - weightOf(a));
  const sheet = (): Sheet => ({
    name: `Карта рисков ${map.year}`,
    head: ['Школа', ...map.factors.map(({ title }) => title)],
    rows: sorted.map(({ school, risks }) => [
      school.name,
      ...risks.factors.map(({ factor, significance, outcome }) => {
        const change = trend(school.id, factor);
        return [significance ? significanceWords[significance] : 'не указана', outcomeWords[outcome], change ? trendWords[change] : '']
          .filter(Boolean)
          .join('; ');
      }),
    ]),
  });
  return (
    <>
      <div className={styles.attention}>
        <p>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden /> В работу: {counted(map.workList.length, 'риск', 'риска', 'рисков')}.{' '}
          {withoutMeasure.length > 0 ? (
            <>
              Подтверждены, но меры нет:{' '}
              <Link href={address.href({ part: 'findings', finding: 'confirmed-without-measure', school: '' })}>
                {counted(withoutMeasure.length, 'риск', 'риска', 'рисков')}
              </Link>
              .
            </>
          ) : (
            map.workList.length > 0 && 'У каждого есть мера школы.'
          )}{' '}
          {unseen.length > 0 && (
            <>
              Нет протокола куратора:{' '}
              <Link href={address.href({ part: 'findings', finding: 'no-protocol', school: '' })}>
                {counted(unseen.length, 'школа', 'школы', 'школ')}
              </Link>
              .
            </>
          )}
        </p>
        {map.schools.every(({ profile, protocol, selfAnalysis }) => !profile && !protocol && !selfAnalysis) && (
          <p>
            Ни одной формы этого года ещё нет: начните с <Link href={paths.monitoring('k-risk-profile')}>рисковых профилей</Link>.
          </p>
        )}
      </div>
      <TableSection
        title="Школы и факторы риска"
        note="Сначала школы, где рисков больше и они значимее. Стрелки ходят по карте, Enter открывает протокол и меры."
        sheet={sheet}
      >
        <RiskGrid factors={map.factors} schools={sorted} trend={trend} />
        <RiskLegend />
      </TableSection>
    </>
  );
}

/** Confirmed risks of a school: a high one weighs more than five of medium significance. */
function weightOf({ risks }: SchoolRisks): number {
  const weights = { high: 11, medium: 2, low: 1 };
  return risks.factors.filter(isTask).reduce((sum, { significance }) => sum + (significance ? weights[significance] : 1), 0);
}
