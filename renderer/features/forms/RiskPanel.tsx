import { IconAlertTriangle, IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import type { RiskAssessment, RiskOutcome } from '../../../shared/engine/risks.ts';
import classes from './RiskPanel.module.css';
import { findingWords, outcomeWords, significanceWords } from './riskWords.ts';

const icons: Readonly<Record<RiskOutcome, typeof IconCheck>> = {
  confirmed: IconAlertTriangle,
  found: IconAlertTriangle,
  refuted: IconX,
  absent: IconCheck,
  'not-observed': IconCircleDashed,
};

/** Outcome of each factor of the school: the profile's significance, the protocol's observation, the measure. */
export function RiskPanel({ risks }: { readonly risks: RiskAssessment }) {
  const titleOf = (factor: string | null) => risks.factors.find((risk) => risk.factor === factor)?.title ?? '';
  const own = risks.own.filter(({ isConfirmed }) => isConfirmed === true);
  return (
    <>
      <h3>Факторы риска школы</h3>
      <ul className={classes['factors']}>
        {risks.factors.map((risk) => {
          const Icon = icons[risk.outcome];
          return (
            <li key={risk.factor} data-outcome={risk.outcome}>
              <Icon size={15} aria-hidden />
              <span>
                {risk.title}
                <span className={classes['words']}>
                  {risk.significance ? `значимость ${significanceWords[risk.significance]}` : 'значимость не указана'} ·{' '}
                  {outcomeWords[risk.outcome]}
                  {risk.isOverruled && ' (решение куратора)'}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {own.length > 0 && (
        <>
          <h3>Вне перечня профиля</h3>
          <ul>
            {own.map((line) => (
              <li key={`${line.item} ${line.title}`}>{line.title}</li>
            ))}
          </ul>
        </>
      )}
      {risks.workList.length > 0 && (
        <>
          <h3>В работу</h3>
          <ol>
            {risks.workList.map((factor) => (
              <li key={factor}>{titleOf(factor)}</li>
            ))}
          </ol>
        </>
      )}
      {risks.findings.length > 0 && (
        <>
          <h3>Обратите внимание</h3>
          <ul>
            {risks.findings.map((finding) => (
              <li key={`${finding.kind} ${finding.factor ?? ''}`}>
                {findingWords[finding.kind]}
                {finding.factor !== null && `: ${titleOf(finding.factor)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
