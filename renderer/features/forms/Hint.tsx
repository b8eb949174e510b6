import { useState } from 'react';
import classes from './Field.module.css';

const short = 120;

/** The order's explanation of a line; a long one is unfolded on request. */
export function Hint({ id, text }: { readonly id: string; readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  if (text.length <= short)
    return (
      <span className={`${classes['hint']} ${classes['unfolded']}`} id={id}>
        {text}
      </span>
    );
  return (
    <span className={classes['hint']}>
      {' '}
      <button type="button" className={classes['link']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Свернуть пояснение' : 'Пояснение приказа'}
      </button>
      <span id={id} hidden={!isOpen} className={classes['unfolded']}>
        {text}
      </span>
    </span>
  );
}
