import { Button } from '@mantine/core';
import { IconMail, IconSend, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LetterSource } from '../../../shared/ipc/calls/mail.ts';
import { paths } from '../../../shared/model/paths.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { showToast } from '../../toasts.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { MailPanel } from '../mail/MailPanel.tsx';
import { LetterPanel } from './LetterPanel.tsx';
import { OutboxTable } from './OutboxTable.tsx';
import { QueueNotice } from './QueueNotice.tsx';
import { UnfinishedList } from './UnfinishedList.tsx';
import { useRefresh } from './useRefresh.ts';

/** Отправка: letters that wait, that went and to whom, that could not go and what to do. */
export function OutboxPage() {
  const query = useCall('outbox.list', {});
  useRefresh('outbox.list', query.data?.letters.map(({ state }) => state) ?? []);
  const send = useAct('outbox.sendNow');
  const [shown, setShown] = useState<string | null>(null);
  const [written, setWritten] = useState<LetterSource | null>(null);
  const isOn = query.data?.queue.isOn ?? false;
  const waits = query.data?.letters.some(({ state }) => state === 'queued') ?? false;
  return (
    <Page
      title="Отправка"
      lead="Что ждёт отправки, что, кому и когда ушло. Черновики, открытые в почтовой программе, отправляет она: дошли ли они, здесь не известно."
      actions={
        <>
          <HelpLink topic="mail" />
          <Button
            component={Link}
            href={paths.settingsPart('mail')}
            variant="default"
            c="var(--mantine-color-default-color)"
            leftSection={<IconSettings size={18} aria-hidden />}
          >
            Настройки почты
          </Button>
          <Button
            variant={isOn ? 'default' : 'filled'}
            leftSection={<IconMail size={18} aria-hidden />}
            onClick={() => setWritten({ addressees: [] })}
          >
            Написать письмо
          </Button>
          {isOn && (
            <Button
              leftSection={<IconSend size={18} aria-hidden />}
              disabled={!waits}
              onClick={() => send.mutate({ id: null }, { onError: (error) => showToast(error.message, { tone: 'bad' }) })}
            >
              Отправить сейчас
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {({ letters, queue }) => (
          <>
            <QueueNotice queue={queue} waits={waits} />
            <UnfinishedList onGoOn={(id) => setWritten({ unfinished: id })} />
            {letters.length === 0 ? (
              <EmptyState title="Писем пока нет" action={<Link href={paths.reports}>К отчётам</Link>}>
                Письмо без документа или со своими файлами – «Написать письмо» здесь или в адресной книге. С документом – откройте отчёт,
                форму, пакет или дорожную карту и нажмите «Письмо».
              </EmptyState>
            ) : (
              <OutboxTable letters={letters} onShow={setShown} />
            )}
          </>
        )}
      </Loaded>
      {shown !== null && (
        <LetterPanel
          id={shown}
          isOn={isOn}
          onClose={() => setShown(null)}
          onRewrite={() => {
            setShown(null);
            setWritten({ letter: shown });
          }}
        />
      )}
      {written !== null && <MailPanel start={written} isOpen onClose={() => setWritten(null)} />}
    </Page>
  );
}
