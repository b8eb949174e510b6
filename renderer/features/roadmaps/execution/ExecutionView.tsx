import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { ExecutionView as View } from '../../../../shared/ipc/calls/roadmaps.ts';
import type { Roadmap } from '../../../../shared/roadmaps/roadmap.ts';
import { executionOf } from '../../../../shared/roadmaps/execution/executionOf.ts';
import { tallyOf } from '../../../../shared/roadmaps/execution/tally.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { plainDate } from '../../../dates.ts';
import { counted } from '../../../plural.ts';
import { useCall } from '../../../useCall.ts';
import { useYear } from '../../../year.ts';
import { TableSection } from '../../analysis/TableSection.tsx';
import { useAddress } from '../../analysis/useAddress.ts';
import styles from './Execution.module.css';
import { ExecutionFilters } from './ExecutionFilters.tsx';
import { ExecutionSummary } from './ExecutionSummary.tsx';
import { ExecutionTable } from './ExecutionTable.tsx';
import { executionSheet } from './executionSheet.ts';
import { MarkBar } from './MarkBar.tsx';
import { MeasurePanel } from './MeasurePanel.tsx';
import { chosenUnits, rowsOf, type ExecutionFilter, type ExecutionRow } from './rows.ts';
import { useExecutionKeys } from './useExecutionKeys.ts';
import { useMarking } from './useMarking.ts';

/** How a roadmap is carried out in the chosen school year, as of today. */
export function ExecutionView({ roadmap }: { readonly roadmap: Roadmap }) {
  const year = useYear();
  const query = useCall('roadmap.execution', { roadmap: roadmap.id, year }, year !== '');
  return <Loaded query={query}>{(view) => <Execution key={`${roadmap.id} ${year}`} roadmap={roadmap} year={year} view={view} />}</Loaded>;
}

type Props = { readonly roadmap: Roadmap; readonly year: string; readonly view: View };
type Opened = { readonly ids: readonly string[]; readonly at: 'state' | 'evidence' };

function Execution({ roadmap, year, view }: Props) {
  const address = useAddress();
  const hint = useId();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { mark, save } = useMarking(view.day);
  const filter: ExecutionFilter = {
    section: address.of('section'),
    level: address.of('level'),
    body: address.of('body'),
    state: address.of('state'),
    school: address.of('school'),
    text: address.of('text'),
  };
  const all = executionOf(roadmap, { year, ...view });
  const units = chosenUnits(all, filter);
  const rows = rowsOf(units, filter.state);
  const open = (chosen: readonly ExecutionRow[], at: Opened['at']) => setOpened({ ids: chosen.map(({ id }) => id), at });
  const keys = useExecutionKeys(rows, {
    onMark: (chosen, state) =>
      void mark(
        chosen.flatMap((row) => row.units),
        state,
      ),
    onOpen: open,
  });
  if (all.length === 0)
    return (
      <EmptyState title={`В ${year} учебном году исполнять по этой карте нечего`}>
        Выберите другой учебный год вверху окна: сроки мероприятий в него не попадают.
      </EmptyState>
    );
  const everyRow = rowsOf(units, '');
  return (
    <>
      <ExecutionFilters
        roadmap={roadmap}
        schools={view.schools}
        filter={filter}
        count={
          rows.length < rowsOf(all, '').length
            ? `${rows.length} из ${rowsOf(all, '').length}`
            : counted(rows.length, 'строка', 'строки', 'строк')
        }
        onChange={address.set}
      />
      {units.length > 0 && (
        <ExecutionSummary
          tally={tallyOf(units, view.day)}
          day={view.day}
          state={filter.state}
          onState={(state) => address.set('state', state)}
        />
      )}
      <TableSection
        title={`${roadmap.shortTitle}: исполнение, ${year}`}
        note={noteOf(roadmap)}
        sheet={() => executionSheet(roadmap, year, rows)}
      >
        <MarkBar
          picked={keys.picked}
          isEmpty={keys.targets.length === 0}
          onMark={(state) =>
            void mark(
              keys.targets.flatMap((row) => row.units),
              state,
            )
          }
          onOpen={() => open(keys.targets, 'evidence')}
        />
        {rows.length === 0 ? (
          <EmptyState
            title="Под отбор ничего не подходит"
            action={
              <Button variant="default" onClick={() => address.drop(['section', 'level', 'body', 'state', 'school', 'text'])}>
                Показать все
              </Button>
            }
          />
        ) : (
          <ExecutionTable roadmap={roadmap} rows={rows} keys={keys} describedBy={hint} onOpen={(row) => open([row], 'state')} />
        )}
        <p id={hint} className={`${styles.hint} no-print`}>
          Стрелки – по строкам; 1, 2, 3 – отметить, 0 – снять; F2 – дата и документы; Enter – подробно; пробел или Shift со стрелкой –
          выбрать несколько, Ctrl+A – все; Ctrl+Z – отменить.
        </p>
      </TableSection>
      <MeasurePanel
        roadmap={roadmap}
        rows={opened ? everyRow.filter(({ id }) => opened.ids.includes(id)) : []}
        at={opened?.at ?? 'state'}
        schools={view.schools}
        onSchool={(school) => address.set('school', school)}
        onSave={async (marks) => {
          await save(marks, marks.length === 1 ? 'Записана отметка' : `Записаны отметки: ${marks.length}`);
          setOpened(null);
        }}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

function noteOf({ source, schools }: Roadmap): string {
  const approved = source.approvedOn ? ` от ${plainDate(source.approvedOn)}` : '';
  const whose = schools === 'all' ? 'все школы' : 'ШНОР этого года';
  return `${source.document}${approved}. Школьные мероприятия исполняют ${whose}.`;
}
