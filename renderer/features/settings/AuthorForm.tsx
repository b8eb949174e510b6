import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormFoot } from '../../components/FormFoot.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { refusalOf } from '../../refusal.ts';
import { showToast } from '../../toasts.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import styles from './Settings.module.css';

/** Who works in the base: the name under which changes are recorded. */
export function AuthorForm() {
  const settings = useCall('settings.get', {});
  return <Loaded query={settings}>{({ author }) => <Form given={author} />}</Loaded>;
}

function Form({ given }: { readonly given: string }) {
  const [author, setAuthor] = useState(given);
  const save = useAct('settings.save');
  const refusal = refusalOf(save.error, ['author']);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ author }, { onSuccess: () => showToast('Автор изменений сохранён') });
      }}
    >
      <TextInput
        label="Кто работает в базе"
        description="Под этим именем записываются изменения ответов и правил"
        placeholder="Фамилия И. О., методист"
        value={author}
        error={refusal.fields['author']}
        onChange={(event) => setAuthor(event.currentTarget.value)}
      />
      <FormFoot isBusy={save.isPending} error={refusal.rest} />
    </form>
  );
}
