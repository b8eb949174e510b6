import type { BaseState } from '../../../shared/ipc/calls/base.ts';
import { showToast } from '../../toasts.ts';
import { useEnterBase } from '../../useEnterBase.ts';
import styles from './YearSwitch.module.css';

/** Which municipality all screens show, where the base has several. */
export function PlaceSwitch({ base }: { readonly base: NonNullable<BaseState['base']> }) {
  const enter = useEnterBase();
  return (
    <select
      aria-label="Муниципалитет"
      className={`${styles.select} ${styles.place}`}
      value={base.municipality.id}
      disabled={enter.isPending}
      onChange={(event) =>
        enter.mutate({ municipality: event.currentTarget.value }, { onError: ({ message }) => showToast(message, { tone: 'bad' }) })
      }
    >
      {base.municipalities.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
