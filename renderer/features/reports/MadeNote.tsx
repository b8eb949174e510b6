import { Button, CloseButton, Group } from '@mantine/core';
import { useState } from 'react';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { Notice } from '../../components/Notice.tsx';
import { useAct } from '../../useAct.ts';
import { MailPanel } from '../mail/MailPanel.tsx';

/** A document that has just been made: its name and folder, and the ways to it. */
export function MadeNote({ made, onClose }: { readonly made: MadeDocument; readonly onClose: () => void }) {
  const [isMailing, setMailing] = useState(false);
  const show = useAct('document.showInFolder');
  const open = useAct('document.open');
  const problem = (show.error ?? open.error)?.message;
  return (
    <Notice tone="good" title={`Создан файл «${made.name}»`} isLive>
      <p>Папка: {made.folder}</p>
      {made.note && <p>{made.note}</p>}
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => open.mutate({ token: made.token })}>
          Открыть
        </Button>
        <Button variant="default" size="compact-md" onClick={() => show.mutate({ token: made.token })}>
          Показать в папке
        </Button>
        <Button variant="default" size="compact-md" onClick={() => setMailing(true)}>
          Письмо
        </Button>
        <CloseButton aria-label="Скрыть сообщение о файле" onClick={onClose} />
      </Group>
      {problem && <p role="alert">{problem}</p>}
      <MailPanel start={{ tokens: [made.token] }} isOpen={isMailing} onClose={() => setMailing(false)} />
    </Notice>
  );
}
