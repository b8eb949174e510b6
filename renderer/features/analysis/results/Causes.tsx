import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { possibleCauses } from '../../../../shared/analysis/possibleCauses.ts';
import type { PossibleCause } from '../../../../shared/model/schoolMark.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { refusalOf } from '../../../refusal.ts';
import { showToast } from '../../../toasts.ts';
import { useUndo } from '../../../undo.ts';
import { act } from '../../../useAct.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import styles from './Results.module.css';

type Props = {
  readonly school: { readonly id: string; readonly name: string };
  readonly year: string;
  readonly causes: readonly PossibleCause[];
};

/** Causes held possible, chosen from a list or in the methodist's own words; always «возможная». */
export function Causes({ school, year, causes }: Props) {
  const undo = useUndo();
  const [chosen, setChosen] = useState('');
  const [own, setOwn] = useState('');
  const [error, setError] = useState<string | null>(null);
  const left = possibleCauses.filter((text) => causes.every((cause) => cause.text !== text));
  async function add(event: SubmitEvent) {
    event.preventDefault();
    const text = own.trim() || chosen;
    const cause = { school: school.id, year, text };
    try {
      await act('cause.add', cause);
      undo.push({ title: 'Добавлена возможная причина', undo: () => act('cause.remove', cause) });
      setChosen('');
      setOwn('');
      setError(null);
    } catch (refused) {
      const refusal = refusalOf(refused, ['text']);
      setError(refusal.fields['text'] ?? refusal.rest);
    }
  }
  async function remove(cause: PossibleCause) {
    try {
      await act('cause.remove', cause);
      undo.push({ title: 'Удалена возможная причина', undo: () => act('cause.add', cause) });
    } catch (refused) {
      showToast(refused instanceof Error ? refused.message : 'Удалить не удалось', { tone: 'bad' });
    }
  }
  return (
    <TableSection
      title={`${kept(school.name)}: возможные причины, ${year}`}
      note="Причины называет методист; программа не выводит их из чисел. Ни одна из них не доказана."
    >
      {causes.length === 0 ? (
        <p className={styles.dim}>Ещё не указаны.</p>
      ) : (
        <ul className={styles.causes}>
          {causes.map((cause) => (
            <li key={cause.text}>
              <span>Возможная причина: {cause.text}</span>
              <IconButton isQuiet className="no-print" label={`Удалить: ${cause.text}`} tip="Удалить" onClick={() => void remove(cause)}>
                <IconTrash size={18} stroke={1.75} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <form noValidate className={`${styles.add} no-print`} onSubmit={(event) => void add(event)}>
        <NativeSelect
          label="Возможная причина из списка"
          value={chosen}
          disabled={own.trim() !== ''}
          data={[{ value: '', label: 'не выбрана' }, ...left]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <TextInput label="или своими словами" value={own} error={error} onChange={(event) => setOwn(event.currentTarget.value)} />
        <Button type="submit" variant="default">
          Добавить
        </Button>
      </form>
    </TableSection>
  );
}
