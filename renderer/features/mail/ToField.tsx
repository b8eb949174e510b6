import { Textarea } from '@mantine/core';
import type { MailRecipient } from '../../../shared/ipc/calls/mail.ts';
import { addressesOf } from '../../../shared/mail/addressesOf.ts';
import { AddRecipient } from './AddRecipient.tsx';

type Props = {
  readonly value: string;
  readonly recipients: readonly MailRecipient[];
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

/** Addresses of one letter: from the address book or written in. */
export function ToField({ value, recipients, error, onChange }: Props) {
  return (
    <>
      <AddRecipient recipients={recipients} onAdd={(more) => onChange(addressesOf([value, ...more].join(', ')).join(', '))} />
      <Textarea
        required
        data-autofocus
        autosize
        minRows={2}
        maxRows={6}
        label="Кому"
        description="Адреса через запятую"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
