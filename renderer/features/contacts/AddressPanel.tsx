import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AddressRow } from '../../../shared/ipc/calls/contacts.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { noRefusal, refusalOf, type Refusal } from '../../refusal.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';

/** The address of a school or a person, kept in the card. */
export function AddressPanel({ row, onClose }: { readonly row: AddressRow; readonly onClose: () => void }) {
  const undo = useUndo();
  const [email, setEmail] = useState(row.email);
  const [refusal, setRefusal] = useState<Refusal>(noRefusal);
  const [isBusy, setBusy] = useState(false);
  const { kind, id, title } = row;
  async function save() {
    setBusy(true);
    try {
      await act('contact.saveAddress', { kind, id, email });
    } catch (error) {
      setRefusal(refusalOf(error, ['email']));
      setBusy(false);
      return;
    }
    undo.push({ title: `Изменён адрес: ${title}`, undo: () => act('contact.saveAddress', { kind, id, email: row.email }) });
    onClose();
  }
  return (
    <SidePanel title={title} isOpen onClose={onClose}>
      <EditForm onSubmit={save}>
        <TextInput
          data-autofocus
          label="Электронная почта"
          description="Записывается в карточку"
          placeholder="school7@mail.ru"
          value={email}
          error={refusal.fields['email']}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <FormFoot isBusy={isBusy} error={refusal.rest} onCancel={onClose} />
      </EditForm>
    </SidePanel>
  );
}
