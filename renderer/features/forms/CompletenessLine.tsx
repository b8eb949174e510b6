import { completeness } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { FieldJumps } from './FieldJumps.tsx';

/** How much of the form is filled and where it is not. */
export function CompletenessLine({ view, instrument }: { readonly view: SubmissionView; readonly instrument: Instrument }) {
  const { filled, required, missing } = completeness(instrument, view.effective);
  if (required === 0) return <p>Обязательных полей нет: заполняются только те, что относятся к делу.</p>;
  return (
    <div>
      <p>
        Заполнено {filled} из {required}
      </p>
      {missing.length > 0 && <FieldJumps before="Не заполнено: " items={missing} instrument={instrument} />}
    </div>
  );
}
