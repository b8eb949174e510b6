import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { OutgoingRow } from '../../../shared/ipc/calls/outbox.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { useFilters } from '../../useFilters.ts';
import classes from './Outbox.module.css';
import { OutgoingMark } from './OutgoingMark.tsx';
import { recipientText, states, stateTitles, whenText } from './outboxWords.ts';

type Props = { readonly letters: readonly OutgoingRow[]; readonly onShow: (id: string) => void };

/** Letters, the newest first, with filters. */
export function OutboxTable({ letters, onShow }: Props) {
  const filters = useFilters();
  const [state, text] = [filters.of('state'), filters.of('text').toLocaleLowerCase('ru')];
  const shown = letters.filter(
    (letter) =>
      (state === '' || letter.state === state) &&
      [letter.school, letter.subject, ...letter.addresses, ...letter.files].join(' ').toLocaleLowerCase('ru').includes(text),
  );
  const columns: readonly Column<OutgoingRow>[] = [
    {
      key: 'subject',
      title: 'Письмо',
      width: '300px',
      sortBy: ({ subject }) => subject,
      cell: ({ id, subject }) => (
        <button type="button" className={classes['subject']} onClick={() => onShow(id)}>
          {subject}
        </button>
      ),
    },
    { key: 'to', title: 'Кому', width: '170px', sortBy: recipientText, cell: recipientText },
    {
      key: 'state',
      title: 'Состояние',
      width: '250px',
      sortBy: (letter) => stateTitles[letter.state],
      cell: ({ state: own, lastError, refused }) => (
        <>
          <OutgoingMark state={own} isPartly={own === 'sent' && refused.length > 0} />
          {lastError !== '' && own !== 'cancelled' && <p className={classes['problem']}>{lastError}</p>}
          {own === 'sent' && refused.length > 0 && (
            <p className={classes['problem']}>Не приняты: {refused.map(({ address }) => address).join(', ')}</p>
          )}
        </>
      ),
    },
    { key: 'when', title: 'Когда', width: '120px', sortBy: ({ sentAt, createdAt }) => sentAt ?? createdAt, cell: whenText },
    { key: 'files', title: 'Файлов', isNumber: true, sortBy: ({ files }) => files.length, cell: ({ files }) => files.length },
  ];
  return (
    <>
      <Toolbar count={shown.length < letters.length ? `${shown.length} из ${letters.length}` : `Всего: ${letters.length}`}>
        <TextInput
          aria-label="Найти письмо"
          placeholder="Кому, тема, файл"
          w={220}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={filters.of('text')}
          onChange={(event) => filters.set('text', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label="Состояние"
          value={state}
          data={[
            { value: '', label: 'Все состояния' },
            ...states
              .filter((one) => one === state || letters.some((letter) => letter.state === one))
              .map((value) => ({ value, label: stateTitles[value] })),
          ]}
          onChange={(event) => filters.set('state', event.currentTarget.value)}
        />
      </Toolbar>
      {shown.length > 0 ? (
        <DataTable label="Письма" columns={columns} rows={shown} rowKey={({ id }) => id} />
      ) : (
        <EmptyState
          title="По этому отбору писем нет"
          action={
            <Button variant="default" onClick={() => filters.drop(['text', 'state'])}>
              Сбросить отбор
            </Button>
          }
        />
      )}
    </>
  );
}
