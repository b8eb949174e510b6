import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import classes from './Field.module.css';
import { nameOf } from './FieldJumps.tsx';
import { focusField } from './walk.ts';

/** What is doubtful in the form, each a jump to its field; those accepted after the others. */
export function DoubtList({ view: { doubts }, instrument }: { readonly view: SubmissionView; readonly instrument: Instrument }) {
  if (doubts.length === 0) return null;
  const waiting = doubts.filter(({ accepted }) => accepted === null);
  const accepted = doubts.filter((doubt) => doubt.accepted !== null);
  return (
    <>
      <h3>Сомнительно: {waiting.length === 0 ? 'всё принято' : waiting.length}</h3>
      <ol>
        {[...waiting, ...accepted].map(({ id, item, sentence, accepted: reason }) => (
          <li key={id}>
            {item === null ? (
              'Вся форма'
            ) : (
              <button type="button" className={classes['link']} onClick={() => focusField(item)}>
                {nameOf(instrument, item)}
              </button>
            )}
            : {sentence}
            {reason && ` Принято: ${reason.reason}`}
          </li>
        ))}
      </ol>
    </>
  );
}
