import { Button, TextInput } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { BaseState } from '../../../shared/ipc/calls/base.ts';
import { Notice } from '../../components/Notice.tsx';
import { longDate } from '../../dates.ts';
import { refusalOf } from '../../refusal.ts';
import { showToast } from '../../toasts.ts';
import { useEnterBase } from '../../useEnterBase.ts';
import { useCall } from '../../useCall.ts';
import { demoSets } from '../start/demoSets.ts';
import styles from './Settings.module.css';

/** The open base, its check, other bases, a new one. */
export function BaseTab({ state }: { readonly state: BaseState }) {
  return (
    <>
      {state.base && <CheckPart name={state.base.name} file={state.base.file} />}
      {state.mayChange ? (
        <>
          <OthersPart state={state} />
          <NewPart />
        </>
      ) : (
        <section className={styles.part}>
          <Notice tone="info" title="Программа запущена для одной базы">
            <p>Чтобы открыть другую или создать новую, запустите программу обычным образом.</p>
          </Notice>
        </section>
      )}
      <section className={styles.part} aria-labelledby="documents-heading">
        <h2 id="documents-heading">Готовые документы</h2>
        <p>Отчёты и бланки Word и PDF сохраняются в папку:</p>
        <Path path={state.documentsFolder} />
      </section>
      <section className={styles.part} aria-labelledby="about-heading">
        <h2 id="about-heading">О программе</h2>
        <p>
          Опора, версия {state.version}. Данные хранятся на этом компьютере; к сети программа обращается, только если указан сервер почты.
        </p>
      </section>
    </>
  );
}

function CheckPart({ name, file }: { readonly name: string; readonly file: string }) {
  const [isAsked, setAsked] = useState(false);
  const check = useCall('base.check', {}, isAsked);
  return (
    <section className={styles.part} aria-labelledby="check-heading">
      <h2 id="check-heading">Открытая база</h2>
      <p>«{name}». Все данные – в одном файле:</p>
      <Path path={file} />
      <Button variant="default" loading={check.isFetching} onClick={() => (isAsked ? void check.refetch() : setAsked(true))}>
        Проверить базу
      </Button>
      {check.data && !check.isFetching && (
        <div style={{ marginTop: 12 }}>
          {check.data.ok ? (
            <Notice tone="good" title="База исправна" isLive />
          ) : (
            <Notice tone="bad" title="В базе найдены нарушения" isLive>
              <ul>
                {check.data.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
      )}
      {check.error && <Notice tone="bad" title={check.error.message} isLive />}
    </section>
  );
}

function Path({ path }: { readonly path: string }) {
  return <code className={styles.path}>{path}</code>;
}

function OthersPart({ state }: { readonly state: BaseState }) {
  const open = useEnterBase();
  const others = state.known.filter(({ name }) => name !== state.base?.name);
  if (others.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="others-heading">
      <h2 id="others-heading">Другие базы</h2>
      {open.error && <Notice tone="bad" title={open.error.message} isLive />}
      <ul className={styles.list}>
        {others.map((base) => (
          <li key={base.id}>
            <span>
              {base.name}{' '}
              <span className={styles.aside}>{base.openedAt ? `открывалась ${longDate(base.openedAt)}` : 'ещё не открывалась'}</span>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              loading={open.isPending}
              onClick={() => open.mutate({ id: base.id }, { onSuccess: announce })}
            >
              Открыть<span className="visually-hidden">: {base.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewPart() {
  const [name, setName] = useState('');
  const create = useEnterBase();
  const refusal = refusalOf(create.error, ['name']);
  return (
    <section className={styles.part} aria-labelledby="new-heading">
      <h2 id="new-heading">Новая база</h2>
      <p>Открытая база сохранена и останется в списке.</p>
      <form
        noValidate
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ kind: 'empty', name }, { onSuccess: announce });
        }}
      >
        <TextInput
          aria-label="Название новой базы"
          placeholder="Муниципалитет"
          w={280}
          value={name}
          error={refusal.fields['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={create.isPending}>
          Создать пустую базу
        </Button>
      </form>
      {refusal.rest && <Notice tone="bad" title={refusal.rest} isLive />}
      <p className={styles.demo}>
        Посмотреть программу на готовых данных:{' '}
        {demoSets.map(({ set, name }, index) => (
          <Fragment key={set}>
            {index > 0 && ', '}
            <button
              type="button"
              disabled={create.isPending}
              onClick={() => create.mutate({ kind: 'demo', set, name }, { onSuccess: announce })}
            >
              создать базу «{name}»
            </button>
          </Fragment>
        ))}
      </p>
    </section>
  );
}

function announce(state: BaseState): void {
  showToast(`Открыта база «${state.base?.name ?? ''}»`);
}
