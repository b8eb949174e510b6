import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { roadmaps } from '../../../shared/roadmaps/index.ts';
import type { Roadmap } from '../../../shared/roadmaps/roadmap.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { plainDate } from '../../dates.ts';
import { counted } from '../../plural.ts';
import { act } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { TableSection } from '../analysis/TableSection.tsx';
import { useAddress } from '../analysis/useAddress.ts';
import { orderTitles } from '../discrepancies/orderTitles.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { MailButton } from '../mail/MailButton.tsx';
import { MadeNote } from '../reports/MadeNote.tsx';
import { ExecutionView } from './execution/ExecutionView.tsx';
import { DocumentButton } from './DocumentButton.tsx';
import { RebuiltPanel, type Torn } from './RebuiltPanel.tsx';
import { RoadmapFilters } from './RoadmapFilters.tsx';
import { RoadmapTable } from './RoadmapTable.tsx';
import styles from './RoadmapsPage.module.css';
import { countOf, select, type Selection } from './selection.ts';
import { roadmapSheet } from './sheet.ts';
import { levelFromWords } from './words.ts';

const noSelection: Selection = { level: '', section: '', body: '', when: '', text: '' };

const choices = roadmaps.map(({ id, shortTitle, source }) => ({ value: id, label: `${orderTitles[source.order]}: ${shortTitle}` }));

const letterFormats = [
  { title: 'Word', format: 'docx' },
  { title: 'PDF', format: 'pdf' },
] as const;

/** Roadmaps of the orders: what, in which form, when, who answers; and how they are carried out. */
export function RoadmapsPage() {
  const address = useAddress();
  const [, navigate] = useLocation();
  const roadmap = useChosen(address.of('map'));
  const isExecution = address.of('view') === 'execution';
  const [made, setMade] = useState<MadeDocument | null>(null);
  return (
    <div className={styles.sheet}>
      <Page
        title="Дорожные карты"
        lead={
          isExecution
            ? 'Что выполнено, выполняется и просрочено: отметки с датами и подтверждающими документами.'
            : 'Мероприятия приказов: слова приказа, срок, ответственные.'
        }
        actions={
          <>
            <HelpLink topic={isExecution ? 'execution' : 'roadmaps'} />
            <DocumentButton roadmap={roadmap.id} onMade={setMade} />
            <MailButton
              key={roadmap.id}
              formats={letterFormats.map(({ title, format }) => ({
                title,
                make: () => act('roadmap.make', { roadmap: roadmap.id, format }),
              }))}
            />
            <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              Печать
            </Button>
          </>
        }
      >
        <Group gap="md" className="no-print">
          <SegmentedControl
            aria-label="Что показать"
            transitionDuration={0}
            value={isExecution ? 'execution' : 'measures'}
            data={[
              { value: 'measures', label: 'Мероприятия' },
              { value: 'execution', label: 'Исполнение' },
            ]}
            onChange={(view) => navigate(address.href({ ...noSelection, state: '', school: '', view: view === 'execution' ? view : '' }))}
          />
          <NativeSelect
            aria-label="Дорожная карта"
            maw={560}
            value={roadmap.id}
            data={choices}
            onChange={(event) => {
              // Sections and bodies are those of one roadmap.
              navigate(address.href({ map: event.currentTarget.value, section: '', body: '', when: '', row: '', state: '', school: '' }), {
                replace: true,
              });
            }}
          />
        </Group>
        {made && <MadeNote made={made} onClose={() => setMade(null)} />}
        {isExecution ? <ExecutionView roadmap={roadmap} /> : <Chosen key={roadmap.id} roadmap={roadmap} />}
      </Page>
    </div>
  );
}

function Chosen({ roadmap }: { readonly roadmap: Roadmap }) {
  const address = useAddress();
  const [, navigate] = useLocation();
  const { source } = roadmap;
  const selection: Selection = {
    level: address.of('level'),
    section: address.of('section'),
    body: address.of('body'),
    when: address.of('when'),
    text: address.of('text'),
  };
  const shown = select(roadmap, selection);
  const count = countOf(shown);
  const all = counted(roadmap.measures.length, 'мероприятие', 'мероприятия', 'мероприятий');
  return (
    <>
      {roadmap.notes.length > 0 && <Notes roadmap={roadmap} />}
      <RoadmapFilters
        roadmap={roadmap}
        selection={selection}
        count={count < roadmap.measures.length ? `${count} из ${roadmap.measures.length}` : all}
        onChange={address.set}
      />
      <TableSection
        title={roadmap.title}
        note={`${source.document}${source.approvedOn ? ` от ${plainDate(source.approvedOn)}` : ''}, ${source.clause}. ${levelFromWords[roadmap.levelFrom]}`}
        sheet={() => roadmapSheet(roadmap, shown)}
      >
        {shown.length === 0 ? (
          <EmptyState
            title="Под отбор ничего не подходит"
            action={
              <Button variant="default" onClick={() => navigate(address.href(noSelection), { replace: true })}>
                Показать все мероприятия
              </Button>
            }
          />
        ) : (
          <RoadmapTable roadmap={roadmap} shown={shown} onRebuilt={(id) => address.set('row', id)} />
        )}
      </TableSection>
      <RebuiltPanel torn={tornOf(roadmap, address.of('row'))} onClose={() => address.set('row', '')} />
    </>
  );
}

function Notes({ roadmap }: { readonly roadmap: Roadmap }) {
  return (
    <details className={styles.notes}>
      <summary>
        <IconInfoCircle size={18} aria-hidden /> Что знать об этой карте: {roadmap.notes.length}
      </summary>
      <ul>
        {roadmap.notes.map(({ text, register }) => (
          <li key={text}>
            {text} {register !== null && <Link href={`/discrepancies?n=${register}`}>Разночтение № {register}</Link>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The roadmap of the address, else that of the municipality's own order. */
function useChosen(id: string): Roadmap {
  const municipality = useCall('base.state', {}).data?.base?.municipality;
  const own = roadmaps.find(({ source }) => source.number === municipality?.orderNumber.trim());
  return roadmaps.find((roadmap) => roadmap.id === id) ?? own ?? roadmaps[0]!;
}

function tornOf({ measures, sections }: Roadmap, id: string): Torn | null {
  const measure = measures.find((one) => one.id === id);
  if (measure) return { measure };
  const section = sections.find((one) => one.id === id);
  return section ? { section } : null;
}
