import { IconAlertTriangle, IconBan, IconCheck, IconClock, IconHelpCircle, IconMail, IconSend } from '@tabler/icons-react';
import type { OutgoingState } from '../../../shared/mail/outgoing.ts';
import classes from './Outbox.module.css';
import { stateTitles } from './outboxWords.ts';

const icons: Readonly<Record<OutgoingState, typeof IconMail>> = {
  draft: IconMail,
  queued: IconClock,
  sending: IconSend,
  unknown: IconHelpCircle,
  sent: IconCheck,
  failed: IconAlertTriangle,
  cancelled: IconBan,
};

type Props = { readonly state: OutgoingState; /** Some recipients were refused. */ readonly isPartly: boolean };

/** State of a letter: a picture and words, never colour alone. */
export function OutgoingMark({ state, isPartly }: Props) {
  const Icon = isPartly ? IconAlertTriangle : icons[state];
  return (
    <span className={classes['mark']} data-state={isPartly ? 'unknown' : state}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      <span>{isPartly ? 'отправлено не всем' : stateTitles[state]}</span>
    </span>
  );
}
