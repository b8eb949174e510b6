import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { refusalOf } from '../../refusal.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import classes from './Outbox.module.css';

/** Asks for the password where it is not known in this run. */
export function PasswordForm() {
  const view = useCall('mailServer.get', {}).data;
  const save = useAct('mailServer.password');
  const [password, setPassword] = useState('');
  const refusal = refusalOf(save.error, ['password']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ password });
      }}
    >
      <p>
        {view?.keeps === 'system'
          ? 'Пароль сохранится в хранилище паролей этого компьютера.'
          : 'У этого окна нет хранилища паролей: пароль нужен один раз за запуск и держится только в памяти.'}
      </p>
      <div className={classes['password']}>
        <PasswordInput
          w={280}
          label={`Пароль для «${view?.server.user ?? ''}»`}
          autoComplete="off"
          value={password}
          error={refusal.fields['password'] ?? refusal.rest}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending}>
          Продолжить отправку
        </Button>
      </div>
    </form>
  );
}
