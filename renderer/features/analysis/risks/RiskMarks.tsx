import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconCheck, IconEqual, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { Significance } from '../../../../shared/engine/risks.ts';
import { significanceWords } from '../../forms/riskWords.ts';
import styles from './RiskMarks.module.css';
import { trendWords, type Trend } from './riskTrend.ts';

export const significanceLetters: Readonly<Record<Significance, string>> = { high: 'В', medium: 'С', low: 'Н' };

/** The letter of a significance, or a dash where the profile gives none. */
export function significanceLetter(significance: Significance | null): string {
  return significance === null ? '–' : significanceLetters[significance];
}

/** What the curator observed: ✓ confirmed, ✗ not confirmed, ? not observed. */
export function ObservationIcon({ observed }: { readonly observed: boolean | null }) {
  const Icon = observed === null ? IconQuestionMark : observed ? IconCheck : IconX;
  return <Icon size={17} stroke={2.25} aria-hidden className={styles.observation} data-observed={String(observed)} />;
}

const trendIcons = { appeared: IconArrowUp, gone: IconArrowDown, kept: IconEqual };

export function TrendIcon({ trend }: { readonly trend: Exclude<Trend, 'unknown'> }) {
  const Icon = trendIcons[trend];
  return <Icon size={15} stroke={2} aria-hidden className={styles.trend} data-trend={trend} />;
}

/** Significance by letter and word. */
export function SignificanceMark({ significance }: { readonly significance: Significance | null }) {
  return (
    <span className={styles.significance} data-significance={significance ?? 'none'}>
      <span aria-hidden="true">{significanceLetter(significance)}</span> {significance ? significanceWords[significance] : 'не указана'}
    </span>
  );
}

/** The change by year, arrow and words. */
export function TrendMark({ trend }: { readonly trend: Trend | null }) {
  if (trend === null) return <span className={styles.dim}>–</span>;
  return (
    <span className={styles.change} data-trend={trend}>
      {trend !== 'unknown' && <TrendIcon trend={trend} />} {trendWords[trend]}
    </span>
  );
}

export function NoMeasureIcon() {
  return <IconAlertTriangle size={15} stroke={2} aria-hidden className={styles.alarm} />;
}
