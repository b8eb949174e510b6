import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterFormat } from './letterStart.ts';
import { MailPanel } from './MailPanel.tsx';

type Props = {
  readonly formats: readonly LetterFormat[];
  readonly size?: 'compact-md' | 'sm';
  readonly isDisabled?: boolean;
};

/** «Письмо» of a screen: makes its document in the chosen forms and goes on to the letter. */
export function MailButton({ formats, size = 'sm', isDisabled = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconMail size={size === 'sm' ? 18 : 16} aria-hidden />}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
      >
        Письмо
      </Button>
      <MailPanel start={{ formats }} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
