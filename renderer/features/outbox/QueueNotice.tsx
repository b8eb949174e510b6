import { Button, Group } from '@mantine/core';
import { Link } from 'wouter';
import type { QueueView } from '../../../shared/ipc/calls/outbox.ts';
import { paths } from '../../../shared/model/paths.ts';
import { Notice } from '../../components/Notice.tsx';
import { showToast } from '../../toasts.ts';
import { useAct } from '../../useAct.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** What keeps all letters waiting, and the way out. */
export function QueueNotice({ queue: { isOn, stopped, needsPassword }, waits }: { readonly queue: QueueView; readonly waits: boolean }) {
  const send = useAct('outbox.sendNow');
  if (!isOn)
    return waits ? (
      <Notice tone="warn" title="Отправка из программы выключена: письма ждут">
        <p>
          <Link href={paths.settingsPart('mail')}>Включите её в настройках почты</Link> или отмените письма.
        </p>
      </Notice>
    ) : null;
  if (needsPassword)
    return (
      <Notice tone="warn" title={waits ? 'Письма ждут пароля к почте' : 'Для отправки нужен пароль к почте'}>
        <PasswordForm />
      </Notice>
    );
  if (stopped === null) return null;
  return (
    <Notice tone="bad" title="Отправка остановлена">
      <p>{stopped}</p>
      <Group gap="xs">
        <Button
          component={Link}
          href={paths.settingsPart('mail')}
          variant="default"
          size="compact-md"
          c="var(--mantine-color-default-color)"
        >
          Настройки почты
        </Button>
        <Button
          variant="default"
          size="compact-md"
          loading={send.isPending}
          onClick={() => send.mutate({ id: null }, { onError: (error) => showToast(error.message, { tone: 'bad' }) })}
        >
          Повторить
        </Button>
      </Group>
    </Notice>
  );
}
