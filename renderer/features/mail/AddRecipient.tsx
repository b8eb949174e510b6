import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MailRecipient } from '../../../shared/ipc/calls/mail.ts';
import { paths } from '../../../shared/model/paths.ts';
import classes from './Mail.module.css';

const groups = [
  { kinds: ['own-group', 'group'], title: 'Группы' },
  { kinds: ['school'], title: 'Школы' },
  { kinds: ['body'], title: 'Организации' },
  { kinds: ['person'], title: 'Люди' },
] as const;

type Props = { readonly recipients: readonly MailRecipient[]; readonly onAdd: (addresses: readonly string[]) => void };

/** Takes addresses from the address book. */
export function AddRecipient({ recipients, onAdd }: Props) {
  const [chosen, setChosen] = useState(0);
  const rows = recipients.map((recipient, index) => ({ ...recipient, value: String(index) }));
  const recipient = recipients[chosen];
  if (!recipient)
    return (
      <p>
        В <Link href={paths.contacts}>адресной книге</Link> адресов пока нет: впишите адрес ниже.
      </p>
    );
  return (
    <Stack gap={6}>
      <div className={classes['add']}>
        <NativeSelect
          label="Из адресной книги"
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={groups
            .map(({ kinds, title }) => ({
              group: title,
              items: rows
                .filter((row) => kinds.some((kind) => kind === row.kind))
                .map(({ value, kind, title: label, addresses }) => ({
                  value,
                  label: kind === 'group' || kind === 'own-group' ? `${label} (${addresses.length})` : label,
                })),
            }))
            .filter(({ items }) => items.length > 0)}
        />
        <Button variant="default" aria-label="Добавить в «Кому»" onClick={() => onAdd(recipient.addresses)}>
          Добавить
        </Button>
      </div>
      {recipient.missing.length > 0 && <p className={classes['note']}>Без адреса: {recipient.missing.join(', ')}.</p>}
    </Stack>
  );
}
