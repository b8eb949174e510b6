import { Button } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconChecklist,
  IconCopy,
  IconHistory,
  IconPaperclip,
  IconPrinter,
  IconWritingSign,
} from '@tabler/icons-react';
import { useState } from 'react';
import { roundBefore, roundTitles } from '../../../shared/collection/rounds.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import type { Submission, SubmissionKey } from '../../../shared/model/records.ts';
import { Notice } from '../../components/Notice.tsx';
import { act, useAct } from '../../useAct.ts';
import { sendToPrinter } from '../../sendToPrinter.ts';
import { useCall } from '../../useCall.ts';
import { useInstruments } from '../../useInstruments.ts';
import { useCopyBefore } from '../bulk/useCopyBefore.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { MailButton } from '../mail/MailButton.tsx';
import { ActionList } from './ActionList.tsx';
import classes from './FormTools.module.css';
import type { Neighbours } from './useNeighbours.ts';

export type PanelKind = 'why' | 'check' | 'history' | 'sign' | 'scans';

type Props = {
  readonly view: SubmissionView;
  readonly neighbours: Neighbours;
  readonly panel: PanelKind | null;
  readonly onPanel: (panel: PanelKind | null) => void;
  readonly onMade: (made: MadeDocument) => void;
  readonly settled: () => Promise<unknown>;
};

/** What can be done with the form: check, print, sign, history, the form before and after. */
export function FormTools({ view, neighbours, panel, onPanel, onMade, settled }: Props) {
  const make = useAct('form.make');
  const preview = useAct('paper.print');
  const scans = useCall('scan.list', { id: view.submission.id }).data ?? [];
  const problem = make.error ?? preview.error;
  const copying = useCopyBefore();
  const [isBusy, setBusy] = useState(false);
  const { id, instrument, isSigned } = view.submission;
  const isEmpty = !isSigned && Object.keys(view.answers).length === 0;
  const before = roundBefore(view.submission.round, useInstruments().byId(instrument)?.rounds ?? []);
  const toggle = (kind: PanelKind) => ({ 'aria-expanded': panel === kind, onClick: () => onPanel(panel === kind ? null : kind) });
  const print = async (submission: string | null, format: Input<'form.make'>['format']) => {
    setBusy(true);
    await settled();
    make.mutate({ instrument, submission, format }, { onSuccess: onMade, onSettled: () => setBusy(false) });
  };

  const toPrinter = async (submission: string | null) => {
    setBusy(true);
    await settled();
    preview.mutate({ instrument, submission }, { onSuccess: sendToPrinter, onSettled: () => setBusy(false) });
  };

  return (
    <div className="no-print">
      <div className={classes['tools']} role="toolbar" aria-label="Действия с формой">
        <Button variant="default" size="compact-md" leftSection={<IconChecklist size={16} />} {...toggle('check')}>
          Проверить
        </Button>
        <ActionList
          title="Печать"
          icon={<IconPrinter size={16} aria-hidden />}
          isBusy={isBusy}
          size="compact-md"
          actions={[
            { title: 'На принтер: форма с данными', run: () => void toPrinter(id) },
            { title: 'На принтер: пустой бланк', run: () => void toPrinter(null) },
            { title: 'Форма с данными, Word', run: () => void print(id, 'docx') },
            { title: 'Форма с данными, PDF', run: () => void print(id, 'pdf') },
            { title: 'Пустой бланк, Word', run: () => void print(null, 'docx') },
            { title: 'Пустой бланк, PDF', run: () => void print(null, 'pdf') },
          ]}
        />
        <MailButton
          size="compact-md"
          formats={letterFormats.map(({ title, isBlank, format }) => ({
            title,
            make: () => settled().then(() => act('form.make', { instrument, submission: isBlank ? null : id, format })),
          }))}
        />
        <Button variant="default" size="compact-md" leftSection={<IconWritingSign size={16} />} {...toggle('sign')}>
          {isSigned ? 'Вернуть в работу' : 'Подписать'}
        </Button>
        {(isSigned || scans.length > 0) && (
          <Button variant="default" size="compact-md" leftSection={<IconPaperclip size={16} />} {...toggle('scans')}>
            {scans.length === 0 ? 'Сканы' : `Сканы: ${scans.length}`}
          </Button>
        )}
        {isEmpty && view.previous && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconCopy size={16} aria-hidden />}
            loading={copying.isBusy}
            title={`Скопировать ответы формы ${view.previous.year} учебного года`}
            onClick={() => copying.copy([keyOf(view.submission)], 'year')}
          >
            Создать по прошлому году
          </Button>
        )}
        {isEmpty && before !== null && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconCopy size={16} aria-hidden />}
            loading={copying.isBusy}
            title={`Скопировать ответы этого года: ${roundTitles[before]}`}
            onClick={() => copying.copy([keyOf(view.submission)], 'round')}
          >
            Создать по прошлому периоду
          </Button>
        )}
        <Button variant="subtle" size="compact-md" leftSection={<IconHistory size={16} />} {...toggle('history')}>
          История
        </Button>
        <HelpLink topic="forms" />
        <div className={classes['walk']}>
          {neighbours.place && <span className={classes['place']}>{neighbours.place}</span>}
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowLeft size={16} />}
            disabled={!neighbours.previous}
            title={neighbours.previous?.title}
            onClick={neighbours.previous?.go}
          >
            Предыдущая
          </Button>
          <Button
            variant="subtle"
            size="compact-md"
            rightSection={<IconArrowRight size={16} />}
            disabled={!neighbours.next}
            title={neighbours.next ? `${neighbours.next.title} (Ctrl+Enter)` : undefined}
            onClick={neighbours.next?.go}
          >
            Следующая
          </Button>
        </div>
      </div>
      {problem && <Notice tone="bad" title={problem.message} isLive />}
    </div>
  );
}

const letterFormats = [
  { title: 'Форма с данными, Word', isBlank: false, format: 'docx' },
  { title: 'Форма с данными, PDF', isBlank: false, format: 'pdf' },
  { title: 'Пустой бланк, Word', isBlank: true, format: 'docx' },
  { title: 'Пустой бланк, PDF', isBlank: true, format: 'pdf' },
] as const;

function keyOf({ instrument, about, subject, year, round }: Submission): SubmissionKey {
  return { instrument, about, subject, year, round };
}
