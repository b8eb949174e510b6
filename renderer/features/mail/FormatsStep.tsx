import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import type { LetterSource } from '../../../shared/ipc/calls/mail.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import classes from './Mail.module.css';
import type { LetterFormat } from './letterStart.ts';

type Props = {
  readonly formats: readonly LetterFormat[];
  readonly onMade: (source: LetterSource) => void;
  readonly onCancel: () => void;
};

/** Which files the letter takes along; they are made at once and lie among the documents too. */
export function FormatsStep({ formats, onMade, onCancel }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(formats.slice(0, 1).map(({ title }) => title));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function make() {
    if (chosen.length === 0) return onMade({ addressees: [] });
    setBusy(true);
    setProblem(null);
    try {
      const tokens: string[] = [];
      for (const { title, make: makeOne } of formats) if (chosen.includes(title)) tokens.push((await makeOne()).token);
      onMade({ tokens });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Документ не создан');
      setBusy(false);
    }
  }
  return (
    <EditForm onSubmit={make}>
      <Checkbox.Group label="Вложения" value={[...chosen]} onChange={setChosen}>
        <Stack gap={8} mt={6}>
          {formats.map(({ title }, index) => (
            <Checkbox key={title} value={title} label={title} data-autofocus={index === 0 || undefined} />
          ))}
        </Stack>
      </Checkbox.Group>
      <p className={classes['note']}>
        {chosen.length === 0
          ? 'Письмо без документа; файл с диска можно приложить дальше.'
          : 'Файлы будут созданы и останутся в папке документов.'}
      </p>
      <FormFoot
        isBusy={isBusy}
        error={problem}
        submitTitle={chosen.length === 0 ? 'Написать без вложений' : 'Создать и написать письмо'}
        onCancel={onCancel}
      />
    </EditForm>
  );
}
