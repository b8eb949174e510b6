import { useRef } from 'react';
import { Link } from 'wouter';
import { isTask, type RiskMap, type SchoolRisks } from '../../../../shared/analysis/risks.ts';
import type { FactorRisk } from '../../../../shared/engine/risks.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { useGridKeys } from '../../home/useGridKeys.ts';
import { outcomeWords, significanceWords } from '../../forms/riskWords.ts';
import { kept } from '../kept.ts';
import { useAddress } from '../useAddress.ts';
import { factorName } from './factorNames.ts';
import grid from '../../../components/Grid.module.css';
import styles from './RiskGrid.module.css';
import { NoMeasureIcon, ObservationIcon, significanceLetter, TrendIcon } from './RiskMarks.tsx';
import { trendWords, type Trend } from './riskTrend.ts';

type Props = {
  readonly factors: RiskMap['factors'];
  readonly schools: readonly SchoolRisks[];
  readonly trend: (school: string, factor: string) => Trend | null;
};

/** School × factor: significance and observation at once, change and missing measure beside; arrows walk it, Enter opens. */
export function RiskGrid({ factors, schools, trend }: Props) {
  const address = useAddress();
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table);
  const marked = address.of('finding');
  return (
    <div className={grid['box']}>
      <table ref={table} role="grid" aria-label="Карта рисков" className={`${grid['table']} ${styles.table}`} {...keys.table}>
        <thead>
          <tr>
            <th scope="col">Школа</th>
            {factors.map(({ factor, title }) => (
              <th key={factor} scope="col" title={title} aria-label={title}>
                {factorName(factor)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schools.map(({ school, risks }, row) => {
            const isFound = (factor: string | null) => risks.findings.some((one) => one.kind === marked && one.factor === factor);
            return (
              <tr key={school.id}>
                <th scope="row">
                  <Link href={paths.school(school.id)} className={styles.school} {...keys.cell(row, 0)}>
                    {kept(school.name)}
                  </Link>
                </th>
                {risks.factors.map((risk, column) => (
                  <td
                    key={risk.factor}
                    className={styles.ground}
                    data-outcome={risk.outcome}
                    data-faded={(marked !== '' && !isFound(risk.factor) && !isFound(null)) || undefined}
                  >
                    <button
                      type="button"
                      className={styles.cell}
                      aria-label={nameOf(school.name, risk, trend(school.id, risk.factor))}
                      onClick={() => address.set('open', `${school.id} ${risk.factor}`)}
                      {...keys.cell(row, column + 1)}
                    >
                      <RiskCell risk={risk} trend={trend(school.id, risk.factor)} />
                    </button>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function RiskCell({ risk, trend }: { readonly risk: FactorRisk; readonly trend: Trend | null }) {
  return (
    <span className={styles.marks} aria-hidden="true">
      <b data-significance={risk.significance}>{significanceLetter(risk.significance)}</b>
      <ObservationIcon observed={risk.observed} />
      <span className={styles.slot}>{trend !== null && trend !== 'unknown' && <TrendIcon trend={trend} />}</span>
      <span className={styles.slot}>{isTask(risk) && risk.measures === null && <NoMeasureIcon />}</span>
    </span>
  );
}

function nameOf(school: string, risk: FactorRisk, trend: Trend | null): string {
  const significance = risk.significance ? `значимость ${significanceWords[risk.significance]}` : 'значимость не указана';
  const measure = isTask(risk) ? (risk.measures === null ? 'меры нет' : 'мера есть') : '';
  return [
    `${school}, ${risk.title}: ${significance}`,
    outcomeWords[risk.outcome],
    trend ? `к прошлому году ${trendWords[trend]}` : '',
    measure,
  ]
    .filter(Boolean)
    .join(', ');
}
