import { Button, TextInput } from '@mantine/core';
import { IconDatabase } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BaseState } from '../../../shared/ipc/calls/base.ts';
import { Notice } from '../../components/Notice.tsx';
import { longDate } from '../../dates.ts';
import { refusalOf } from '../../refusal.ts';
import { useEnterBase } from '../../useEnterBase.ts';
import { ThemeSwitch } from '../frame/ThemeSwitch.tsx';
import { demoSets } from './demoSets.ts';
import styles from './StartPage.module.css';

/** No base is open: a new one, the demonstration, or one of those that are there. */
export function StartPage({ state }: { readonly state: BaseState }) {
  useEffect(() => {
    document.title = 'Опора';
  }, []);
  return (
    <main className={styles.start}>
      <div className={styles.top}>
        <h1>Опора</h1>
        <ThemeSwitch />
      </div>
      <p className={styles.lead}>
        Мониторинг школ с низкими образовательными результатами: формы приказа, уровни с обоснованием, аналитические справки. Работает без
        сети; все данные хранятся в одном файле на этом компьютере.
      </p>
      {state.problem && (
        <Notice tone="bad" title={state.problem} isLive>
          <p>Файл не изменён. Можно открыть другую базу или создать новую.</p>
        </Notice>
      )}
      {state.known.length > 0 && <KnownBases known={state.known} />}
      <div className={styles.choices}>
        <NewBase />
        <DemoBase />
      </div>
      <p className={styles.version}>Версия {state.version}</p>
    </main>
  );
}

function KnownBases({ known }: { readonly known: BaseState['known'] }) {
  const open = useEnterBase();
  return (
    <section aria-labelledby="known-heading">
      <h2 id="known-heading">Открыть базу</h2>
      {open.error && <Notice tone="bad" title={open.error.message} isLive />}
      <ul className={styles.known}>
        {known.map((base) => (
          <li key={base.id}>
            <button type="button" disabled={open.isPending} onClick={() => open.mutate({ id: base.id })}>
              <IconDatabase size={18} stroke={1.75} aria-hidden="true" />
              <span>{base.name}</span>
              <span className={styles.opened}>{base.openedAt ? `открывалась ${longDate(base.openedAt)}` : 'ещё не открывалась'}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewBase() {
  const [name, setName] = useState('');
  const create = useEnterBase();
  const refusal = refusalOf(create.error, ['name']);
  return (
    <section aria-labelledby="empty-heading" className={styles.choice}>
      <h2 id="empty-heading">Пустая база</h2>
      <p>Для работы: реквизиты, школы и педагогов своего муниципалитета вы внесёте сами.</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ kind: 'empty', name });
        }}
      >
        <TextInput
          label="Муниципалитет"
          description="Например, Кореновский район; так будет названа и база"
          value={name}
          error={refusal.fields['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {refusal.rest && <Notice tone="bad" title={refusal.rest} isLive />}
        <Button type="submit" loading={create.isPending}>
          Создать пустую базу
        </Button>
      </form>
    </section>
  );
}

function DemoBase() {
  const create = useEnterBase();
  return (
    <section aria-labelledby="demo-heading" className={styles.choice}>
      <h2 id="demo-heading">Демонстрационная база</h2>
      <p>Чтобы посмотреть программу в работе.</p>
      {create.error && <Notice tone="bad" title={create.error.message} isLive />}
      {demoSets.map(({ set, title, name, text }) => (
        <div key={set}>
          <Button variant="default" disabled={create.isPending} onClick={() => create.mutate({ kind: 'demo', set, name })}>
            {title}
          </Button>
          <p className={styles.about}>{text}</p>
        </div>
      ))}
    </section>
  );
}
