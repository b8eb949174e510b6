import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AddressRow } from '../../../shared/ipc/calls/contacts.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useSaving } from '../../useSaving.ts';

/** The address of a school or a person, kept in the card. */
export function AddressPanel({ row, onClose }: { readonly row: AddressRow; readonly onClose: () => void }) {
  const undo = useUndo();
  const [email, setEmail] = useState(row.email);
  const { errors, foot, run } = useSaving(['email']);
  const { kind, id, title } = row;
  async function save() {
    await act('contact.saveAddress', { kind, id, email });
    undo.push({ title: `Изменён адрес: ${title}`, undo: () => act('contact.saveAddress', { kind, id, email: row.email }) });
    onClose();
  }
  return (
    <SidePanel title={title} isOpen onClose={onClose}>
      <EditForm onSubmit={() => run(save)}>
        <TextInput
          data-autofocus
          label="Электронная почта"
          description="Записывается в карточку"
          placeholder="school7@mail.ru"
          value={email}
          error={errors['email']}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <FormFoot {...foot} onCancel={onClose} />
      </EditForm>
    </SidePanel>
  );
}
