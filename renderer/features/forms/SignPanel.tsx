import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { completeness } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { DateField } from '../../components/DateField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { today } from '../../dates.ts';
import { refusalOf } from '../../refusal.ts';
import { useAct } from '../../useAct.ts';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument; readonly onDone: () => void };

/** Signing with date and person, or taking a signed form back with a reason. */
export function SignPanel(props: Props) {
  return props.view.submission.isSigned ? <Reopening {...props} /> : <Signing {...props} />;
}

function Signing({ view, instrument, onDone }: Props) {
  const sign = useAct('submission.sign');
  const [signedOn, setSignedOn] = useState<string | null>(today());
  const [signedBy, setSignedBy] = useState(signerOf(view, instrument));
  const refusal = refusalOf(sign.error, ['signedOn', 'signedBy']);
  const { missing } = completeness(instrument, view.effective);
  const waiting = view.doubts.filter(({ accepted }) => accepted === null).length;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sign.mutate({ submission: view.submission.id, signedOn: signedOn ?? '', signedBy }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      {missing.length > 0 && <Notice tone="warn" title={`Не заполнено полей: ${missing.length}. Подписать можно и неполную форму.`} />}
      {waiting > 0 && (
        <Notice
          tone="warn"
          title={`Сомнительных значений: ${waiting}. Подписать можно, но в подписанной форме их уже не исправить и не принять.`}
        />
      )}
      <DateField label="Дата подписания" value={signedOn} onChange={setSignedOn} error={refusal.fields['signedOn']} />
      <TextInput
        mt="xs"
        label="Кто подписал"
        value={signedBy}
        onChange={(event) => setSignedBy(event.currentTarget.value)}
        error={refusal.fields['signedBy']}
      />
      {refusal.rest && <Notice tone="bad" title={refusal.rest} isLive />}
      <Button type="submit" mt="sm" loading={sign.isPending}>
        Отметить подписанной
      </Button>
    </form>
  );
}

function Reopening({ view, onDone }: Props) {
  const reopen = useAct('submission.reopen');
  const [reason, setReason] = useState('');
  const refusal = refusalOf(reopen.error, ['reason']);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    reopen.mutate({ submission: view.submission.id, reason }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <p>Причина останется в истории. Ранее напечатанные экземпляры станут неактуальными.</p>
      <Textarea
        mt="xs"
        label="Причина"
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refusal.fields['reason']}
        required
      />
      {refusal.rest && <Notice tone="bad" title={refusal.rest} isLive />}
      <Button type="submit" mt="sm" loading={reopen.isPending}>
        Вернуть в работу
      </Button>
    </form>
  );
}

function signerOf({ about }: SubmissionView, instrument: Instrument): string {
  const isDirector = instrument.printed.signatures.some(({ from }) => from === 'director');
  return isDirector ? (about.school?.director ?? '') : '';
}
