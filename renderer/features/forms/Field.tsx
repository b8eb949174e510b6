import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus, IconPencil } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { checkValue, isFilled } from '../../../shared/engine/answers.ts';
import type { LeafItem } from '../../../shared/engine/instrument.ts';
import { useInstruments } from '../../useInstruments.ts';
import { answerWithMeaning } from './answerText.ts';
import type { AnswerValue } from './answerValue.ts';
import { DerivedField } from './DerivedField.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import classes from './Field.module.css';
import { FieldState } from './FieldState.tsx';
import { Hint } from './Hint.tsx';
import { AnswerInput } from './inputs/AnswerInput.tsx';
import { SampleView } from './inputs/SampleView.tsx';
import { TextCell } from './inputs/TextCell.tsx';
import { previousOf } from './previousText.ts';
import { RebuiltNote } from './RebuiltNote.tsx';
import type { Pending } from './useAnswers.ts';

export type FieldProps = {
  readonly item: LeafItem;
  readonly value: AnswerValue | null;
  readonly pending: Pending | null;
  readonly previous: unknown;
  /** The year before was asked in an earlier version of the form, which holds nothing to compare with. */
  readonly isIncomparable: boolean;
  readonly note: string;
  readonly derived: { readonly submission: string; readonly title: string } | null;
  /** The value of the other form. */
  readonly derivedValue: AnswerValue | null;
  /** Holds a doubt that nobody accepted. */
  readonly isDoubtful: boolean;
  /** What is doubtful, in words; null: nothing. */
  readonly doubtNotes: ReactNode;
  /** What stands beside a line of a protocol. */
  readonly beside: ReactNode;
  /** Takes no part in the formula under the rules in force. */
  readonly isAside: boolean;
  readonly isReadOnly: boolean;
  readonly onSave: (value: AnswerValue | null) => void;
  readonly onRetry: () => void;
  readonly onNote: (note: string) => Promise<boolean>;
};

/** One line of the order's form: number, words, help, input, state, the year before, note. */
export function Field(props: FieldProps) {
  const { item, value, pending, note, derived, isReadOnly } = props;
  const id = useId();
  const [isNoting, setNoting] = useState(false);
  const wrong = value === null || pending?.status === 'failed' ? null : checkValue(item, value);
  const isDerived = derived !== null && value === null;
  const described =
    [
      item.hint ? `${id}-hint` : '',
      pending?.status === 'failed' || wrong ? `${id}-wrong` : '',
      props.doubtNotes === null ? '' : `${id}-doubts`,
    ]
      .filter(Boolean)
      .join(' ') || undefined;
  const shown = isDerived ? props.derivedValue : value;

  return (
    <div className={classes['field']} data-field={item.id} data-wide={isWide(item) || undefined} data-read={isReadOnly || undefined}>
      <div className={classes['words']}>
        <span className={classes['number']}>{numberOf(item.id)}</span>
        <div>
          <span id={`${id}-label`}>{item.title}</span>
          {props.isAside && <span className={classes['aside']}> не входит в формулу приказа</span>}
          {item.remark && <span className={classes['beside']}>{item.remark}</span>}
          {item.hint && <Hint id={`${id}-hint`} text={item.hint} column={item.kind === 'criterion' ? 'Источник информации' : undefined} />}
          {item.rebuilt && <RebuiltNote rebuilt={item.rebuilt} />}
          {props.beside !== null && <span className={classes['beside']}>{props.beside}</span>}
        </div>
      </div>
      <div className={classes['input']}>
        {isReadOnly ? (
          shown !== null &&
          (item.kind === 'sample' ? (
            <SampleView item={item} value={shown} labelId={`${id}-label`} />
          ) : (
            <div aria-labelledby={`${id}-label`} className={classes['value']}>
              {answerWithMeaning(item, shown)}
            </div>
          ))
        ) : isDerived ? (
          <DerivedField {...props} derived={derived} labelId={`${id}-label`} />
        ) : (
          <AnswerInput item={item} value={value} labelId={`${id}-label`} describedBy={described} onSave={props.onSave} />
        )}
        {!isReadOnly && !isDerived && value !== null && item.kind === 'points' && item.from && (
          <Text size="xs" c="dimmed" mt={4}>
            Указано вручную.{' '}
            <button type="button" className={classes['link']} onClick={() => props.onSave(null)}>
              Брать из формы «<SourceTitle id={item.from.instrument} />»
            </button>
          </Text>
        )}
        {item.kind === 'two-period' && <ChangeMark item={item} answer={shown} />}
        {wrong && (
          <p className={classes['wrong']} id={`${id}-wrong`}>
            {wrong}
          </p>
        )}
      </div>
      <div className={classes['state']}>
        <FieldState
          isFilled={isFilled(item, shown)}
          isDoubtful={props.isDoubtful}
          isOptional={item.optional === true}
          pending={pending && { ...pending, message: checkValue(item, pending.value) ?? pending.message }}
          isDerived={isDerived}
          wrongId={`${id}-wrong`}
          onRetry={props.onRetry}
        />
        {!isReadOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${note ? 'Изменить' : 'Добавить'} заметку к пункту ${numberOf(item.id).replace(/\.$/, '') || item.title}`}
            title="Заметка"
            aria-expanded={isNoting || note !== ''}
            onClick={() => setNoting(!isNoting)}
          >
            <IconPencil size={15} aria-hidden />
          </ActionIcon>
        )}
        {props.isIncomparable && <span className={classes['previous']}>с прошлым годом несопоставимо: форма изменилась</span>}
        <PreviousMark item={item} previous={props.previous} current={shown} />
      </div>
      {props.doubtNotes !== null && (
        <div className={classes['note']} id={`${id}-doubts`}>
          {props.doubtNotes}
        </div>
      )}
      {(isNoting || note !== '') && (
        <div className={classes['note']}>
          <Text size="xs" c="dimmed" component="span">
            Заметка
          </Text>
          {isReadOnly ? (
            <Text size="sm">{note}</Text>
          ) : (
            <TextCell stored={note} onFinish={(text) => void props.onNote(text)} label={`Заметка к пункту ${item.id}`} isLong />
          )}
        </div>
      )}
    </div>
  );
}

function SourceTitle({ id }: { readonly id: string }) {
  return useInstruments().byId(id)?.shortTitle ?? id;
}

function PreviousMark({ item, previous, current }: { readonly item: LeafItem; readonly previous: unknown; readonly current: unknown }) {
  const before = previousOf(item, previous, current);
  if (!before) return null;
  const Icon = before.direction > 0 ? IconArrowUp : before.direction < 0 ? IconArrowDown : IconMinus;
  return (
    <span className={classes['previous']}>
      {before.text}
      {before.change !== null && (
        <>
          {' '}
          <Icon size={12} aria-hidden /> {before.direction === 0 ? 'без изменений' : before.change}
        </>
      )}
    </span>
  );
}

/** Items whose input needs the whole width below their words. */
function isWide(item: LeafItem): boolean {
  switch (item.kind) {
    case 'choice':
      return item.options.some((option) => option.characteristic !== undefined);
    case 'text':
      return item.long === true;
    case 'scored-yes-no':
    case 'measure':
      return false;
    case 'observation':
      return item.title.length > 64;
    case 'points':
    case 'open-list':
    case 'open-observations':
    case 'verdict':
    case 'measures':
    case 'two-period':
    case 'sample':
    case 'evidence':
    case 'criterion':
      return true;
  }
}

/** The order's own number; ids made up for what the order does not number are not shown. */
function numberOf(id: string): string {
  return /^\d+(\.\d+)*$/.test(id) ? `${id}.` : '';
}
