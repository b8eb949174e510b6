import type { Input } from '../../../shared/ipc/contract.ts';
import type { SentComparison } from '../../../shared/ipc/calls/living.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { clockTime, longDate } from '../../dates.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import classes from './living/Living.module.css';

type Props = { readonly of: Input<'report.preview'>; readonly onMade: (made: MadeDocument) => void };

/** Versions of the report as they were sent: when, to whom; whether the report says something else since. */
export function SentVersions({ of, onMade }: Props) {
  const sent = useCall('sent.list', { report: of }).data ?? [];
  const comparison = useCall('sent.compare', of, sent.length > 0).data;
  const make = useAct('sent.make');
  return (
    <section className={classes['sent']} aria-label="Отправленные версии">
      <h2>Отправленные версии</h2>
      {sent.length === 0 && <p>Отчёт ещё не отправляли. Отправленное хранится здесь без изменений.</p>}
      {comparison && <p>{changeText(comparison)}</p>}
      <ul>
        {sent.map(({ id, at, recipients, fileName, isPublic }) => (
          <li key={id}>
            <button
              type="button"
              aria-label={`Открыть отправленное ${longDate(at)}: ${fileName}`}
              onClick={() => make.mutate({ id }, { onSuccess: onMade })}
            >
              {longDate(at)}, {clockTime(at)}
              {isPublic && ', без имён'}
              <br />
              {recipients.length === 0 ? 'без адресата' : `кому: ${recipients.slice(0, 3).join(', ')}`}
              {recipients.length > 3 && ` и ещё ${recipients.length - 3}`}
            </button>
          </li>
        ))}
      </ul>
      {make.error && <p role="alert">{make.error.message}</p>}
    </section>
  );
}

function changeText({ sections, isReordered }: SentComparison): string {
  const changed = [...sections.map((name) => `«${name}»`), ...(isReordered ? ['порядок разделов'] : [])];
  return changed.length === 0 ? 'Отчёт не изменился с последней отправки.' : `С последней отправки изменилось: ${changed.join(', ')}.`;
}
