import type { MarkChange } from '../../../../shared/ipc/calls/roadmaps.ts';
import type { ExecutionKey } from '../../../../shared/model/executionMark.ts';
import { stateWords } from '../../../../shared/roadmaps/execution/stateWords.ts';
import { plainDate } from '../../../dates.ts';
import { useCall } from '../../../useCall.ts';
import { momentText } from '../../forms/momentText.ts';
import styles from './Execution.module.css';

/** Every change of a mark, the latest first. */
export function MarkHistory({ of }: { readonly of: ExecutionKey }) {
  const changes = useCall('roadmap.markHistory', of).data ?? [];
  if (changes.length === 0) return null;
  return (
    <section aria-label="История отметок">
      <h3>История</h3>
      <ul className={styles.history}>
        {changes.map((change, index) => (
          <li key={`${change.at} ${index}`}>
            <span className={styles.when}>{[momentText(change.at), change.by].filter(Boolean).join(', ')}</span>
            {saidText(change.new)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function saidText(said: MarkChange['new']): string {
  if (said === null) return 'отметка снята';
  const state = said.state === null ? 'не отмечено' : stateWords[said.state];
  const on = said.doneOn === null ? '' : ` ${plainDate(said.doneOn)}`;
  const documents = said.evidence.map(({ requisites, link }) => requisites || link).join('; ');
  return [`${state}${on}`, documents, said.note].filter((part) => part !== '').join('. ');
}
