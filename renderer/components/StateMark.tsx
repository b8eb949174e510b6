import { IconAlertTriangle, IconCheck, IconCircleDashed, IconHelpCircle, IconPencil, IconWritingSign } from '@tabler/icons-react';
import type { FormState } from '../../shared/model/views.ts';
import styles from './StateMark.module.css';

export const stateWords: Readonly<Record<FormState, string>> = {
  'not-started': 'не начат',
  draft: 'черновик',
  doubtful: 'сомнительно',
  complete: 'заполнен',
  signed: 'подписан',
  overdue: 'просрочен',
};

const icons = {
  'not-started': IconCircleDashed,
  draft: IconPencil,
  doubtful: IconHelpCircle,
  complete: IconCheck,
  signed: IconWritingSign,
  overdue: IconAlertTriangle,
};

type Props = {
  readonly state: FormState;
  /** In place of the word, e.g. «9 / 14»; the word is then still read out. */
  readonly count?: string;
};

/** State of a form: a picture and a word, never colour alone. */
export function StateMark({ state, count }: Props) {
  const Icon = icons[state];
  return (
    <span className={styles.mark} data-state={state}>
      <Icon size={16} stroke={2} aria-hidden="true" className={styles.icon} />
      {count === undefined ? (
        <span>{stateWords[state]}</span>
      ) : (
        <span>
          {count}
          <span className="visually-hidden">, {stateWords[state]}</span>
        </span>
      )}
    </span>
  );
}
