import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { refusalOf } from '../../refusal.ts';
import { showToast } from '../../toasts.ts';
import { useAct } from '../../useAct.ts';
import { currentYear, nextYear } from '../../schoolYears.ts';
import { setYear, useYears } from '../../year.ts';

/** Adds a school year to the base and turns all screens to it. */
export function AddYear({ onClose }: { readonly onClose: () => void }) {
  const years = useYears();
  const last = years.at(-1);
  const [year, setText] = useState(last ? nextYear(last) : currentYear());
  const add = useAct('year.add');
  const refusal = refusalOf(add.error, ['year']);
  async function submit() {
    const wanted = year.trim();
    try {
      await add.mutateAsync({ year: wanted });
    } catch {
      return;
    }
    setYear(wanted);
    showToast(`Добавлен ${wanted} учебный год`);
    onClose();
  }
  return (
    <SidePanel title="Новый учебный год" isOpen onClose={onClose}>
      <EditForm onSubmit={submit}>
        <TextInput
          data-autofocus
          label="Учебный год"
          description="Например, 2020/2021"
          value={year}
          error={refusal.fields['year']}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormFoot isBusy={add.isPending} error={refusal.rest} submitTitle="Добавить" onCancel={onClose} />
      </EditForm>
    </SidePanel>
  );
}
