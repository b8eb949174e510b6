import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { MailRecipient } from '../../../shared/ipc/calls/mail.ts';

const groups = [
  { kind: 'group', title: 'Группы' },
  { kind: 'school', title: 'Школы' },
  { kind: 'person', title: 'Люди' },
] as const;

type Props = { readonly recipients: readonly MailRecipient[]; readonly onAdd: (addresses: readonly string[]) => void };

/** Takes addresses from the cards of schools and people. */
export function AddRecipient({ recipients, onAdd }: Props) {
  const [chosen, setChosen] = useState(0);
  const rows = recipients.map((recipient, index) => ({ ...recipient, value: String(index) }));
  const recipient = recipients[chosen];
  if (!recipient) return <p>В карточках школ и людей адресов пока нет: впишите адрес ниже.</p>;
  return (
    <Stack gap={6}>
      <NativeSelect
        label="Из карточек"
        value={String(chosen)}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={groups
          .map(({ kind, title }) => ({
            group: title,
            items: rows
              .filter((row) => row.kind === kind)
              .map(({ value, title: label, addresses }) => ({ value, label: kind === 'group' ? `${label} (${addresses.length})` : label })),
          }))
          .filter(({ items }) => items.length > 0)}
      />
      {recipient.missing.length > 0 && <p>Без адреса: {recipient.missing.join(', ')}.</p>}
      <div>
        <Button variant="default" size="compact-md" onClick={() => onAdd(recipient.addresses)}>
          Добавить в «Кому»
        </Button>
      </div>
    </Stack>
  );
}
