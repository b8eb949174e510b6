import { useState } from 'react';
import type { Rebuilt } from '../../../shared/engine/instrument.ts';
import classes from './Field.module.css';

/** That a line was put together from a torn row of the order: how, and the row as it is printed. */
export function RebuiltNote({ rebuilt }: { readonly rebuilt: Rebuilt }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={`${classes['hint']} ${classes['rebuilt']}`}>
      <button type="button" className={classes['link']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Свернуть строку приказа' : 'Строка приказа восстановлена'}
      </button>
      {isOpen && (
        <span className={classes['unfolded']}>
          {rebuilt.how}
          {'\n'}В скане приказа: {rebuilt.printed}
        </span>
      )}
    </span>
  );
}
