import type { Instrument, LeafItem } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/contract.ts';
import { planOf } from '../../../shared/engine/plan.ts';
import { effectiveRules } from '../../../shared/instruments/rules.ts';
import { significanceWords } from './riskWords.ts';
import { Field } from './Field.tsx';
import classes from './FormEditor.module.css';
import { FormHeader } from './FormHeader.tsx';
import type { AnswerSheet } from './useAnswers.ts';
import { useNote } from './useNote.ts';
import { walk } from './walk.ts';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument; readonly sheet: AnswerSheet };

/** The order's form in its own order and words. */
export function FormFields({ view, instrument, sheet }: Props) {
  const aside = planOf(instrument, effectiveRules(view.rules))?.aside ?? [];
  const notes = useNote(view.submission.id);
  const field = (item: LeafItem) => (
    <Field
      key={item.id}
      item={item}
      value={sheet.valueOf(item.id)}
      pending={sheet.pendingOf(item.id)}
      previous={view.previous?.effective[item.id]}
      note={view.notes[item.id] ?? ''}
      derived={view.derived[item.id] ?? null}
      derivedValue={view.effective[item.id] ?? null}
      beside={diagnosedIn(view, item)}
      isAside={item.informative === true || aside.includes(item)}
      isReadOnly={view.submission.isSigned}
      onSave={(value) => sheet.save(item.id, value)}
      onRetry={() => sheet.retry(item.id)}
      onNote={(note) => notes.save(item.id, note)}
    />
  );
  return (
    <div>
      <FormHeader view={view} instrument={instrument} />
      <section className={classes['fields']} aria-label={instrument.title} onKeyDown={walk}>
        {instrument.items.map((item) =>
          item.kind === 'section' ? (
            <div key={item.id} role="group" aria-labelledby={`section-${item.id}`}>
              <div className={classes['section']}>
                <h2 id={`section-${item.id}`}>
                  {/^\d+$/.test(item.id) && `${item.id}. `}
                  {item.title}
                </h2>
                {item.note && <p>{item.note}</p>}
              </div>
              {item.items.map(field)}
            </div>
          ) : (
            field(item)
          ),
        )}
      </section>
      {notes.problem && <p role="alert">{notes.problem}</p>}
      {!view.submission.isSigned && (
        <p className={`${classes['keys']} no-print`}>
          Tab, ↑ и ↓ – по полям · цифры и «н» – выбрать значение · Backspace – «не заполнено» · Ctrl+Z – отменить ответ · Ctrl+Enter –
          следующая форма
        </p>
      )}
    </div>
  );
}

/** «Диагностирован в рисковом профиле»: computed from the profile beside the lines of a protocol. */
function diagnosedIn({ risks }: SubmissionView, item: LeafItem) {
  if (item.kind !== 'observation') return null;
  if (!risks) return '';
  if (item.factor === null) return 'вне перечня профиля';
  const risk = risks.factors.find(({ factor }) => factor === item.factor);
  if (!risk || risk.significance === null) return 'нет данных профиля';
  const words = significanceWords[risk.significance];
  return risk.isDiagnosed ? `диагностирован: ${words}` : `не диагностирован: ${words}`;
}
