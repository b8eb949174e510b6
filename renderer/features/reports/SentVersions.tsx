import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { SentView } from '../../../shared/ipc/calls/living.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { sentWayTitles } from '../../../shared/mail/sentWays.ts';
import type { Differences } from '../../../shared/reports/living/differences.ts';
import { clockTime, longDate } from '../../dates.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import classes from './living/Living.module.css';
import { MarkSent } from './MarkSent.tsx';

type Props = { readonly of: Input<'report.preview'>; readonly onMade: (made: MadeDocument) => void };

/** Versions of the report as they were sent, by mail or otherwise: when, to whom; whether the report says something else since. */
export function SentVersions({ of, onMade }: Props) {
  const sent = useCall('sent.list', { report: of }).data ?? [];
  const comparison = useCall('sent.compare', of, sent.length > 0).data;
  const make = useAct('sent.make');
  const [isMarking, setMarking] = useState(false);
  const [compared, setCompared] = useState<string | null>(null);
  return (
    <section className={classes['sent']} aria-label="Отправленные версии">
      <h2>Отправленные версии</h2>
      {sent.length === 0 && <p>Отчёт ещё не отправляли. Отправленное хранится здесь без изменений.</p>}
      {comparison && <p>{changeText(comparison, 'с последней отправки')}</p>}
      <ul>
        {sent.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              aria-label={`Открыть отправленное ${titleOf(version)}: ${version.fileName}`}
              onClick={() => make.mutate({ id: version.id }, { onSuccess: onMade })}
            >
              {titleOf(version)}
            </button>
            <p>{[sentWayTitles[version.way], version.number && `№ ${version.number}`].filter(Boolean).join(', ')}</p>
            <p>{recipientText(version.recipients)}</p>
            {sent.length > 1 && version !== sent[0] && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={compared === version.id}
                aria-label={`Что изменилось с отправки ${titleOf(version)}`}
                onClick={() => setCompared(compared === version.id ? null : version.id)}
              >
                Что изменилось
              </Button>
            )}
            {compared === version.id && <Changes id={version.id} />}
          </li>
        ))}
      </ul>
      {make.error && <p role="alert">{make.error.message}</p>}
      <div>
        <Button variant="default" size="compact-md" onClick={() => setMarking(true)}>
          Отметить как отправленный
        </Button>
      </div>
      <MarkSent of={of} isOpen={isMarking} onClose={() => setMarking(false)} />
    </section>
  );
}

function Changes({ id }: { readonly id: string }) {
  const { data } = useCall('sent.differences', { id });
  if (data === undefined) return null;
  return <p role="status">{data === null ? 'Что говорил отчёт в этой версии, не известно.' : changeText(data, 'с этой отправки')}</p>;
}

function titleOf({ at, sentOn, isPublic }: SentView): string {
  const when = sentOn === null ? `${longDate(at)}, ${clockTime(at)}` : longDate(sentOn);
  return `${when}${isPublic ? ', без имён' : ''}`;
}

function recipientText(recipients: readonly string[]): string {
  if (recipients.length === 0) return 'без адресата';
  return `кому: ${recipients.slice(0, 3).join(', ')}${recipients.length > 3 ? ` и ещё ${recipients.length - 3}` : ''}`;
}

function changeText({ sections, isReordered }: Differences, since: string): string {
  const changed = [...sections.map((name) => `«${name}»`), ...(isReordered ? ['порядок разделов'] : [])];
  if (changed.length === 0) return `Отчёт не изменился ${since}.`;
  return `${since.charAt(0).toLocaleUpperCase('ru')}${since.slice(1)} изменилось: ${changed.join(', ')}.`;
}
