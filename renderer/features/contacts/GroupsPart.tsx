import { Button } from '@mantine/core';
import { IconMail, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AddressBook } from '../../../shared/ipc/calls/contacts.ts';
import type { ContactGroup } from '../../../shared/mail/contact.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { showToast } from '../../toasts.ts';
import { useUndo } from '../../undo.ts';
import { act } from '../../useAct.ts';
import { MailPanel } from '../mail/MailPanel.tsx';
import classes from './Contacts.module.css';
import { GroupPanel } from './GroupPanel.tsx';
import { keyOf } from './kindWords.ts';

/** Groups of the user's own. Those that follow from the cards – all schools, schools with low results – are not listed: they are always there. */
export function GroupsPart({ book }: { readonly book: AddressBook }) {
  const undo = useUndo();
  const [edited, setEdited] = useState<ContactGroup | 'new' | null>(null);
  const [writtenTo, setWrittenTo] = useState<ContactGroup | null>(null);
  const rows = new Map(book.rows.map((row) => [keyOf(row), row]));
  const without = (group: ContactGroup) => group.members.filter((one) => (rows.get(keyOf(one))?.email ?? '') === '').length;
  async function remove({ id, name }: ContactGroup) {
    try {
      await act('contact.removeGroup', { id });
    } catch (error) {
      showToast(error instanceof Error ? error.message : 'Группу не удалось удалить', { tone: 'bad' });
      return;
    }
    undo.push({ title: `Удалена группа: ${name}`, undo: () => act('contact.restoreGroup', { id }) });
  }
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      Создать группу
    </Button>
  );
  return (
    <>
      {book.groups.length === 0 ? (
        <EmptyState title="Своих групп пока нет" action={add}>
          Группы «Все школы ШНОР», «Все школы муниципалитета», «Все директора» и «Все кураторы» есть всегда. Своя группа собирает кого
          угодно: например, школы одного куста или рабочую группу.
        </EmptyState>
      ) : (
        <>
          <div style={{ marginBottom: 12 }}>{add}</div>
          <DataTable
            label="Свои группы"
            rows={book.groups}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: 'Группа', width: '220px', sortBy: ({ name }) => name, cell: ({ name }) => name },
              {
                key: 'count',
                title: 'Всего',
                isNumber: true,
                sortBy: ({ members }) => members.length,
                cell: ({ members }) => members.length,
              },
              { key: 'lack', title: 'Без адреса', isNumber: true, sortBy: without, cell: (group) => without(group) || '–' },
              { key: 'members', title: 'Кто', cell: ({ members }) => members.map((one) => rows.get(keyOf(one))?.title).join(', ') },
              {
                key: 'actions',
                title: 'Действия',
                isTitleHidden: true,
                width: '132px',
                cell: (group) => (
                  <span className={`${classes['actions']} no-print`}>
                    <IconButton isQuiet label={`Написать письмо: ${group.name}`} tip="Написать письмо" onClick={() => setWrittenTo(group)}>
                      <IconMail size={18} stroke={1.75} aria-hidden="true" />
                    </IconButton>
                    <RowActions of={group.name} onEdit={() => setEdited(group)} onRemove={() => void remove(group)} />
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
      <MailPanel start={{ addressees: [...(writtenTo?.members ?? [])] }} isOpen={writtenTo !== null} onClose={() => setWrittenTo(null)} />
      {edited && <GroupPanel book={book} group={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
