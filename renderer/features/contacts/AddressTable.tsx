import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AddressBook, AddressRow } from '../../../shared/ipc/calls/contacts.ts';
import type { Contact } from '../../../shared/mail/contact.ts';
import { paths } from '../../../shared/model/paths.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { useFilters } from '../../useFilters.ts';
import { AddressActions } from './AddressActions.tsx';
import { AddressPanel } from './AddressPanel.tsx';
import { BodyPanel } from './BodyPanel.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import classes from './Contacts.module.css';
import { kindGroups, kinds, kindWords, keyOf } from './kindWords.ts';

/** Everyone a letter can go to, with filters; addresses are changed here. */
export function AddressTable({ book }: { readonly book: AddressBook }) {
  const filters = useFilters();
  const [edited, setEdited] = useState<AddressRow | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (rows: readonly AddressRow[], isChosen: boolean) => {
    const keys = rows.map(keyOf);
    setChosen(new Set(isChosen ? [...chosen, ...keys] : [...chosen].filter((key) => !keys.includes(key))));
  };
  const [text, kind, lacks] = [filters.of('text').toLocaleLowerCase('ru'), filters.of('kind'), filters.of('lack') === '1'];
  const shown = book.rows.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      (!lacks || row.email === '') &&
      `${row.title} ${row.detail} ${row.email}`.toLocaleLowerCase('ru').includes(text),
  );
  const body: Contact | null = (edited?.kind === 'body' && book.bodies.find(({ id }) => id === edited.id)) || null;
  const columns: readonly Column<AddressRow>[] = [
    {
      key: 'title',
      title: 'Кому',
      width: '240px',
      sortBy: ({ title }) => title,
      cell: (row) => (
        <span className={classes['who']}>
          <Checkbox
            aria-label={`Выбрать: ${row.title}`}
            checked={chosen.has(keyOf(row))}
            onChange={(event) => choose([row], event.currentTarget.checked)}
          />
          <span>{titleOf(row)}</span>
        </span>
      ),
    },
    { key: 'kind', title: 'Кто это', sortBy: (row) => kindWords[row.kind], cell: (row) => kindWords[row.kind] },
    { key: 'detail', title: 'Должность, к кому обращаться', sortBy: ({ detail }) => detail, cell: ({ detail }) => detail || '–' },
    { key: 'email', title: 'Адрес', width: '200px', sortBy: ({ email }) => email, cell: ({ email }) => email || 'нет адреса' },
    { key: 'groups', title: 'Свои группы', cell: ({ groups }) => groups.join(', ') || '–' },
    {
      key: 'actions',
      title: 'Действия',
      isTitleHidden: true,
      width: '96px',
      cell: (row) => <AddressActions row={row} onEdit={() => setEdited(row)} />,
    },
  ];
  return (
    <Stack gap="md">
      <Toolbar count={shown.length < book.rows.length ? `${shown.length} из ${book.rows.length}` : `Всего: ${book.rows.length}`}>
        <TextInput
          aria-label="Найти"
          placeholder="Название, имя, адрес"
          w={220}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={filters.of('text')}
          onChange={(event) => filters.set('text', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label="Кто"
          value={kind}
          data={[{ value: '', label: 'Все' }, ...kinds.map((value) => ({ value, label: kindGroups[value] }))]}
          onChange={(event) => filters.set('kind', event.currentTarget.value)}
        />
        <Checkbox
          label="Только без адреса"
          checked={lacks}
          onChange={(event) => filters.set('lack', event.currentTarget.checked ? '1' : '')}
        />
      </Toolbar>
      {shown.length > 0 && (
        <ChosenBar
          shown={shown}
          chosen={book.rows.filter((row) => chosen.has(keyOf(row)))}
          onChooseShown={(isChosen) => choose(shown, isChosen)}
          onClear={() => setChosen(new Set())}
        />
      )}
      {shown.length > 0 ? (
        <DataTable label="Адреса" columns={columns} rows={shown} rowKey={keyOf} />
      ) : (
        <EmptyState
          title={book.rows.length === 0 ? 'Адресов пока нет' : 'По этому отбору никого нет'}
          action={
            book.rows.length === 0 ? (
              <Link href={paths.schools}>К школам</Link>
            ) : (
              <Button variant="default" onClick={() => filters.drop(['text', 'kind', 'lack'])}>
                Сбросить отбор
              </Button>
            )
          }
        >
          {book.rows.length === 0 &&
            'Внесите школы: они появятся здесь сами. Организации добавляются кнопкой выше, готовый список адресов – кнопкой «Вставить список».'}
        </EmptyState>
      )}
      {edited && edited.kind !== 'body' && <AddressPanel row={edited} onClose={() => setEdited(null)} />}
      <BodyPanel isOpen={body !== null} body={body} onClose={() => setEdited(null)} />
    </Stack>
  );
}

function titleOf({ kind, id, title }: AddressRow) {
  switch (kind) {
    case 'school':
      return <Link href={paths.school(id)}>{title}</Link>;
    case 'person':
      return <Link href={paths.person(id)}>{title}</Link>;
    case 'body':
      return title;
  }
}
