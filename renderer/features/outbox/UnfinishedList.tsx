import { Button, Group } from '@mantine/core';
import { DataTable } from '../../components/DataTable.tsx';
import { useUndo } from '../../undo.ts';
import { useCall } from '../../useCall.ts';
import { momentText } from '../forms/momentText.ts';
import { removeUnfinished } from '../mail/removeUnfinished.ts';
import classes from './Outbox.module.css';

/** Letters that were begun and neither sent nor made a draft of; nothing where there are none. */
export function UnfinishedList({ onGoOn }: { readonly onGoOn: (id: string) => void }) {
  const letters = useCall('unfinished.list', {}).data ?? [];
  const { push } = useUndo();
  if (letters.length === 0) return null;
  return (
    <section className={classes['unfinished']} aria-labelledby="unfinished-heading">
      <h2 id="unfinished-heading">Незаконченные письма: {letters.length}</h2>
      <DataTable
        label="Незаконченные письма"
        rows={letters}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'subject',
            title: 'Письмо',
            width: '300px',
            cell: ({ id, subject }) => (
              <button type="button" className={classes['subject']} onClick={() => onGoOn(id)}>
                {subject || 'Без темы'}
              </button>
            ),
          },
          { key: 'to', title: 'Кому', width: '170px', cell: ({ to }) => to || 'не указано' },
          { key: 'when', title: 'Сохранено', width: '120px', cell: ({ updatedAt }) => momentText(updatedAt) },
          { key: 'files', title: 'Файлов', isNumber: true, cell: ({ files }) => files },
          {
            key: 'actions',
            title: 'Действия',
            isTitleHidden: true,
            cell: ({ id, subject }) => (
              <Group gap="xs" wrap="nowrap">
                <Button variant="light" size="compact-md" aria-label={`Продолжить: ${subject || 'без темы'}`} onClick={() => onGoOn(id)}>
                  Продолжить
                </Button>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={`Удалить: ${subject || 'без темы'}`}
                  onClick={() => void removeUnfinished(id, subject, push)}
                >
                  Удалить
                </Button>
              </Group>
            ),
          },
        ]}
      />
      <h2>Письма</h2>
    </section>
  );
}
