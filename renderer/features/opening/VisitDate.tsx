import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { today } from '../../dates.ts';

type Props = { readonly year: string; readonly onChosen: (date: string) => void; readonly onClose: () => void };

/** A curator's protocol is known by the date of the visit; it is asked for before the form is made. */
export function VisitDate({ year, onChosen, onClose }: Props) {
  const [first, last] = [`${year.slice(0, 4)}-09-01`, `${year.slice(5)}-08-31`];
  const [date, setDate] = useState(today() >= first && today() <= last ? today() : '');
  const [error, setError] = useState<string | null>(null);
  function submit() {
    if (date >= first && date <= last) onChosen(date);
    else setError(date ? `Дата не относится к ${year} учебному году` : 'Укажите дату посещения');
  }
  return (
    <SidePanel title="Посещение школы" isOpen onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            type="date"
            label="Дата посещения"
            description="Протокол куратора заполняется на каждое посещение отдельно"
            min={first}
            max={last}
            value={date}
            error={error}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <FormFoot isBusy={false} error={null} submitTitle="Открыть протокол" onCancel={onClose} />
        </Stack>
      </form>
    </SidePanel>
  );
}
