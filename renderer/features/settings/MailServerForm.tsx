import { Button, NumberInput, PasswordInput, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MailServerView } from '../../../shared/ipc/calls/outbox.ts';
import { isLoopback, usualPorts, type MailSecurity, type MailServer } from '../../../shared/mail/mailServer.ts';
import { FormFoot } from '../../components/FormFoot.tsx';
import { Notice } from '../../components/Notice.tsx';
import { showToast } from '../../toasts.ts';
import { act, useAct } from '../../useAct.ts';
import { useSaving } from '../../useSaving.ts';

const securities: readonly { readonly value: MailSecurity; readonly label: string }[] = [
  { value: 'tls', label: 'TLS с начала соединения (обычно порт 465)' },
  { value: 'starttls', label: 'STARTTLS, обязательно (обычно порт 587)' },
];
const none = { value: 'none', label: 'без шифрования (только сервер на этом компьютере)' } as const;
const fieldOf = (name: string) => (name === 'password' ? name : `server.${name}`);
const shown = [...['host', 'port', 'security', 'user', 'sender', 'senderName', 'isOn'].map(fieldOf), 'password'];

/** The server and the password; saved together, checked on demand. */
export function MailServerForm({ view }: { readonly view: MailServerView }) {
  const [draft, setDraft] = useState<MailServer>(view.server);
  const [password, setPassword] = useState('');
  const { errors, foot, run } = useSaving(shown);
  const check = useAct('mailServer.check');
  const put = (part: Partial<MailServer>) => setDraft({ ...draft, ...part });
  const error = (name: string) => errors[fieldOf(name)];
  const isSaved = JSON.stringify(draft) === JSON.stringify(view.server) && password === '';
  async function save() {
    check.reset();
    await act('mailServer.save', { server: draft, password: password === '' ? null : password });
    setPassword('');
    showToast('Настройка почты сохранена');
  }
  return (
    <form
      noValidate
      aria-labelledby="server-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void run(save);
      }}
    >
      <Stack gap="md">
        <Switch
          label="Отправлять письма из программы"
          checked={draft.isOn}
          onChange={(event) => put({ isOn: event.currentTarget.checked })}
        />
        {(draft.isOn || draft.host !== '') && (
          <>
            <TextInput
              label="Сервер исходящей почты (SMTP)"
              placeholder="smtp.mail.ru"
              value={draft.host}
              error={error('host')}
              onChange={(event) => put({ host: event.currentTarget.value.trim() })}
            />
            <Radio.Group
              label="Защита соединения"
              value={draft.security}
              error={error('security')}
              onChange={(security) => put({ security, port: usualPorts[security] })}
            >
              <Stack gap={6} mt={6}>
                {[...securities, ...(isLoopback(draft.host) || draft.security === 'none' ? [none] : [])].map((one) => (
                  <Radio key={one.value} {...one} />
                ))}
              </Stack>
            </Radio.Group>
            <NumberInput
              label="Порт"
              w={160}
              hideControls
              value={draft.port}
              error={error('port')}
              onChange={(value) => put({ port: typeof value === 'number' ? value : 0 })}
            />
            <TextInput
              label="Имя пользователя"
              description="Обычно полный адрес; пусто, если сервер не спрашивает пароля"
              autoComplete="off"
              value={draft.user}
              error={error('user')}
              onChange={(event) => put({ user: event.currentTarget.value })}
            />
            {draft.user !== '' && (
              <PasswordInput
                label="Пароль"
                description={
                  view.keeps === 'system'
                    ? 'Хранится в хранилище паролей этого компьютера, не в базе'
                    : 'В этом окне хранилища паролей нет: пароль держится только в памяти и нужен один раз за запуск'
                }
                autoComplete="new-password"
                placeholder={view.hasPassword && draft.user === view.server.user ? 'введён, можно не менять' : ''}
                value={password}
                error={error('password')}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
            )}
            <TextInput
              label="Адрес отправителя"
              placeholder="imc@mail.ru"
              value={draft.sender}
              error={error('sender')}
              onChange={(event) => put({ sender: event.currentTarget.value })}
            />
            <TextInput
              label="Имя отправителя"
              placeholder="ИМЦ Кореновского района"
              value={draft.senderName}
              error={error('senderName')}
              onChange={(event) => put({ senderName: event.currentTarget.value })}
            />
          </>
        )}
        <FormFoot {...foot} />
        {view.server.isOn && (
          <div>
            <Button variant="default" loading={check.isPending} disabled={!isSaved} onClick={() => check.mutate({})}>
              Проверить подключение
            </Button>
            {!isSaved && <p>Сначала сохраните изменения.</p>}
          </div>
        )}
        {check.data && <Notice tone={check.data.isOk ? 'good' : 'bad'} title={check.data.message} isLive />}
        {check.error && <Notice tone="bad" title={check.error.message} isLive />}
      </Stack>
    </form>
  );
}
