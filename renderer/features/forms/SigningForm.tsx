import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { completeness } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { DateField } from '../../components/DateField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { today } from '../../dates.ts';
import { refusalOf } from '../../refusal.ts';
import { sendToPrinter } from '../../sendToPrinter.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import classes from '../papers/Papers.module.css';
import { ScanPicker } from '../papers/ScanPicker.tsx';
import { dropScans, sendScan } from '../papers/sendScan.ts';
import { sizeText } from '../papers/sizeText.ts';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument; readonly onDone: () => void };

/** Prints the form, then notes who signed the paper and when, with its scan or without. */
export function SigningForm({ view, instrument, onDone }: Props) {
  const { id } = view.submission;
  const sign = useAct('submission.sign');
  const print = useAct('paper.print');
  const paper = useCall('paper.of', { id }).data;
  const [signedOn, setSignedOn] = useState<string | null>(today());
  const [signedBy, setSignedBy] = useState(signerOf(view, instrument));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const refusal = refusalOf(sign.error, ['signedOn', 'signedBy']);
  const { missing } = completeness(instrument, view.effective);
  const waiting = view.doubts.filter(({ accepted }) => accepted === null).length;
  const submit = async () => {
    const scans: string[] = [];
    setSending(true);
    setProblem(null);
    try {
      for (const file of files) scans.push(await sendScan(file));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Скан не отправлен');
      await dropScans(scans);
      return setSending(false);
    }
    setSending(false);
    sign.mutate({ submission: id, signedOn: signedOn ?? '', signedBy, scans }, { onSuccess: onDone, onError: () => void dropScans(scans) });
  };
  return (
    <form
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {missing.length > 0 && <Notice tone="warn" title={`Не заполнено полей: ${missing.length}. Подписать можно и неполную форму.`} />}
      {waiting > 0 && (
        <Notice
          tone="warn"
          title={`Сомнительных значений: ${waiting}. Подписать можно, но в подписанной форме их уже не исправить и не принять.`}
        />
      )}
      <p>Напечатайте форму, подпишите её на бумаге и отметьте это здесь.</p>
      <Group gap="xs" mb="xs">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPrinter size={16} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate({ instrument: instrument.id, submission: id }, { onSuccess: sendToPrinter })}
        >
          Напечатать
        </Button>
        {paper && <span className={classes['code']}>код листа {paper.code}</span>}
      </Group>
      <DateField label="Дата подписания" value={signedOn} onChange={setSignedOn} error={refusal.fields['signedOn']} />
      <TextInput
        mt="xs"
        label="Кто подписал"
        value={signedBy}
        onChange={(event) => setSignedBy(event.currentTarget.value)}
        error={refusal.fields['signedBy']}
      />
      <Group gap={4} mt={4}>
        {proposals(paper?.signatories ?? [], signedBy).map((one) => (
          <Button
            key={one}
            variant="subtle"
            size="compact-xs"
            onClick={() => setSignedBy(signedBy.trim() === '' ? one : `${signedBy.trim()}, ${one}`)}
          >
            + {one}
          </Button>
        ))}
      </Group>
      <p className={classes['detail']}>Скан подписанного листа можно приложить сейчас или позже: PDF, JPEG, PNG до 20 МБ.</p>
      <ul className={classes['list']} aria-label="Выбранные сканы">
        {files.map((file) => (
          <li key={file.name}>
            {file.name}, {sizeText(file.size)}{' '}
            <CloseButton
              size="xs"
              aria-label={`Не прикладывать: ${file.name}`}
              onClick={() => setFiles(files.filter((one) => one !== file))}
            />
          </li>
        ))}
      </ul>
      <ScanPicker
        title="Выбрать скан"
        isBusy={isSending}
        onFiles={(more) => setFiles([...files.filter(({ name }) => !more.some((one) => one.name === name)), ...more])}
      />
      {(problem ?? refusal.rest) && <Notice tone="bad" title={(problem ?? refusal.rest)!} isLive />}
      <div>
        <Button type="submit" mt="sm" loading={isSending || sign.isPending}>
          Отметить подписанной
        </Button>
      </div>
    </form>
  );
}

/** Signatories of the printed form whose names are known and not there yet. */
function proposals(all: readonly { readonly post: string; readonly name: string }[], signedBy: string): readonly string[] {
  return all.filter(({ name }) => !signedBy.includes(name)).map(({ post, name }) => [post, name].filter(Boolean).join(' '));
}

function signerOf({ about }: SubmissionView, instrument: Instrument): string {
  const isDirector = instrument.printed.signatures.some(({ from }) => from === 'director');
  return isDirector ? (about.school?.director ?? '') : '';
}
