import { IconCircleDashed, IconCircleMinus, IconCirclePlus, IconEqual, IconHourglass, IconSlash, IconX } from '@tabler/icons-react';
import type { Outcome } from '../../../shared/engine/dynamics.ts';
import classes from './OutcomeIcon.module.css';

const icons: Readonly<Record<Outcome, typeof IconX>> = {
  positive: IconCirclePlus,
  negative: IconCircleMinus,
  none: IconEqual,
  'not-judged': IconSlash,
  'no-data': IconX,
  'not-arrived': IconHourglass,
  'not-filled': IconCircleDashed,
};

/** Picture of what an indicator shows; the words stand beside it. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  const Icon = icons[outcome];
  return <Icon size={14} aria-hidden className={classes['icon']} data-outcome={outcome} />;
}
