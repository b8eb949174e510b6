import { IconAlertTriangle, IconCheck, IconCircleDashed, IconHelpCircle, IconLink, IconLoader2 } from '@tabler/icons-react';
import classes from './Field.module.css';
import type { Pending } from './useAnswers.ts';

type Props = {
  readonly isFilled: boolean;
  /** Holds a doubt that nobody accepted. */
  readonly isDoubtful: boolean;
  readonly isOptional: boolean;
  readonly pending: Pending | null;
  readonly isDerived: boolean;
  readonly wrongId: string;
  readonly onRetry: () => void;
};

/** State of one field: a picture and a word, never colour alone. */
export function FieldState({ isFilled, isDoubtful, isOptional, pending, isDerived, wrongId, onRetry }: Props) {
  if (pending?.status === 'failed')
    return (
      <span className={classes['failed']} role="alert" id={wrongId}>
        <IconAlertTriangle size={15} aria-hidden /> не сохранено: {pending.message}{' '}
        <button type="button" className={classes['link']} onClick={onRetry}>
          Повторить
        </button>
      </span>
    );
  if (pending) return mark(IconLoader2, 'сохраняется', 'saving');
  if (isDoubtful) return mark(IconHelpCircle, 'сомнительно', 'doubtful');
  if (isDerived) return mark(IconLink, 'из формы', 'filled');
  if (isFilled) return mark(IconCheck, 'заполнено', 'filled');
  return mark(IconCircleDashed, 'не заполнено', isOptional ? 'optional' : 'empty');
}

function mark(Icon: typeof IconCheck, words: string, state: string) {
  return (
    <span className={classes['mark']} data-state={state}>
      <Icon size={15} aria-hidden /> {words}
    </span>
  );
}
