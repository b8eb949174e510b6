import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { Notice } from '../../components/Notice.tsx';
import { refusalOf } from '../../refusal.ts';
import { useAct } from '../../useAct.ts';
import { SigningForm } from './SigningForm.tsx';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument; readonly onDone: () => void };

/** Signing with date, person and scan, or taking a signed form back with a reason. */
export function SignPanel(props: Props) {
  return props.view.submission.isSigned ? <Reopening {...props} /> : <SigningForm {...props} />;
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
    <form noValidate onSubmit={submit}>
      <p>Причина останется в истории. Подписанный экземпляр и его сканы отмечаются как устаревшие.</p>
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
