import { useState } from 'react';
import { DateField } from '../../components/DateField.tsx';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { today } from '../../dates.ts';

type Props = { readonly year: string; readonly onChosen: (date: string) => void; readonly onClose: () => void };

/** A curator's protocol is known by the date of the visit; it is asked for before the form is made. */
export function VisitDate({ year, onChosen, onClose }: Props) {
  const [first, last] = [`${year.slice(0, 4)}-09-01`, `${year.slice(5)}-08-31`];
  const [date, setDate] = useState(today() >= first && today() <= last ? today() : null);
  const [error, setError] = useState<string | null>(null);
  function submit() {
    if (date && date >= first && date <= last) onChosen(date);
    else setError(date ? `Дата не относится к ${year} учебному году` : 'Укажите дату посещения');
  }
  return (
    <SidePanel title="Посещение школы" isOpen onClose={onClose}>
      <EditForm onSubmit={submit}>
        <DateField
          isFirst
          label="Дата посещения"
          description="дд.мм.гггг; протокол заполняется на каждое посещение отдельно"
          value={date}
          error={error}
          onChange={setDate}
        />
        <FormFoot isBusy={false} error={null} submitTitle="Открыть протокол" onCancel={onClose} />
      </EditForm>
    </SidePanel>
  );
}
