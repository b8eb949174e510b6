import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconFiles, IconTable } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { isFilledIn, type FormState } from '../../../shared/model/views.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Waiting } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { stateWords } from '../../components/StateMark.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { shortDate } from '../../dates.ts';
import { counted } from '../../plural.ts';
import type { RouteParams } from '../../lazyScreen.tsx';
import { useFilters } from '../../useFilters.ts';
import { useLibrary } from '../../useInstruments.ts';
import { useYear } from '../../year.ts';
import { CopyYearButton } from '../bulk/CopyYearButton.tsx';
import { quickItems } from '../bulk/quickItems.ts';
import { NotFoundPage } from '../frame/NotFoundPage.tsx';
import { BlankButton } from './BlankButton.tsx';
import { FormTable } from './FormTable.tsx';
import { useFormRows, type FormRow } from './useFormRows.ts';

/** All forms of one monitoring in the year: what is begun, filled, signed, late; each opens or is begun from here. */
export function FormListPage({ params: { instrument: id = '' } }: { readonly params: RouteParams }) {
  const { library, isWhole } = useLibrary();
  const instrument = library.byId(id);
  if (!instrument && !isWhole) return <Waiting />;
  return instrument ? <FormList instrument={instrument} /> : <NotFoundPage />;
}

function FormList({ instrument }: { readonly instrument: Instrument }) {
  const year = useYear();
  const { rows, isReady, problem } = useFormRows(instrument.id, year);
  const filters = useFilters();
  const isAll = filters.of('all') === '1';
  const inScope = rows.filter((row) => isAll || row.isInMonitoring || row.submission !== null);
  const shown = inScope.filter((row) =>
    isShown(row, { school: filters.of('school'), state: filters.of('state'), text: filters.of('text') }),
  );
  const done = inScope.filter((row) => isFilledIn(row.submission?.state)).length;
  const schools = [...new Map(inScope.flatMap((row) => (row.schoolId === null ? [] : [[row.schoolId, row.school] as const])))];
  const { source, window } = instrument;

  return (
    <Page
      title={`${instrument.shortTitle}, ${year}`}
      lead={
        <>
          {instrument.title} ({source.clause}).
          {window && ` Срок: ${shortDate(`2000-${window.from}`)} – ${shortDate(`2000-${window.to}`)}.`}
        </>
      }
      actions={
        <Group gap="xs">
          {quickItems(instrument).length > 0 && (
            <Button
              component={Link}
              href={tablePath(instrument.id, filters.of('school'), isAll)}
              variant="default"
              c="var(--mantine-color-default-color)"
              leftSection={<IconTable size={16} aria-hidden />}
            >
              Таблица
            </Button>
          )}
          {!instrument.rounds.includes('visit') && <CopyYearButton rows={shown} />}
          <Button
            component={Link}
            href={packPath(instrument.id, filters.of('school'))}
            variant="default"
            c="var(--mantine-color-default-color)"
            leftSection={<IconFiles size={16} aria-hidden />}
          >
            Пакет
          </Button>
          <BlankButton instrument={instrument} />
        </Group>
      }
    >
      {problem && <Notice tone="bad" title={problem} />}
      {!isReady && !problem && <Waiting />}
      {isReady && (
        <>
          <Toolbar count={countOf({ done, all: inScope.length, shown: shown.length })}>
            <NativeSelect
              aria-label="Школа"
              value={filters.of('school')}
              onChange={(event) => filters.set('school', event.currentTarget.value)}
              data={[{ value: '', label: 'Все школы' }, ...schools.map(([value, label]) => ({ value, label }))]}
            />
            <NativeSelect
              aria-label="Состояние"
              value={filters.of('state')}
              onChange={(event) => filters.set('state', event.currentTarget.value)}
              data={[{ value: '', label: 'Любое состояние' }, ...states.map((state) => ({ value: state, label: stateWords[state] }))]}
            />
            {instrument.about === 'teacher' && (
              <TextInput
                aria-label="Педагог или предмет"
                placeholder="Педагог или предмет"
                value={filters.of('text')}
                onChange={(event) => filters.set('text', event.currentTarget.value)}
              />
            )}
            <Checkbox
              label="Не только ШНОР"
              checked={isAll}
              onChange={(event) => filters.set('all', event.currentTarget.checked ? '1' : '')}
            />
          </Toolbar>
          {inScope.length === 0 ? (
            <NothingYet instrument={instrument} year={year} />
          ) : (
            <FormTable instrument={instrument} rows={shown} year={year} />
          )}
        </>
      )}
    </Page>
  );
}

function tablePath(instrument: string, school: string, isAll: boolean): string {
  const query = new URLSearchParams({ ...(school === '' ? {} : { school }), ...(isAll ? { all: '1' } : {}) }).toString();
  return `/bulk/${instrument}${query === '' ? '' : `?${query}`}`;
}

function packPath(instrument: string, school: string): string {
  return `/packs?${new URLSearchParams({ instrument, ...(school === '' ? {} : { school }) }).toString()}`;
}

function countOf({ done, all, shown }: { readonly done: number; readonly all: number; readonly shown: number }): string {
  const filled = `Заполнено ${done} из ${counted(all, 'формы', 'форм', 'форм')}`;
  return shown === all ? filled : `${filled}, показано ${shown}`;
}

const states: readonly FormState[] = ['not-started', 'draft', 'doubtful', 'complete', 'signed', 'overdue'];

function isShown(
  row: FormRow,
  { school, state, text }: { readonly school: string; readonly state: string; readonly text: string },
): boolean {
  if (school !== '' && row.schoolId !== school) return false;
  if (state !== '' && (row.submission?.state ?? 'not-started') !== state) return false;
  return text === '' || `${row.person ?? ''} ${row.subject ?? ''}`.toLowerCase().includes(text.toLowerCase());
}

function NothingYet({ instrument, year }: { readonly instrument: Instrument; readonly year: string }) {
  const isTeacher = instrument.about === 'teacher';
  return (
    <EmptyState title={isTeacher ? `В школах ШНОР ${year} учебного года нет педагогов` : `В ${year} учебном году нет школ ШНОР`}>
      <p>
        {isTeacher ? 'Внесите педагогов с предметами' : 'Внесите школы и укажите их статус в году'}: раздел{' '}
        <Link href={isTeacher ? '/people' : '/schools'}>{isTeacher ? 'Педагоги' : 'Школы'}</Link>.
      </p>
    </EmptyState>
  );
}
