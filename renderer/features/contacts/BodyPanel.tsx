import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Contact } from '../../../shared/mail/contact.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useSaving } from '../../useSaving.ts';

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
  const { errors, foot, run } = useSaving(Object.keys(blank));
  async function save() {
    const saved = await act('contact.save', { id: body?.id ?? null, ...draft });
    if (body)
      undo.push({ title: `Изменена организация: ${saved.name}`, undo: () => act('contact.save', { id: body.id, ...draftOf(body) }) });
    else showToast(`Добавлена организация: ${saved.name}`);
    onClose();
  }
  return (
    <EditForm onSubmit={() => run(save)}>
      {fields.map(({ name, label, placeholder }) => (
        <TextInput
          key={name}
          data-autofocus={name === 'name' || undefined}
          required={name === 'name'}
          label={label}
          {...(placeholder && { placeholder })}
          value={draft[name]}
          error={errors[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        autosize
        minRows={2}
        label="Заметка"
        value={draft.note}
        error={errors['note']}
        onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
      />
      <FormFoot {...foot} onCancel={onClose} />
    </EditForm>
  );
}

function draftOf({ id: _, municipality: __, ...draft }: Contact): Draft {
  return draft;
}
