import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MailView } from '../../../shared/ipc/calls/mail.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { FormFoot } from '../../components/FormFoot.tsx';
import { noRefusal, refusalOf, type Refusal } from '../../refusal.ts';
import { act } from '../../useAct.ts';
import { addressesOf } from './addressesOf.ts';
import { AddRecipient } from './AddRecipient.tsx';

type Props = {
  readonly token: string;
  readonly view: MailView;
  readonly onMade: (made: Output<'mail.make'>) => void;
  readonly onCancel: () => void;
};

/** Whom the letter goes to, its subject and text, to be changed before the draft is written. */
export function MailForm({ token, view, onMade, onCancel }: Props) {
  const { each, files } = view;
  const [isEach, setEach] = useState(each !== null);
  const [to, setTo] = useState(view.own);
  const [one, setOne] = useState(view.one);
  const [many, setMany] = useState(each ?? view.one);
  const [refusal, setRefusal] = useState<Refusal>(noRefusal);
  const [isBusy, setBusy] = useState(false);
  const letter = isEach ? many : one;
  const put = (part: Partial<typeof one>) => (isEach ? setMany({ ...many, ...part }) : setOne({ ...one, ...part }));
  async function submit() {
    const { subject, text } = letter;
    setBusy(true);
    try {
      onMade(await act('mail.make', { token, to: isEach ? 'each-school' : addressesOf(to), subject, text }));
    } catch (error) {
      setRefusal(refusalOf(error, isEach ? ['subject', 'text'] : ['to', 'subject', 'text']));
      setBusy(false);
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        {each && (
          <Radio.Group label="Письма" value={isEach ? 'each' : 'one'} onChange={(value) => setEach(value === 'each')}>
            <Stack gap={6} mt={6}>
              <Radio value="each" label={`каждой школе своё, с её файлами (школ: ${each.schools})`} />
              <Radio value="one" label={`одно письмо со всеми файлами (${files.length})`} />
            </Stack>
          </Radio.Group>
        )}
        {isEach ? (
          <p>Адреса берутся из карточек школ. «{'{школа}'}» в теме и тексте заменится названием школы.</p>
        ) : (
          <>
            <AddRecipient recipients={view.recipients} onAdd={(more) => setTo([...new Set([...addressesOf(to), ...more])].join(', '))} />
            <Textarea
              required
              autosize
              minRows={2}
              maxRows={6}
              label="Кому"
              description="Адреса через запятую"
              value={to}
              error={refusal.fields['to']}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </>
        )}
        <TextInput
          required
          label="Тема"
          value={letter.subject}
          error={refusal.fields['subject']}
          onChange={(event) => put({ subject: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={8}
          maxRows={16}
          label="Текст"
          value={letter.text}
          error={refusal.fields['text']}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        {!isEach && <p>{files.length === 1 ? `Вложение: ${files[0]}` : `Вложений: ${files.length}`}</p>}
        <FormFoot isBusy={isBusy} error={refusal.rest} submitTitle="Создать письмо" onCancel={onCancel} />
      </Stack>
    </form>
  );
}
