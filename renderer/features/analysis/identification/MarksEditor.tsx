import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import type { SchoolMark } from '../../../../shared/model/schoolMark.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { refusalOf } from '../../../refusal.ts';
import { showToast } from '../../../toasts.ts';
import { useUndo } from '../../../undo.ts';
import { act } from '../../../useAct.ts';
import panel from '../Panel.module.css';
import styles from './Identification.module.css';
import { markWords } from './outcomeWords.ts';

type Props = { readonly school: string; readonly year: string; readonly marks: readonly SchoolMark[] };

/** What others say of the school in the year, each with the document it rests on. */
export function MarksEditor({ school, year, marks }: Props) {
  const undo = useUndo();
  const [kind, setKind] = useState<SchoolMark['kind']>('resilient');
  const [basis, setBasis] = useState('');
  const [error, setError] = useState<string | null>(null);
  async function add(event: SubmitEvent) {
    event.preventDefault();
    const before = marks.find((mark) => mark.kind === kind);
    try {
      await act('schoolMark.set', { school, year, kind, basis });
      undo.push({
        title: `Отметка: ${markWords[kind]}`,
        undo: () => (before ? act('schoolMark.set', before) : act('schoolMark.remove', { school, year, kind })),
      });
      setBasis('');
      setError(null);
    } catch (refused) {
      const refusal = refusalOf(refused, ['basis']);
      setError(refusal.fields['basis'] ?? refusal.rest);
    }
  }
  async function remove(mark: SchoolMark) {
    try {
      await act('schoolMark.remove', { school, year, kind: mark.kind });
      undo.push({ title: `Снята отметка: ${markWords[mark.kind]}`, undo: () => act('schoolMark.set', mark) });
    } catch (refused) {
      showToast(refused instanceof Error ? refused.message : 'Снять не удалось', { tone: 'bad' });
    }
  }
  return (
    <section aria-label="Отметки" className={panel.panel}>
      <h3>Отметки, {year}</h3>
      {marks.length === 0 && <p className={panel.dim}>нет</p>}
      {marks.map((mark) => (
        <div key={mark.kind} className={styles.row}>
          <p>
            {markWords[mark.kind]}: {mark.basis}
          </p>
          <IconButton isQuiet label={`Снять отметку: ${markWords[mark.kind]}`} tip="Снять" onClick={() => void remove(mark)}>
            <IconTrash size={18} stroke={1.75} aria-hidden />
          </IconButton>
        </div>
      ))}
      <form noValidate onSubmit={(event) => void add(event)}>
        <Stack gap="xs" mt="xs">
          <NativeSelect
            label="Отметка"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as SchoolMark['kind'])}
            data={Object.entries(markWords).map(([value, label]) => ({ value, label }))}
          />
          <TextInput
            label="Документ-источник"
            description="Приказ или письмо: номер, дата"
            value={basis}
            error={error}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" style={{ alignSelf: 'flex-start' }}>
            Поставить отметку
          </Button>
        </Stack>
      </form>
    </section>
  );
}
