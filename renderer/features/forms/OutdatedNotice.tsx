import type { OutdatedCopy } from '../../../shared/model/views.ts';
import { Notice } from '../../components/Notice.tsx';
import { plainDate } from '../../dates.ts';
import { momentText } from './momentText.ts';

/** A paper that was signed and no longer agrees with the form. */
export function OutdatedNotice({ copy: { signedOn, reopenedAt, reason } }: { readonly copy: OutdatedCopy }) {
  return (
    <Notice tone="warn" title={`Подписанный экземпляр${signedOn ? ` от ${plainDate(signedOn)}` : ''} устарел`}>
      <p>
        Форма возвращена в работу {momentText(reopenedAt)}. Причина: {reason.replace(/[.\s]+$/, '')}. После исправления подпишите её и
        напечатайте заново.
      </p>
    </Notice>
  );
}
