import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { MailOutcome } from '../../../shared/ipc/calls/mail.ts';
import { Notice } from '../../components/Notice.tsx';
import { useAct } from '../../useAct.ts';
import classes from './Mail.module.css';
import { useStepFocus } from './useStepFocus.ts';
import { WithoutAddress } from './WithoutAddress.tsx';

type Props = { readonly made: MailOutcome; readonly onClose: () => void };

/** Drafts that were written: opened in the mail program, shown in their folder, their addresses to be copied. */
export function MadeDrafts({ made: { drafts, withoutAddress }, onClose }: Props) {
  const show = useAct('document.showInFolder');
  const open = useAct('document.open');
  const step = useRef<HTMLDivElement>(null);
  useStepFocus(step);
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState('');
  const addresses = drafts.flatMap(({ to }) => to).join(', ');
  const [first] = drafts;
  const problem = (show.error ?? open.error)?.message;
  const copy = () => {
    field.current?.select();
    navigator.clipboard.writeText(addresses).then(
      () => setCopied('Адреса скопированы.'),
      () => setCopied('Адреса выделены: нажмите Ctrl+C.'),
    );
  };
  if (!first) return null;
  return (
    <Stack gap="md" ref={step}>
      <Notice tone="good" title={drafts.length === 1 ? `Создан файл «${first.made.name}»` : `Создано писем: ${drafts.length}`} isLive>
        <p>Папка: {first.made.folder}</p>
        <p>Письмо откроется в почтовой программе черновиком: проверьте его и отправьте.</p>
      </Notice>
      <WithoutAddress titles={withoutAddress} />
      <Group gap="xs">
        {drafts.length === 1 && (
          <Button variant="default" data-autofocus onClick={() => open.mutate({ token: first.made.token })}>
            Открыть
          </Button>
        )}
        <Button variant="default" onClick={() => show.mutate({ token: first.made.token })}>
          Показать в папке
        </Button>
      </Group>
      {drafts.length > 1 && (
        <ul className={classes['drafts']}>
          {drafts.map(({ made, whom, to }) => (
            <li key={made.token}>
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={`Открыть письмо: ${whom}`}
                onClick={() => open.mutate({ token: made.token })}
              >
                {whom}
              </Button>
              {to.join(', ')}
            </li>
          ))}
        </ul>
      )}
      {problem && <p role="alert">{problem}</p>}
      <Textarea ref={field} readOnly autosize maxRows={6} label="Адреса" value={addresses} />
      <Group gap="xs">
        <Button variant="default" onClick={copy}>
          Скопировать адреса
        </Button>
        <Button variant="default" onClick={onClose}>
          Закрыть
        </Button>
        <span role="status">{copied}</span>
      </Group>
    </Stack>
  );
}
