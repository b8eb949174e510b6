import { useEffect } from 'react';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { Submission } from '../../../shared/model/records.ts';
import type { OutdatedCopy } from '../../../shared/model/views.ts';
import { Notice } from '../../components/Notice.tsx';
import { plainDate } from '../../dates.ts';
import { useCall } from '../../useCall.ts';
import { ChangesList } from '../papers/ChangesList.tsx';
import { momentText } from './momentText.ts';

type Props = { readonly copy: OutdatedCopy; readonly submission: Submission; readonly instrument: Instrument };

/** A paper that was signed and no longer agrees with the form, and what has changed since. */
export function OutdatedNotice({ copy: { signedOn, reopenedAt, reason }, submission: { id, updatedAt }, instrument }: Props) {
  const { data, refetch } = useCall('paper.of', { id });
  useEffect(() => {
    void refetch();
  }, [refetch, updatedAt]);
  return (
    <Notice tone="warn" title={`Подписанный экземпляр${signedOn ? ` от ${plainDate(signedOn)}` : ''} устарел`}>
      <p>
        Форма возвращена в работу {momentText(reopenedAt)}. Причина: {reason.replace(/[.\s]+$/, '')}. После исправления подпишите её и
        напечатайте заново.
      </p>
      {data?.changes && <ChangesList changes={data.changes} instrument={instrument} />}
    </Notice>
  );
}
