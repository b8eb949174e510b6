import { changeIn } from '../../../shared/engine/dynamics.ts';
import type { LeafItem } from '../../../shared/engine/instrument.ts';
import { outcomeWords } from '../../../shared/reports/phrasing/outcomes.ts';
import { changeText } from './changeText.ts';
import classes from './Field.module.css';
import { OutcomeIcon } from './OutcomeIcon.tsx';

type Props = { readonly item: Extract<LeafItem, { readonly kind: 'two-period' }>; readonly answer: unknown };

/** What the two periods of an indicator show, below them. */
export function ChangeMark({ item, answer }: Props) {
  const { difference, outcome } = changeIn(item, answer);
  if (outcome === 'not-filled') return null;
  const amount = difference !== null && outcome !== 'none' ? changeText(item.measure, difference) : '';
  return (
    <p className={classes['change']}>
      <OutcomeIcon outcome={outcome} /> {[outcomeWords[outcome], amount].filter((part) => part !== '').join(', ')}
    </p>
  );
}
