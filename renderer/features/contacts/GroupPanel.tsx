import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AddressBook } from '../../../shared/ipc/calls/contacts.ts';
import type { ContactGroup } from '../../../shared/mail/contact.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { useSaving } from '../../useSaving.ts';
import classes from './Contacts.module.css';
import { keyOf, kindGroups, kinds } from './kindWords.ts';

type Props = { readonly book: AddressBook; /** null: a new one. */ readonly group: ContactGroup | null; readonly onClose: () => void };

/** Name of a group and who is in it. */
export function GroupPanel({ book, group, onClose }: Props) {
  const undo = useUndo();
  const [name, setName] = useState(group?.name ?? '');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(group?.members.map(keyOf) ?? []);
  const { errors, foot, run } = useSaving(['name']);
  const wanted = text.trim().toLocaleLowerCase('ru');
  const shown = book.rows.filter(({ title, detail }) => `${title} ${detail}`.toLocaleLowerCase('ru').includes(wanted));
  const members = book.rows.filter((row) => chosen.includes(keyOf(row))).map(({ kind, id }) => ({ kind, id }));
  async function save() {
    const saved = await act('contact.saveGroup', { id: group?.id ?? null, name, members });
    if (group) undo.push({ title: `Изменена группа: ${saved.name}`, undo: () => act('contact.saveGroup', without(group)) });
    else showToast(`Создана группа: ${saved.name}`);
    onClose();
  }
  return (
    <SidePanel title={group ? 'Изменить группу' : 'Новая группа'} isOpen onClose={onClose}>
      <EditForm onSubmit={() => run(save)}>
        <TextInput
          data-autofocus
          required
          label="Название"
          placeholder="Рабочая группа"
          value={name}
          error={errors['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Найти"
          placeholder="Школа, организация, фамилия"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p role="status" className={classes['count']}>
          В группе: {members.length}
        </p>
        <div className={classes['choice']}>
          {kinds.map((kind) => {
            const rows = shown.filter((row) => row.kind === kind);
            if (rows.length === 0) return null;
            return (
              <Checkbox.Group key={kind} label={kindGroups[kind]} value={[...chosen]} onChange={setChosen}>
                <Stack gap={6} mt={6}>
                  {rows.map((row) => (
                    <Checkbox
                      key={keyOf(row)}
                      value={keyOf(row)}
                      label={row.title}
                      description={[row.kind === 'person' && row.detail, row.email || 'нет адреса'].filter(Boolean).join(' · ')}
                    />
                  ))}
                </Stack>
              </Checkbox.Group>
            );
          })}
        </div>
        <FormFoot {...foot} onCancel={onClose} />
      </EditForm>
    </SidePanel>
  );
}

function without({ municipality: _, ...group }: ContactGroup): Omit<ContactGroup, 'municipality'> {
  return group;
}
