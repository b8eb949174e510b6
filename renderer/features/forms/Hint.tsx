import { useState } from 'react';
import classes from './Field.module.css';

const short = 120;

type Props = {
  readonly id: string;
  readonly text: string;
  /** What it is in the order, where that is no explanation: a column's heading. */
  readonly column?: string | undefined;
};

/** The order's explanation of a line; a long one is unfolded on request. */
export function Hint({ id, text, column }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (text.length <= short)
    return (
      <span className={`${classes['hint']} ${classes['unfolded']}`} id={id}>
        {column && `${column}: `}
        {text}
      </span>
    );
  return (
    <span className={classes['hint']}>
      {' '}
      <button type="button" className={classes['link']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {column ?? (isOpen ? 'Свернуть пояснение' : 'Пояснение приказа')}
      </button>
      <span id={id} hidden={!isOpen} className={classes['unfolded']}>
        {text}
      </span>
    </span>
  );
}
