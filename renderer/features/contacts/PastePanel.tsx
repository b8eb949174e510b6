import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PastedAddress } from '../../../shared/ipc/calls/contacts.ts';
import { call } from '../../api.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { counted } from '../../plural.ts';
import { showToast } from '../../toasts.ts';
import { act } from '../../useAct.ts';
import { PastedRows } from './PastedRows.tsx';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** A list of names and addresses taken from a table or a letter: first what it would change, then the change. */
export function PastePanel({ isOpen, onClose }: Props) {
  return (
    <SidePanel title="Вставить список адресов" isOpen={isOpen} onClose={onClose}>
      <Form onClose={onClose} />
    </SidePanel>
  );
}

function Form({ onClose }: Pick<Props, 'onClose'>) {
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<readonly PastedAddress[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const changes = plan?.filter(({ outcome }) => outcome !== 'same' && outcome !== 'refused').length ?? 0;
  async function submit() {
    setBusy(true);
    setProblem(null);
    try {
      if (plan && changes > 0) {
        await act('contact.paste', { text, isDry: false });
        showToast(`Внесено: ${counted(changes, 'адрес', 'адреса', 'адресов')}`);
        onClose();
        return;
      }
      const rows = await call('contact.paste', { text, isDry: true });
      setPlan(rows);
      if (rows.length === 0) setProblem('Вставьте строки с названием и адресом.');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Список не прочитан');
    }
    setBusy(false);
  }
  return (
    <EditForm onSubmit={submit}>
      <Textarea
        data-autofocus
        autosize
        minRows={6}
        maxRows={12}
        label="Строки"
        description="В строке название школы, организации или имя и адрес; из таблицы копируются как есть"
        placeholder={'ООШ № 7\tschool7@mail.ru\nУправление образования\tuo@mail.ru'}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setPlan(null);
        }}
      />
      {plan && plan.length > 0 && <PastedRows rows={plan} />}
      <FormFoot isBusy={isBusy} error={problem} submitTitle={plan && changes > 0 ? `Внести: ${changes}` : 'Проверить'} onCancel={onClose} />
    </EditForm>
  );
}
