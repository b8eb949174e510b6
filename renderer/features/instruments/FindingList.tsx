import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { RegisteredFinding } from '../../../shared/instruments/lintAll.ts';
import { paths } from '../../../shared/model/paths.ts';
import { findingText } from '../../../shared/reports/phrasing/finding.ts';
import classes from './Instruments.module.css';

type Props = { readonly instrument: Instrument; readonly findings: readonly RegisteredFinding[] };

/** What the arithmetic of formulas and scales does not agree on, a sentence each. */
export function FindingList({ instrument, findings }: Props) {
  if (findings.length === 0)
    return (
      <p className={classes['good']}>
        <IconCircleCheck size={18} aria-hidden />{' '}
        {instrument.total === undefined
          ? 'Формулы нет: проверять нечего.'
          : 'Замечаний нет: каждому возможному итогу отвечает один уровень.'}
      </p>
    );
  return (
    <ul className={classes['findings']}>
      {findings.map((finding) => (
        <li key={`${finding.kind} ${finding.at} ${finding.rule}`}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>
            {findingText(instrument, finding)}{' '}
            {finding.register !== null && <Link href={paths.discrepancy(finding.register)}>Разночтение № {finding.register}</Link>}
          </span>
        </li>
      ))}
    </ul>
  );
}
