import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AssessmentResult } from '../../../shared/model/records.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { counted } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { FileDrop } from '../intake/FileDrop.tsx';
import { openFiles } from '../intake/openFiles.ts';
import { AddResult } from './AddResult.tsx';
import type { CellName } from './readCell.ts';
import { ResultDetails } from './ResultDetails.tsx';
import { resultRows, yearsOf } from './resultRows.ts';
import { ResultTable } from './ResultTable.tsx';

const ResultsChart = lazy(async () => ({ default: (await import('./ResultsChart.tsx')).ResultsChart }));

/** Results of national tests by school: the table, edited in place, the change by year, the chart. */
export function ResultsPage() {
  const schools = useCall('school.list', { year: useYear() });
  const results = useCall('result.list', {});
  return <Loaded query={schools}>{(list) => <Loaded query={results}>{(all) => <Results schools={list} results={all} />}</Loaded>}</Loaded>;
}

type Props = { readonly schools: Output<'school.list'>; readonly results: readonly AssessmentResult[] };

function Results({ schools, results }: Props) {
  const filters = useFilters();
  const [isAdding, setAdding] = useState(false);
  const [, navigate] = useLocation();
  const takeIn = useCallback(
    (files: readonly File[]) => {
      openFiles(files);
      navigate('/intake');
    },
    [navigate],
  );
  const chosen =
    schools.find(({ id }) => id === filters.of('school')) ??
    schools.find(({ id }) => results.some((one) => one.school === id)) ??
    schools[0];
  const own = results.filter(({ school }) => school === chosen?.id);
  const years = yearsOf(own);
  const rows = resultRows(results, { school: chosen?.id ?? '', procedure: filters.of('procedure'), subject: filters.of('subject') });
  const share: CellName = filters.of('share') === 'high' ? 'high' : 'low';
  const subjects = [...new Set(own.map(({ subject }) => subject))];

  return (
    <Page
      title="Результаты процедур"
      lead="Доля «2» и высоких результатов по школе. «-» – результата нет, 0 – ноль процентов, точка – не внесено. Ячейки правятся на месте."
      actions={
        <>
          <HelpLink topic="results" />
          <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={() => navigate('/intake')}>
            Загрузить файлы
          </Button>
          {chosen && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              Добавить результат
            </Button>
          )}
        </>
      }
    >
      <FileDrop onFiles={takeIn} />
      {!chosen && (
        <EmptyState title="Школ пока нет">
          Внесите школы в разделе <Link href="/schools">Школы</Link> или загрузите файлы с результатами: школы можно создать по ним.
        </EmptyState>
      )}
      {chosen && (
        <>
          <Toolbar count={counted(rows.length, 'строка', 'строки', 'строк')}>
            <NativeSelect
              aria-label="Школа"
              value={chosen.id}
              data={schools.map((school) => ({ value: school.id, label: schoolTitle(school) }))}
              onChange={(event) => filters.set('school', event.currentTarget.value)}
            />
            <NativeSelect
              aria-label="Процедура"
              value={filters.of('procedure')}
              data={[{ value: '', label: 'Все процедуры' }, 'ВПР', 'ОГЭ', 'ЕГЭ']}
              onChange={(event) => filters.set('procedure', event.currentTarget.value)}
            />
            <NativeSelect
              aria-label="Предмет"
              value={filters.of('subject')}
              data={[{ value: '', label: 'Все предметы' }, ...subjects]}
              onChange={(event) => filters.set('subject', event.currentTarget.value)}
            />
          </Toolbar>
          {rows.length === 0 ? (
            <EmptyState title={own.length === 0 ? `Результатов школы «${schoolTitle(chosen)}» пока нет` : 'Под отбор ничего не подходит'}>
              {own.length === 0
                ? 'Нажмите «Загрузить файлы», чтобы взять таблицы как они пришли, или «Добавить результат», чтобы внести их по одному.'
                : 'Выберите другую процедуру или другой предмет.'}
            </EmptyState>
          ) : (
            <>
              <ResultTable key={chosen.id} rows={rows} years={years} school={schoolTitle(chosen)} />
              <SegmentedControl
                aria-label="Что показывает диаграмма"
                style={{ alignSelf: 'flex-start' }}
                value={share}
                onChange={(value) => filters.set('share', value === 'high' ? 'high' : '')}
                data={[
                  { value: 'low', label: 'Доля «2»' },
                  { value: 'high', label: 'Доля высоких результатов' },
                ]}
              />
              <Suspense>
                <ResultsChart
                  rows={rows}
                  years={years}
                  share={share}
                  title={`${share === 'low' ? 'Доля «2»' : 'Доля высоких результатов'}, ${schoolTitle(chosen)}`}
                />
              </Suspense>
              <ResultDetails rows={rows} years={years} school={schoolTitle(chosen)} />
            </>
          )}
          {isAdding && <AddResult schools={schools} school={chosen.id} results={results} onClose={() => setAdding(false)} />}
        </>
      )}
    </Page>
  );
}
