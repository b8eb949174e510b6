import { Fragment } from 'react';
import { Link } from 'wouter';
import type { IndicatorChange, Summary } from '../../../shared/engine/dynamics.ts';
import { leaves, type Instrument, type LeafItem } from '../../../shared/engine/instrument.ts';
import { outcomeWords } from '../../../shared/reports/phrasing/outcomes.ts';
import { changeText } from './changeText.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import classes from './WhyPanel.module.css';

type Props = { readonly summary: Summary; readonly instrument: Instrument };

/** How the conclusion on two periods came about: clause, rule, the indicators that count and those that do not. */
export function DynamicsWhy({ summary, instrument }: Props) {
  const rule = instrument.conclusion;
  const { conclusion, changes } = summary;
  if (!rule || !conclusion) return null;
  const { positive, negative } = conclusion.counts;
  return (
    <>
      <h3>Основание</h3>
      <p>
        {instrument.source.document}, {rule.clause}
      </p>
      <h3>Правило</h3>
      <p>{rule.rule}</p>
      <p>
        {instrument.register.map((number) => (
          <Fragment key={number}>
            <Link href={`/discrepancies?n=${number}`}>Разночтение № {number}</Link>{' '}
          </Fragment>
        ))}
      </p>
      <h3>Расчёт</h3>
      <p className={classes['formula']}>
        положительных {positive}, отрицательных {negative}:{' '}
        {positive > negative ? `${positive} > ${negative}` : `${positive} ≤ ${negative}`}
      </p>
      <p>{conclusion.title ?? 'Сравнивать нечего, вывод не сделан.'}</p>
      <h3>Учтено</h3>
      <Indicators changes={changes.filter(({ isCounted }) => isCounted)} instrument={instrument} />
      <h3>Показано, в выводе не участвует</h3>
      <Indicators changes={changes.filter(({ isCounted }) => !isCounted)} instrument={instrument} />
    </>
  );
}

type ListProps = { readonly changes: readonly IndicatorChange[]; readonly instrument: Instrument };

function Indicators({ changes, instrument }: ListProps) {
  const items = new Map(leaves(instrument.items).map((item) => [item.id, item]));
  return (
    <ul className={classes['changes']}>
      {changes.map((change) => (
        <li key={change.item}>
          <OutcomeIcon outcome={change.outcome} />
          <span>
            {change.item}. {change.title} <em>– {wordsOf(change, items.get(change.item)!)}</em>
          </span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ difference, outcome }: IndicatorChange, item: LeafItem): string {
  const amount = item.kind === 'two-period' && difference !== null && outcome !== 'none' ? changeText(item.measure, difference) : '';
  return [amount, outcomeWords[outcome]].filter((part) => part !== '').join(', ');
}
