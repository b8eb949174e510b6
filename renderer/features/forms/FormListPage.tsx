import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconFiles, IconTable } from '@tabler/icons-react';
import { Link } from 'wouter';
import { kindsOf } from '../../../shared/collection/askedForms.ts';
import { roundTitles } from '../../../shared/collection/rounds.ts';
import type { AboutKind, Instrument } from '../../../shared/engine/instrument.ts';
import { paths } from '../../../shared/model/paths.ts';
import { isFilledIn, type FormState } from '../../../shared/model/views.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Waiting } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { stateWords } from '../../components/StateMark.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { counted } from '../../plural.ts';
import type { RouteParams } from '../../lazyScreen.tsx';
import { useFilters } from '../../useFilters.ts';
import { useLibrary } from '../../useInstruments.ts';
import { useYear } from '../../year.ts';
import { CopyBeforeButton } from '../bulk/CopyBeforeButton.tsx';
import { quickItems } from '../bulk/quickItems.ts';
import { NotFoundPage } from '../frame/NotFoundPage.tsx';
import { BlankButton } from './BlankButton.tsx';
import { DatesLine } from './DatesLine.tsx';
import { FormTable, placeTitle } from './FormTable.tsx';
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
    isShown(row, {
      school: filters.of('school'),
      round: filters.of('round'),
      state: filters.of('state'),
      text: filters.of('text'),
      isWithoutScan: filters.of('scan') === 'none',
    }),
  );
  const done = inScope.filter((row) => isFilledIn(row.submission?.state)).length;
  const places = [...new Map(inScope.flatMap((row) => (row.placeId === null ? [] : [[row.placeId, row.place] as const])))];
  const rounds = instrument.rounds.length > 1 ? instrument.rounds : [];
  const { source } = instrument;
  const isOfSchools = kindsOf(instrument).some((kind) => kind === 'school' || kind === 'teacher');
  const isTeacher = kindsOf(instrument).includes('teacher');

  return (
    <Page
      title={`${instrument.shortTitle}, ${year}`}
      lead={
        <>
          {instrument.title} ({source.clause}).
          <DatesLine instrument={instrument.id} year={year} />
        </>
      }
      actions={
        <Group gap="xs">
          {quickItems(instrument).length > 0 && (
            <Button
              component={Link}
              href={tablePath(instrument.id, { school: filters.of('school'), round: filters.of('round'), isAll })}
              variant="default"
              c="var(--mantine-color-default-color)"
              leftSection={<IconTable size={16} aria-hidden />}
            >
              Таблица
            </Button>
          )}
          {instrument.rounds.some((round) => round !== 'visit') && <CopyBeforeButton instrument={instrument} rows={shown} />}
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
            {places.length > 1 && (
              <NativeSelect
                aria-label={placeTitle(instrument)}
                value={filters.of('school')}
                onChange={(event) => filters.set('school', event.currentTarget.value)}
                data={[{ value: '', label: isOfSchools ? 'Все школы' : 'Все' }, ...places.map(([value, label]) => ({ value, label }))]}
              />
            )}
            {rounds.length > 0 && (
              <NativeSelect
                aria-label="Период"
                value={filters.of('round')}
                onChange={(event) => filters.set('round', event.currentTarget.value)}
                data={[{ value: '', label: 'Все периоды' }, ...rounds.map((round) => ({ value: round, label: roundTitles[round] }))]}
              />
            )}
            <NativeSelect
              aria-label="Состояние"
              value={filters.of('state')}
              onChange={(event) => filters.set('state', event.currentTarget.value)}
              data={[{ value: '', label: 'Любое состояние' }, ...states.map((state) => ({ value: state, label: stateWords[state] }))]}
            />
            {isTeacher && (
              <TextInput
                aria-label="Педагог или предмет"
                placeholder="Педагог или предмет"
                value={filters.of('text')}
                onChange={(event) => filters.set('text', event.currentTarget.value)}
              />
            )}
            {(filters.of('scan') === 'none' || inScope.some(({ submission }) => submission?.isSigned)) && (
              <Checkbox
                label="Без скана"
                checked={filters.of('scan') === 'none'}
                onChange={(event) => filters.set('scan', event.currentTarget.checked ? 'none' : '')}
              />
            )}
            {isOfSchools && (
              <Checkbox
                label="Не только ШНОР"
                checked={isAll}
                onChange={(event) => filters.set('all', event.currentTarget.checked ? '1' : '')}
              />
            )}
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

function tablePath(instrument: string, { school, round, isAll }: { school: string; round: string; isAll: boolean }): string {
  const query = new URLSearchParams({
    ...(school === '' ? {} : { school }),
    ...(round === '' ? {} : { round }),
    ...(isAll ? { all: '1' } : {}),
  }).toString();
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

type Shown = {
  readonly school: string;
  readonly round: string;
  readonly state: string;
  readonly text: string;
  /** Only signed forms that have no scan. */
  readonly isWithoutScan: boolean;
};

function isShown(row: FormRow, { school, round, state, text, isWithoutScan }: Shown): boolean {
  if (isWithoutScan && !(row.submission?.isSigned && !row.submission.hasScan)) return false;
  if (school !== '' && row.placeId !== school) return false;
  if (round !== '' && row.kind !== round) return false;
  if (state !== '' && row.state !== state) return false;
  return text === '' || `${row.name} ${row.subject ?? ''}`.toLowerCase().includes(text.toLowerCase());
}

function NothingYet({ instrument, year }: { readonly instrument: Instrument; readonly year: string }) {
  const [title, advice, path, part] = emptyWords(kindsOf(instrument)[0]!, year);
  return (
    <EmptyState title={title}>
      <p>
        {advice}: раздел <Link href={path}>{part}</Link>.
      </p>
    </EmptyState>
  );
}

function emptyWords(kind: AboutKind, year: string): readonly [title: string, advice: string, path: string, part: string] {
  switch (kind) {
    case 'teacher':
      return [`В школах ШНОР ${year} учебного года нет педагогов`, 'Внесите педагогов с предметами', paths.people, 'Педагоги'];
    case 'mentor':
      return [`В ${year} учебном году нет наставников`, 'Внесите наставников, должность – «Наставник»', paths.people, 'Педагоги'];
    case 'tutor':
      return [`В ${year} учебном году нет тьюторов`, 'Внесите тьюторов, должность – «Тьютор»', paths.people, 'Педагоги'];
    case 'school':
    case 'municipality':
      return [`В ${year} учебном году нет школ ШНОР`, 'Внесите школы и укажите их статус в году', paths.schools, 'Школы'];
  }
}
