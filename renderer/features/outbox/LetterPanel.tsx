import { Stack } from '@mantine/core';
import type { OutgoingView } from '../../../shared/ipc/calls/outbox.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useCall } from '../../useCall.ts';
import { momentText } from '../forms/momentText.ts';
import { AttachedFiles } from '../mail/AttachedFiles.tsx';
import { LetterActions } from './LetterActions.tsx';
import classes from './Outbox.module.css';
import { OutgoingMark } from './OutgoingMark.tsx';
import { useRefresh } from './useRefresh.ts';

type Props = {
  readonly id: string;
  /** Whether the program can send. */
  readonly isOn: boolean;
  readonly onClose: () => void;
  readonly onRewrite: () => void;
};

/** One letter as it was written, what became of it, and what can be done. */
export function LetterPanel({ id, isOn, onClose, onRewrite }: Props) {
  const query = useCall('outbox.get', { id });
  useRefresh('outbox.get', query.data ? [query.data.state] : []);
  return (
    <SidePanel title="Письмо" isOpen isReading onClose={onClose}>
      <Loaded query={query}>
        {(letter) => (
          <Stack gap="md">
            <State letter={letter} />
            <LetterActions letter={letter} isOn={isOn} onRewrite={onRewrite} onRemoved={onClose} />
            <Facts letter={letter} />
            <pre className={classes['text']} tabIndex={0} aria-label="Текст письма">
              {letter.text}
            </pre>
            {letter.files.length > 0 && <AttachedFiles names={letter.files} />}
          </Stack>
        )}
      </Loaded>
    </SidePanel>
  );
}

function State({ letter: { state, refused, lastError } }: { readonly letter: OutgoingView }) {
  return (
    <Stack gap={8}>
      <OutgoingMark state={state} isPartly={state === 'sent' && refused.length > 0} />
      {lastError !== '' && state !== 'cancelled' && <Notice tone={state === 'failed' ? 'bad' : 'warn'} title={lastError} />}
      {refused.map(({ address, reason }) => (
        <Notice key={address} tone="warn" title={address}>
          <p>{reason}</p>
        </Notice>
      ))}
    </Stack>
  );
}

function Facts({ letter }: { readonly letter: OutgoingView }) {
  const { subject, addresses, school, createdAt, createdBy, sentAt, sender, attempts, nextTryAt } = letter;
  const rows: readonly (readonly [string, string])[] = [
    ['Тема', subject],
    ['Кому', [school, addresses.join(', ')].filter(Boolean).join(': ')],
    ['Создано', [momentText(createdAt), createdBy].filter(Boolean).join(', ')],
    ['Отправлено', sentAt === null ? '' : momentText(sentAt)],
    ['От кого', sender],
    ['Попыток', attempts === 0 ? '' : String(attempts)],
    ['Следующая попытка', nextTryAt === null ? '' : momentText(nextTryAt)],
  ];
  return (
    <dl className={classes['facts']}>
      {rows.map(([term, meaning]) =>
        meaning === '' ? null : (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
