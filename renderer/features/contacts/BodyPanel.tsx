import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Contact } from '../../../shared/mail/contact.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { noRefusal, refusalOf, type Refusal } from '../../refusal.ts';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';

type Props = {
  readonly isOpen: boolean;
  /** null: a new one. */
  readonly body: Contact | null;
  readonly onClose: () => void;
};

/** Adding and changing a body of the address book. */
export function BodyPanel({ isOpen, body, onClose }: Props) {
  return (
    <SidePanel title={body ? 'Изменить организацию' : 'Новая организация'} isOpen={isOpen} onClose={onClose}>
      <Form body={body} onClose={onClose} />
    </SidePanel>
  );
}

type Draft = Omit<Contact, 'id' | 'municipality'>;
const blank: Draft = { name: '', person: '', phone: '', email: '', note: '' };

const fields: readonly { readonly name: Exclude<keyof Draft, 'note'>; readonly label: string; readonly placeholder?: string }[] = [
  { name: 'name', label: 'Название', placeholder: 'Управление образования' },
  { name: 'email', label: 'Электронная почта', placeholder: 'uo@mail.ru' },
  { name: 'person', label: 'К кому обращаться' },
  { name: 'phone', label: 'Телефон' },
];

function Form({ body, onClose }: Pick<Props, 'body' | 'onClose'>) {
  const undo = useUndo();
  const [draft, setDraft] = useState<Draft>(body ? draftOf(body) : blank);
  const [refusal, setRefusal] = useState<Refusal>(noRefusal);
  const [isBusy, setBusy] = useState(false);
  async function save() {
    setBusy(true);
    try {
      const saved = await act('contact.save', { id: body?.id ?? null, ...draft });
      if (body)
        undo.push({
          title: `Изменена организация: ${saved.name}`,
          undo: () => act('contact.save', { id: body.id, ...draftOf(body) }),
        });
      else showToast(`Добавлена организация: ${saved.name}`);
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error, Object.keys(blank)));
      setBusy(false);
    }
  }
  return (
    <EditForm onSubmit={save}>
      {fields.map(({ name, label, placeholder }) => (
        <TextInput
          key={name}
          data-autofocus={name === 'name' || undefined}
          required={name === 'name'}
          label={label}
          {...(placeholder && { placeholder })}
          value={draft[name]}
          error={refusal.fields[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        autosize
        minRows={2}
        label="Заметка"
        value={draft.note}
        error={refusal.fields['note']}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
      <FormFoot isBusy={isBusy} error={refusal.rest} onCancel={onClose} />
    </EditForm>
  );
}

function draftOf({ id: _, municipality: __, ...draft }: Contact): Draft {
  return draft;
}
