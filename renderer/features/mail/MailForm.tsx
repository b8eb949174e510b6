import { Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { LetterSource, MailOutcome, MailView } from '../../../shared/ipc/calls/mail.ts';
import { addressesOf } from '../../../shared/mail/addressesOf.ts';
import { carriedOver } from '../../../shared/mail/carriedOver.ts';
import type { Letter } from '../../../shared/mail/templates.ts';
import { paths } from '../../../shared/model/paths.ts';
import { call } from '../../api.ts';
import { FormFoot } from '../../components/FormFoot.tsx';
import { clockTime } from '../../dates.ts';
import { counted } from '../../plural.ts';
import { queryClient } from '../../queryClient.ts';
import { noRefusal, refusalOf, type Refusal } from '../../refusal.ts';
import { markSaved } from '../../saved.ts';
import { LetterChoice } from './LetterChoice.tsx';
import { LetterFiles } from './LetterFiles.tsx';
import { LetterWarnings } from './LetterWarnings.tsx';
import { lettersOf } from './lettersOf.ts';
import classes from './Mail.module.css';
import { ToField } from './ToField.tsx';
import { useStepFocus } from './useStepFocus.ts';
import { useUnfinished } from './useUnfinished.ts';

type Props = {
  readonly source: LetterSource;
  readonly view: MailView;
  readonly onMade: (made: MailOutcome) => void;
  readonly onCancel: () => void;
};

/** Whom the letter goes to, its subject, text and files, to be changed before it is sent or written as a draft. */
export function MailForm({ source, view, onMade, onCancel }: Props) {
  const { each, canSend, before } = view;
  const [isEach, setEach] = useState(before ? before.isEach : each?.of === 'schools');
  const [to, setTo] = useState(view.to.join(', '));
  const [one, setOne] = useState(view.one);
  const [many, setMany] = useState<Letter>(each ?? view.one);
  const [files, setFiles] = useState(view.files);
  const [out, setOut] = useState<string[]>([...(before?.out ?? [])]);
  const [refusal, setRefusal] = useState<Refusal>(noRefusal);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useStepFocus(form);
  const letter = isEach ? many : one;
  const choose = (next: boolean) => {
    const [single, several] = [
      { now: one, began: view.one },
      { now: many, began: each ?? view.one },
    ];
    if (next) setMany(carriedOver(single, several));
    else setOne(carriedOver(several, single));
    setEach(next);
  };
  const put = (part: Partial<typeof one>) => (isEach ? setMany({ ...many, ...part }) : setOne({ ...one, ...part }));
  const attached = { source, out, own: files.slice(view.files.length).map(({ key }) => key) };
  const { subject, text } = letter;
  const kept = useUnfinished({ ...attached, to, isEach, subject, text }, 'unfinished' in source ? source.unfinished : null);
  const letters = lettersOf(isEach ? each : null, files, out);

  async function submit(way: 'draft' | 'send') {
    setBusy(true);
    try {
      const whom = isEach ? ('each' as const) : [...addressesOf(to)];
      const made = await call('mail.make', { ...attached, unfinished: await kept.finish(), to: whom, subject, text, way });
      onMade(made);
      markSaved();
      await queryClient.invalidateQueries();
    } catch (error) {
      kept.goOn();
      setRefusal(refusalOf(error, isEach ? ['subject', 'text'] : ['to', 'subject', 'text']));
      setBusy(false);
    }
  }

  return (
    <form
      ref={form}
      noValidate
      onKeyDown={keepFromSending}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(canSend ? 'send' : 'draft');
      }}
    >
      <Stack gap="md">
        {each && <LetterChoice isEach={isEach} each={each} files={files.length} onChange={choose} />}
        {!isEach && <ToField value={to} recipients={view.recipients} error={refusal.fields['to']} onChange={setTo} />}
        {!isEach && view.missing.length > 0 && <p className={classes['note']}>Без адреса: {view.missing.join(', ')}.</p>}
        <TextInput
          required
          data-subject
          label="Тема"
          value={subject}
          error={refusal.fields['subject']}
          onChange={(event) => put({ subject: event.currentTarget.value })}
        />
        <Textarea
          autosize
          data-text
          minRows={8}
          maxRows={16}
          label="Текст"
          value={text}
          error={refusal.fields['text']}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
        <LetterFiles
          files={files}
          out={out}
          onOut={(next) => setOut([...next])}
          onAdd={({ token, name, size }) => setFiles((all) => [...all, { key: token, name, size, school: null, isOwn: true }])}
        />
        <LetterWarnings to={isEach ? null : to} letters={letters.letters} recipients={view.recipients} text={text} {...letters.heaviest} />
        {!canSend && (
          <p className={classes['note']}>
            Письмо создаётся черновиком для почтовой программы. Чтобы отправлять отсюда,{' '}
            <Link href={paths.settingsPart('mail')}>настройте почту</Link>.
          </p>
        )}
        <FormFoot
          isBusy={isBusy}
          error={refusal.rest}
          {...titlesOf(isEach ? letters.letters.length : 1, canSend, submit)}
          onCancel={onCancel}
        />
        {kept.problem !== null && <p role="alert">Написанное не сохранено: {kept.problem}</p>}
        {kept.at !== null && <p className={classes['note']}>Написанное сохранено в {clockTime(kept.at)}</p>}
      </Stack>
    </form>
  );
}

/** A letter goes by its button only: Enter in a line goes on to the next field, Ctrl+Enter does nothing. */
function keepFromSending(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter') return;
  const { target } = event;
  const isLine = target instanceof HTMLInputElement && target.type !== 'file';
  if (isLine || event.ctrlKey || event.metaKey) event.preventDefault();
  if (isLine && target.dataset['subject'] !== undefined) event.currentTarget.querySelector<HTMLElement>('[data-text]')?.focus();
}

function titlesOf(letters: number, canSend: boolean, submit: (way: 'draft' | 'send') => Promise<void>) {
  const many = counted(letters, 'письмо', 'письма', 'писем');
  if (!canSend) return { submitTitle: letters === 1 ? 'Создать письмо' : `Создать ${many}` };
  return {
    submitTitle: letters === 1 ? 'Отправить' : `Отправить ${many}`,
    other: { title: letters === 1 ? 'Создать черновик' : 'Создать черновики', run: () => void submit('draft') },
  };
}
