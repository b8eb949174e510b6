import { useRef, type ReactNode } from 'react';
import { applies } from '../../../shared/engine/answers.ts';
import { leaves, type Instrument, type Item, type LeafItem, type Section } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { partRuns } from '../../../shared/engine/parts.ts';
import { planOf } from '../../../shared/engine/plan.ts';
import { effectiveRules } from '../../../shared/instruments/rules.ts';
import { notCounted } from '../../../shared/reports/phrasing/presence.ts';
import { DoubtNotes } from './DoubtNotes.tsx';
import { FoldTools } from './FoldTools.tsx';
import classes from './FormEditor.module.css';
import { FormField } from './FormField.tsx';
import { FormHeader } from './FormHeader.tsx';
import { FormPart } from './FormPart.tsx';
import { significanceWords } from './riskWords.ts';
import { UnderHeading, underRuns } from './UnderHeading.tsx';
import type { AnswerSheet } from './useAnswers.ts';
import type { Doubts } from './useDoubts.ts';
import { useNote } from './useNote.ts';
import { walk } from './walk.ts';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument; readonly sheet: AnswerSheet; readonly doubts: Doubts };

/** The order's form in its own order and words. */
export function FormFields({ view, instrument, sheet, doubts }: Props) {
  const aside = planOf(instrument, effectiveRules(view.rules))?.aside ?? [];
  const notes = useNote(view.submission.id);
  // An item that does not apply is not asked; what was filled in before stays in sight.
  const isAsked = (item: LeafItem) => applies(item, view.effective) || sheet.valueOf(item.id) !== null;
  // Null where there are none: a field without doubts is not drawn again with every answer.
  const doubtsAt = (item: string | null) =>
    doubts.of(item).length === 0 ? null : (
      <DoubtNotes doubts={doubts} item={item} note={item === null ? '' : (view.notes[item] ?? '')} isReadOnly={view.submission.isSigned} />
    );
  const whole = doubtsAt(null);
  const field = (item: LeafItem) =>
    isAsked(item) && (
      <FormField
        key={item.id}
        item={item}
        value={sheet.valueOf(item.id)}
        pending={sheet.pendingOf(item.id)}
        previous={view.previous?.effective[item.id]}
        isIncomparable={view.previous?.incomparable.includes(item.id) === true}
        note={view.notes[item.id] ?? ''}
        derived={view.derived[item.id] ?? null}
        derivedValue={view.effective[item.id] ?? null}
        beside={besideOf(view, item)}
        isAside={item.informative === true || aside.includes(item)}
        isDoubtful={doubts.of(item.id).some(({ accepted }) => accepted === null)}
        doubtNotes={doubtsAt(item.id)}
        isReadOnly={view.submission.isSigned}
        save={sheet.save}
        retry={sheet.retry}
        saveNote={notes.save}
      />
    );
  const form = useRef<HTMLElement>(null);
  const parts = partRuns(instrument.items);
  const hasParts = parts.some(({ part }) => part !== null);
  const rows = (items: readonly Item[]) =>
    underRuns(items).map((run) =>
      run.under === null ? (
        run.items.map(itemOf)
      ) : run.items.some((item) => item.kind !== 'section' && isAsked(item)) ? (
        <UnderHeading key={run.items[0]!.id} title={run.under}>
          {run.items.map(itemOf)}
        </UnderHeading>
      ) : null,
    );
  const itemOf = (item: Item): ReactNode =>
    item.kind === 'section' ? (
      <div key={item.id} role="group" aria-labelledby={`section-${item.id}`}>
        <div className={classes['section']}>
          <SectionTitle section={item} />
          {item.note && <p>{item.note}</p>}
        </div>
        {rows(item.items)}
      </div>
    ) : (
      field(item)
    );
  return (
    <div>
      <FormHeader view={view} instrument={instrument} />
      {whole && (
        <section className={classes['whole']} aria-label="Сомнительно в форме">
          {whole}
        </section>
      )}
      <section
        ref={form}
        className={classes['fields']}
        data-long={hasLongNumbers(instrument) || undefined}
        aria-label={instrument.title}
        onKeyDown={walk}
      >
        {hasParts && <FoldTools form={form} />}
        {parts.map(({ part, items }) =>
          part ? (
            <FormPart key={part.id} part={part} items={items} instrument={instrument} answers={view.effective}>
              {rows(items)}
            </FormPart>
          ) : (
            rows(items)
          ),
        )}
      </section>
      {notes.problem && <p role="alert">{notes.problem}</p>}
      {doubts.problem && <p role="alert">{doubts.problem}</p>}
      {!view.submission.isSigned && (
        <p className={`${classes['keys']} no-print`}>
          Tab, ↑ и ↓ – по полям · цифры и «н» – выбрать значение · Backspace – «не заполнено» · F2 – принять сомнительное · Ctrl+Z –
          отменить ответ · Ctrl+Enter – следующая форма
        </p>
      )}
    </div>
  );
}

/** «1.3.1» needs more room than «13». */
function hasLongNumbers({ items }: Instrument): boolean {
  return leaves(items).some(({ id }) => /^[\d.]{4,}$/.test(id));
}

function SectionTitle({ section }: { readonly section: Section }) {
  const id = `section-${section.id}`;
  if (section.part) return <h3 id={id}>{section.title}</h3>;
  return (
    <h2 id={id}>
      {/^\d+$/.test(section.id) && !/^\S+ \d/.test(section.title) && `${section.id}. `}
      {section.title}
    </h2>
  );
}

function besideOf(view: SubmissionView, item: LeafItem) {
  return item.kind === 'criterion' && item.asksFor ? `${notCounted[item.asksFor]}: наличие не засчитывается` : diagnosedIn(view, item);
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
