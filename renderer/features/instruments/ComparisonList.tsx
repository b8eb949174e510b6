import { itemsById } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { comparison } from '../../../shared/instruments/draft/versions.ts';
import classes from './Instruments.module.css';

/** Which items of a version compare with which of the one before. */
export function ComparisonList({ later, before }: { readonly later: Instrument; readonly before: Instrument }) {
  const { moved, incomparable, gone, same } = comparison(later, before);
  const [now, then] = [itemsById(later), itemsById(before)];
  return (
    <ul className={classes['plain']}>
      {moved.map(({ from, to }) => (
        <li key={to}>
          № {from} → № {to}. {now.get(to)?.title}
        </li>
      ))}
      {incomparable.map((id) => (
        <li key={id}>
          № {id}. {now.get(id)?.title} – <strong>несопоставимо</strong>
        </li>
      ))}
      {gone.map((id) => (
        <li key={id}>
          № {id}. {then.get(id)?.title} – есть только в версии {before.version}
        </li>
      ))}
      {same.length > 0 && <li>Сопоставляются под прежними номерами: {same.map((id) => `№\u00a0${id}`).join(', ')}</li>}
    </ul>
  );
}
