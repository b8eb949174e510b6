import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import type { DoubtView } from '../../../shared/ipc/calls/forms.ts';
import classes from './DoubtNotes.module.css';
import fieldClasses from './Field.module.css';
import { momentText } from './momentText.ts';
import type { Doubts } from './useDoubts.ts';
import { focusField } from './walk.ts';

type Props = {
  readonly doubts: Doubts;
  /** null: those of the whole form. */
  readonly item: string | null;
  /** What the field's note says: often the reason. */
  readonly note: string;
  readonly isReadOnly: boolean;
};

/** What is doubtful in a value, and its acceptance with a reason. */
export function DoubtNotes({ doubts, item, note, isReadOnly }: Props) {
  return doubts.of(item).map((doubt) => <DoubtNote key={doubt.id} doubt={doubt} doubts={doubts} note={note} isReadOnly={isReadOnly} />);
}

type NoteProps = Omit<Props, 'item'> & { readonly doubt: DoubtView };

function DoubtNote({ doubt, doubts, note, isReadOnly }: NoteProps) {
  const { accepted } = doubt;
  const isAsked = doubts.asked === doubt.id && accepted === null && !isReadOnly;
  const box = useRef<HTMLDivElement>(null);
  const leave = () => {
    if (doubt.item === null) box.current?.focus();
    else focusField(doubt.item);
  };
  const Icon = accepted ? IconCheck : IconHelpCircle;
  return (
    <div ref={box} className={classes['doubt']} data-accepted={accepted !== null || undefined} tabIndex={-1}>
      <Icon size={16} aria-hidden className={classes['icon']} />
      <div className={classes['words']}>
        <p>
          <strong>{accepted ? 'Сомнительно, принято.' : 'Сомнительно.'}</strong> {doubt.sentence}
        </p>
        {accepted && (
          <p role="status" className={classes['reason']}>
            Причина: {accepted.reason} ({[accepted.by, momentText(accepted.at)].filter(Boolean).join(', ')})
          </p>
        )}
        {isAsked && (
          <ReasonForm
            note={note}
            onCancel={() => {
              doubts.ask(null);
              leave();
            }}
            onAccept={(reason) => {
              doubts.accept(doubt, reason);
              leave();
            }}
          />
        )}
        {!isReadOnly && !isAsked && (
          <button type="button" className={fieldClasses['link']} onClick={() => (accepted ? doubts.withdraw(doubt) : doubts.ask(doubt.id))}>
            {accepted ? 'Отменить принятие' : 'Принять (F2)'}
          </button>
        )}
      </div>
    </div>
  );
}

type ReasonProps = { readonly note: string; readonly onAccept: (reason: string) => void; readonly onCancel: () => void };

/** One line: Enter saves, Esc leaves the value doubtful. */
function ReasonForm({ note, onAccept, onCancel }: ReasonProps) {
  const [reason, setReason] = useState(note);
  const [isTried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    // The line stands below the value it is about: both in sight.
    input.current?.scrollIntoView({ block: 'center' });
  }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onAccept(reason.trim());
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={classes['form']} onSubmit={submit} onKeyDown={cancel}>
      <TextInput
        ref={input}
        size="xs"
        label="Почему значение верно"
        description="Enter – принять, Esc – отмена"
        className={classes['input']}
        value={reason}
        maxLength={500}
        error={isTried && reason.trim() === '' ? 'Укажите причину' : undefined}
        data-draft={reason === note ? undefined : true}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm">
        Принять
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        Отмена
      </Button>
    </form>
  );
}
