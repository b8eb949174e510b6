import type { FactorRisk } from '../../../../shared/engine/risks.ts';
import styles from '../Panel.module.css';
import { ObservationIcon } from './RiskMarks.tsx';

const answers = { true: 'подтверждается', false: 'не подтверждается', null: 'нет ответа' };

type Props = {
  readonly risk: FactorRisk;
  /** Line → the curator's note. */
  readonly notes: Readonly<Record<string, string>>;
  /** Why the curator decided otherwise than the lines; null: she did not. */
  readonly reason: string | null;
  readonly hasProtocol: boolean;
};

/** Lines of the protocol that speak of a factor, with their notes and the curator's own verdict. */
export function RiskLines({ risk, notes, reason, hasProtocol }: Props) {
  if (!hasProtocol) return <p className={styles.dim}>Протокола ещё нет: риск не наблюдался.</p>;
  return (
    <>
      <ul className={styles.lines}>
        {risk.lines.map(({ item, title, isConfirmed }) => (
          <li key={item}>
            <ObservationIcon observed={isConfirmed} />
            <span>
              {item}. {title} – <strong>{answers[`${isConfirmed}`]}</strong>
              {notes[item] && <small>Заметка: {notes[item]}</small>}
            </span>
          </li>
        ))}
      </ul>
      {risk.isOverruled && (
        <p>
          Вывод куратора: риск {risk.observed ? 'подтверждается' : 'не подтверждается'}
          {reason ? `. Причина: ${reason}` : ', причина не указана'}
        </p>
      )}
    </>
  );
}
