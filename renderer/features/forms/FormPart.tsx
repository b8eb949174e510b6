import type { ReactNode } from 'react';
import { completeness } from '../../../shared/engine/answers.ts';
import type { Instrument, Item, Part } from '../../../shared/engine/instrument.ts';
import type { Answers } from '../../../shared/model/records.ts';
import classes from './FormPart.module.css';

type Props = {
  readonly part: Part;
  readonly items: readonly Item[];
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly children: ReactNode;
};

/** A part of a long form: folded by its heading, which says how much of it is filled. */
export function FormPart({ part, items, instrument, answers, children }: Props) {
  const { filled, required } = completeness({ ...instrument, items }, answers);
  return (
    <details className={classes['part']} data-part={part.id} open>
      <summary className={classes['heading']}>
        <h2>
          {part.id}. {part.title}
        </h2>
        <span className={classes['progress']}>
          заполнено {filled} из {required}
        </span>
      </summary>
      {children}
    </details>
  );
}
