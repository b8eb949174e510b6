import { Button, Checkbox } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { AddressRow } from '../../../shared/ipc/calls/contacts.ts';
import type { Addressee } from '../../../shared/mail/contact.ts';
import { MailPanel } from '../mail/MailPanel.tsx';
import classes from './Contacts.module.css';
import { keyOf } from './kindWords.ts';

type Props = {
  readonly shown: readonly AddressRow[];
  /** Those that the filters hide too. */
  readonly chosen: readonly AddressRow[];
  readonly onChooseShown: (isChosen: boolean) => void;
  readonly onClear: () => void;
};

/** Who is chosen in the address book, and the letter to them. */
export function ChosenBar({ shown, chosen, onChooseShown, onClear }: Props) {
  const [writtenTo, setWrittenTo] = useState<Addressee[] | null>(null);
  const keys = new Set(chosen.map(keyOf));
  const count = shown.filter((row) => keys.has(keyOf(row))).length;
  const hidden = chosen.length - count;
  return (
    <div className={`${classes['chosen']} no-print`} role="group" aria-label="Выбранные">
      <Checkbox
        label="Выбрать всех показанных"
        checked={count === shown.length}
        indeterminate={count > 0 && count < shown.length}
        onChange={(event) => onChooseShown(event.currentTarget.checked)}
      />
      <Button
        variant="default"
        leftSection={<IconMail size={18} aria-hidden />}
        disabled={chosen.length === 0}
        onClick={() => setWrittenTo(chosen.map(({ kind, id }) => ({ kind, id })))}
      >
        Написать письмо
      </Button>
      <span role="status">
        {chosen.length === 0 ? 'Никто не выбран' : `Выбрано: ${chosen.length}${hidden > 0 ? `, из них скрыто отбором: ${hidden}` : ''}`}
      </span>
      {chosen.length > 0 && (
        <Button variant="subtle" size="compact-md" onClick={onClear}>
          Снять выбор
        </Button>
      )}
      <MailPanel start={{ addressees: writtenTo ?? [] }} isOpen={writtenTo !== null} onClose={() => setWrittenTo(null)} />
    </div>
  );
}
