import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { PackState } from '../../../shared/ipc/calls/documents.ts';
import { Notice } from '../../components/Notice.tsx';
import { counted } from '../../plural.ts';
import { useAct } from '../../useAct.ts';
import { MailPanel } from '../mail/MailPanel.tsx';
import classes from './PacksPage.module.css';

type Props = {
  readonly state: PackState;
  /** What is made, in the three forms: «форма», «формы», «форм». */
  readonly of: readonly [one: string, few: string, many: string];
  readonly isPdf: boolean;
  /** A letter is written as soon as the pack is there. */
  readonly isMailed: boolean;
  readonly onCancel: () => void;
};

/** How far the pack has come, or what came of it and the ways to it. */
export function PackProgress({ state, of, isPdf, isMailed, onCancel }: Props) {
  const { status, done, total, current, files, message } = state;
  if (status === 'running')
    return (
      <div className={classes['progress']}>
        <p id="pack-progress">
          Создаётся пакет: {done} из {total}
        </p>
        <progress aria-labelledby="pack-progress" value={done} max={total} />
        <p className={classes['current']}>{done < total ? current : 'Файл записывается…'}</p>
        <Button variant="default" onClick={onCancel}>
          Остановить
        </Button>
      </div>
    );
  const title = {
    done: `Готово: ${counted(done, ...of)}, ${counted(files, 'файл', 'файла', 'файлов')}`,
    cancelled: `Остановлено. Записано: ${counted(files, 'файл', 'файла', 'файлов')}`,
    failed: message ?? 'Пакет не создан',
  }[status];
  const tone = ({ done: 'good', cancelled: 'info', failed: 'bad' } as const)[status];
  return (
    <Notice tone={tone} title={title} isLive>
      {state.first && <Made state={state} isPdf={isPdf} isMailed={isMailed && status === 'done'} />}
    </Notice>
  );
}

function Made({ state: { first, files }, isPdf, isMailed }: Pick<Props, 'state' | 'isPdf' | 'isMailed'>) {
  const show = useAct('document.showInFolder');
  const open = useAct('document.open');
  const [isMailing, setMailing] = useState(isMailed);
  const problem = (show.error ?? open.error)?.message;
  if (!first) return null;
  const { token, name, folder } = first;
  return (
    <>
      <p>{files === 1 ? `«${name}», папка: ${folder}` : `Папка: ${folder}`}</p>
      {files === 1 && isPdf && <p>Чтобы напечатать весь пакет, откройте файл и отправьте его на печать.</p>}
      <Group gap="xs">
        {files === 1 && (
          <Button variant="default" size="compact-md" onClick={() => open.mutate({ token })}>
            Открыть
          </Button>
        )}
        <Button variant="default" size="compact-md" onClick={() => show.mutate({ token })}>
          Показать в папке
        </Button>
        <Button variant="default" size="compact-md" onClick={() => setMailing(true)}>
          Письмо
        </Button>
      </Group>
      <MailPanel start={{ tokens: [token] }} isOpen={isMailing} onClose={() => setMailing(false)} />
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
