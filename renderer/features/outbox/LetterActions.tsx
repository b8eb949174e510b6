import { Button, Group } from '@mantine/core';
import type { OutgoingView } from '../../../shared/ipc/calls/outbox.ts';
import type { OutgoingState } from '../../../shared/mail/outgoing.ts';
import { Notice } from '../../components/Notice.tsx';
import { useUndo } from '../../undo.ts';
import { act, useAct } from '../../useAct.ts';

type Props = { readonly letter: OutgoingView; readonly isOn: boolean; readonly onRewrite: () => void; readonly onRemoved: () => void };

const sendTitles: Readonly<Partial<Record<OutgoingState, string>>> = {
  queued: 'Отправить сейчас',
  unknown: 'Отправить ещё раз',
  failed: 'Отправить ещё раз',
  cancelled: 'Отправить',
};
const cancellable: readonly OutgoingState[] = ['queued', 'unknown', 'failed'];
const removable: readonly OutgoingState[] = ['failed', 'cancelled'];
const ofUnknownFate: readonly OutgoingState[] = ['unknown', 'draft'];

/** What can be done with a letter in its state. */
export function LetterActions({ letter: { id, state, subject, refused }, isOn, onRewrite, onRemoved }: Props) {
  const send = useAct('outbox.sendNow');
  const cancel = useAct('outbox.cancel');
  const mark = useAct('outbox.markSent');
  const remove = useAct('outbox.remove');
  const { push } = useUndo();
  const problem = (send.error ?? cancel.error ?? mark.error ?? remove.error)?.message;
  const onSuccess = () => {
    push({ title: `Удалено письмо: ${subject}`, undo: () => act('outbox.restore', { id }) });
    onRemoved();
  };
  const sendTitle = sendTitles[state];
  return (
    <>
      {state === 'unknown' && <p>Спросите получателя или посмотрите «Отправленные» в почте: повторное письмо может прийти вторым.</p>}
      <Group gap="xs">
        {isOn && sendTitle !== undefined && (
          <Button loading={send.isPending} onClick={() => send.mutate({ id })}>
            {sendTitle}
          </Button>
        )}
        {ofUnknownFate.includes(state) && (
          <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ id })}>
            Отметить отправленным
          </Button>
        )}
        {cancellable.includes(state) && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id })}>
            Отменить отправку
          </Button>
        )}
        <Button variant="default" onClick={onRewrite}>
          {state === 'sent' && refused.length > 0 ? 'Написать тем, кому не ушло' : 'Написать заново'}
        </Button>
        {removable.includes(state) && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ id }, { onSuccess })}>
            Удалить
          </Button>
        )}
      </Group>
      {problem && <Notice tone="bad" title={problem} isLive />}
    </>
  );
}
