import { Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { LetterSource, MailOutcome, MailView } from '../../../shared/ipc/calls/mail.ts';
import { paths } from '../../../shared/model/paths.ts';
import { FormFoot } from '../../components/FormFoot.tsx';
import { noRefusal, refusalOf, type Refusal } from '../../refusal.ts';
import { act } from '../../useAct.ts';
import { useRefusalFocus } from '../../useRefusalFocus.ts';
import { addressesOf } from './addressesOf.ts';
import { AttachedFiles } from './AttachedFiles.tsx';
import { LetterChoice } from './LetterChoice.tsx';
import classes from './Mail.module.css';
import { ToField } from './ToField.tsx';

type Props = {
  readonly source: LetterSource;
  readonly view: MailView;
  readonly onMade: (made: MailOutcome) => void;
  readonly onCancel: () => void;
};

/** Whom the letter goes to, its subject and text, to be changed before it is sent or written as a draft. */
export function MailForm({ source, view, onMade, onCancel }: Props) {
  const { each, files, canSend } = view;
  const [isEach, setEach] = useState(each !== null);
  const [to, setTo] = useState(view.to.join(', '));
  const [one, setOne] = useState(view.one);
  const [many, setMany] = useState(each ?? view.one);
  const [refusal, setRefusal] = useState<Refusal>(noRefusal);
  const form = useRefusalFocus(refusal);
  const [isBusy, setBusy] = useState(false);
  const letter = isEach ? many : one;
  const put = (part: Partial<typeof one>) => (isEach ? setMany({ ...many, ...part }) : setOne({ ...one, ...part }));
  async function submit(way: 'draft' | 'send') {
    const { subject, text } = letter;
    setBusy(true);
    try {
      onMade(await act('mail.make', { source, to: isEach ? 'each-school' : addressesOf(to), subject, text, way }));
    } catch (error) {
      setRefusal(refusalOf(error, isEach ? ['subject', 'text'] : ['to', 'subject', 'text']));
      setBusy(false);
    }
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(canSend ? 'send' : 'draft');
      }}
    >
      <Stack gap="md">
        {each && <LetterChoice isEach={isEach} schools={each.schools} files={files.length} onChange={setEach} />}
        {!isEach && <ToField value={to} recipients={view.recipients} error={refusal.fields['to']} onChange={setTo} />}
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
        {!isEach && <AttachedFiles names={files} />}
        {!canSend && (
          <p className={classes['note']}>
            Письмо создаётся черновиком для почтовой программы. Чтобы отправлять отсюда,{' '}
            <Link href={paths.settingsPart('mail')}>настройте почту</Link>.
          </p>
        )}
        <FormFoot
          isBusy={isBusy}
          error={refusal.rest}
          submitTitle={canSend ? 'Отправить' : 'Создать письмо'}
          {...(canSend && { other: { title: 'Создать черновик', run: () => void submit('draft') } })}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  );
}
