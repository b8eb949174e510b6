import { IconAlertTriangle } from '@tabler/icons-react';
import type { OutdatedCopy } from '../../../shared/model/views.ts';
import { plainDate } from '../../dates.ts';
import classes from './OutdatedMark.module.css';

/** «экземпляр от 19.05.2021 устарел», with the reason while it is pointed at. */
export function OutdatedMark({ copy: { signedOn, reason } }: { readonly copy: OutdatedCopy }) {
  return (
    <span className={classes['mark']} title={`Возвращена в работу: ${reason}`}>
      <IconAlertTriangle size={13} aria-hidden /> экземпляр{signedOn ? ` от ${plainDate(signedOn)}` : ''} устарел
    </span>
  );
}
