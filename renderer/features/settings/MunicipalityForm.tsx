import { Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Municipality } from '../../../shared/model/records.ts';
import { DateField } from '../../components/DateField.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useSaving } from '../../useSaving.ts';
import { NameCases } from '../names/NameCases.tsx';
import styles from './Settings.module.css';

type Draft = Omit<Municipality, 'isDemo'>;

/** Requisites that are printed in forms and reports. */
export function MunicipalityForm({ municipality: { isDemo: _isDemo, ...given } }: { readonly municipality: Municipality }) {
  const undo = useUndo();
  const [draft, setDraft] = useState<Draft>(given);
  const { errors, foot, run } = useSaving(Object.keys(given));
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  async function submit() {
    await act('municipality.save', draft);
    undo.push({
      title: 'Изменены реквизиты муниципалитета',
      undo: async () => {
        await act('municipality.save', given);
        setDraft(given);
      },
    });
  }
  const text = (field: Exclude<keyof Draft, 'id' | 'orderOn'>, label: string, description?: string) => (
    <TextInput
      label={label}
      {...(description ? { description } : {})}
      required={field === 'name'}
      value={draft[field]}
      error={errors[field]}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run(submit);
      }}
    >
      <Stack gap="md">
        {text('name', 'Муниципалитет', 'Как он назван в отчётах')}
        {text('authority', 'Наименование МОУО', 'Управление или отдел образования, полностью')}
        {text('centre', 'Наименование ИМЦ', 'Методический центр, который проводит мониторинг')}
        <Group grow align="flex-start">
          {text('signerPost', 'Должность подписанта', 'Кто подписывает отчёты')}
          {text('signerName', 'Инициалы и фамилия', 'Как печатаются у подписи')}
        </Group>
        <NameCases name={draft.signerName} title="Склонение имени" />
        <h2 className={styles.heading}>Приказ о мониторинге</h2>
        {text('orderTitle', 'Название приказа')}
        <Group grow align="flex-start">
          {text('orderNumber', 'Номер', 'Без знака №')}
          <DateField label="Дата" value={draft.orderOn} error={errors['orderOn']} onChange={(orderOn) => put({ orderOn })} />
        </Group>
        <FormFoot {...foot} />
      </Stack>
    </form>
  );
}
