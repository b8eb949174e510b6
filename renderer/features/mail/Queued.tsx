import { Button, Group, Stack } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'wouter';
import type { MailOutcome } from '../../../shared/ipc/calls/mail.ts';
import { paths } from '../../../shared/model/paths.ts';
import { Notice } from '../../components/Notice.tsx';
import { counted } from '../../plural.ts';
import { useStepFocus } from './useStepFocus.ts';
import { WithoutAddress } from './WithoutAddress.tsx';

/** Letters that were put into the queue, and where to see what becomes of them. */
export function Queued({ made: { queued, withoutAddress }, onClose }: { readonly made: MailOutcome; readonly onClose: () => void }) {
  const step = useRef<HTMLDivElement>(null);
  useStepFocus(step);
  return (
    <Stack gap="md" ref={step}>
      <Notice tone="good" title={`В очереди на отправку: ${counted(queued, 'письмо', 'письма', 'писем')}`} isLive>
        <p>Письма уходят по одному. Если сети нет, они подождут, в том числе до следующего запуска программы.</p>
      </Notice>
      <WithoutAddress titles={withoutAddress} />
      <Group gap="xs">
        <Button component={Link} href={paths.outbox} c="white" data-autofocus>
          Посмотреть отправку
        </Button>
        <Button variant="default" onClick={onClose}>
          Закрыть
        </Button>
      </Group>
    </Stack>
  );
}
