import { useEffect, useState } from 'react';
import { roundText } from '../../../shared/collection/rounds.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { SubmissionView } from '../../../shared/ipc/calls/forms.ts';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useFilters } from '../../useFilters.ts';
import { schoolTitle } from '../../words.ts';
import { setYear } from '../../year.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { plainDate } from '../../dates.ts';
import { FormPaperNotice } from '../papers/FormPaperNotice.tsx';
import { ScansPanel } from '../papers/ScansPanel.tsx';
import { MadeNote } from '../reports/MadeNote.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import classes from './FormEditor.module.css';
import { FormFields } from './FormFields.tsx';
import { FormTools, type PanelKind } from './FormTools.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { OutdatedNotice } from './OutdatedNotice.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { KnownWholesProvider } from './KnownWholesProvider.tsx';
import { SampleNamesProvider } from './SampleNamesProvider.tsx';
import { SignPanel } from './SignPanel.tsx';
import { SideBox } from './SideBox.tsx';
import { useAnswers } from './useAnswers.ts';
import { useDoubts } from './useDoubts.ts';
import { useFormKeys } from './useFormKeys.ts';
import { useNeighbours } from './useNeighbours.ts';
import { focusField } from './walk.ts';
import { WhyPanel } from './WhyPanel.tsx';

type Props = { readonly view: SubmissionView; readonly instrument: Instrument };

export function FormEditor({ view, instrument }: Props) {
  const sheet = useAnswers(view);
  const doubts = useDoubts(view, sheet);
  const neighbours = useNeighbours(view, sheet.settled);
  const filters = useFilters();
  const item = filters.of('item');
  // Whoever comes for an item comes to see what became of it.
  const isWhyAsked = filters.of('why') === '1' || (item !== '' && instrument.total !== undefined);
  const [panel, setPanel] = useState<PanelKind | null>(isWhyAsked ? 'why' : null);
  const [made, setMade] = useState<MadeDocument | null>(null);
  useFormKeys({ undo: sheet.undo, goNext: neighbours.next?.go ?? null, accept: doubts.askAt });
  const { submission } = view;
  const close = () => setPanel(null);
  // Signed or reopened: the panel of the one must not turn into that of the other.
  const [wasSigned, setWasSigned] = useState(submission.isSigned);
  if (wasSigned !== submission.isSigned) {
    setWasSigned(submission.isSigned);
    if (panel === 'sign') setPanel(null);
  }
  useEffect(() => {
    if (item !== '') setTimeout(() => focusField(item));
  }, [item]);
  // The frame's year follows the form, so that the screens around it speak of the same one.
  useEffect(() => setYear(submission.year), [submission.year]);

  return (
    <Page title={titleOf(view, instrument)} crumbs={[{ title: instrument.shortTitle, path: `/forms/${instrument.id}` }]}>
      <FormTools view={view} neighbours={neighbours} panel={panel} onPanel={setPanel} onMade={setMade} settled={sheet.settled} />
      {made && <MadeNote made={made} onClose={() => setMade(null)} />}
      {submission.isSigned && (
        <Notice
          tone="info"
          title={`Форма подписана${submission.signedOn ? ` ${plainDate(submission.signedOn)}` : ''}${submission.signedBy ? `: ${submission.signedBy}` : ''}`}
        >
          <p>Изменить её можно, если вернуть в работу с указанием причины.</p>
        </Notice>
      )}
      {view.outdatedCopy && <OutdatedNotice copy={view.outdatedCopy} submission={submission} instrument={instrument} />}
      <FormPaperNotice submission={submission.id} instrument={instrument} isToldApart={view.outdatedCopy !== null} />
      <div className={classes['columns']} data-panel={panel !== null || undefined}>
        <KnownWholesProvider instrument={instrument} valueOf={sheet.valueOf}>
          <SampleNamesProvider instrument={instrument} year={submission.year} valueOf={sheet.valueOf}>
            <FormFields view={view} instrument={instrument} sheet={sheet} doubts={doubts} />
          </SampleNamesProvider>
        </KnownWholesProvider>
        <aside className={classes['side']} aria-label="Результат" tabIndex={0}>
          <ResultPanel
            view={view}
            instrument={instrument}
            isBrief={panel !== null}
            isWhyOpen={panel === 'why'}
            onWhy={() => setPanel(panel === 'why' ? null : 'why')}
          />
          {panel === 'why' && (
            <SideBox title="Почему так?" onClose={close}>
              <WhyPanel view={view} instrument={instrument} />
            </SideBox>
          )}
          {panel === 'check' && (
            <SideBox title="Проверка" onClose={close}>
              <CheckPanel view={view} instrument={instrument} sheet={sheet} />
            </SideBox>
          )}
          {panel === 'history' && (
            <SideBox title="История ответов" onClose={close}>
              <HistoryPanel submission={submission.id} instrument={instrument} />
            </SideBox>
          )}
          {panel === 'scans' && (
            <SideBox title="Сканы" onClose={close}>
              <ScansPanel view={view} />
            </SideBox>
          )}
          {panel === 'sign' && (
            <SideBox title={submission.isSigned ? 'Вернуть в работу' : 'Подписание'} onClose={close}>
              <SignPanel view={view} instrument={instrument} onDone={close} />
            </SideBox>
          )}
        </aside>
      </div>
    </Page>
  );
}

function titleOf({ submission, about }: SubmissionView, instrument: Instrument): string {
  const school = about.person && about.school ? schoolTitle(about.school) : null;
  const round = roundText(submission.round, instrument.rounds);
  return [instrument.shortTitle, about.title, submission.subject, school, round, submission.year].filter(Boolean).join(' · ');
}
