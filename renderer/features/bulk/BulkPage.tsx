import { Checkbox, NativeSelect } from '@mantine/core';
import { Link } from 'wouter';
import { kindsOf } from '../../../shared/collection/askedForms.ts';
import { roundTitles } from '../../../shared/collection/rounds.ts';
import { formOf } from '../../../shared/engine/formOf.ts';
import type { AboutKind, Instrument } from '../../../shared/engine/instrument.ts';
import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded, Waiting } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import type { RouteParams } from '../../lazyScreen.tsx';
import { counted } from '../../plural.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { useLibrary } from '../../useInstruments.ts';
import { schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { NotFoundPage } from '../frame/NotFoundPage.tsx';
import { BulkTable } from './BulkTable.tsx';
import { FormOnlyNote } from './FormOnlyNote.tsx';
import { quickItems } from './quickItems.ts';

/** Entry in a table: all teachers of a school, or all schools, at once. */
export function BulkPage({ params: { instrument: id = '' } }: { readonly params: RouteParams }) {
  const { library, isWhole } = useLibrary();
  const instrument = library.byId(id);
  if (!instrument && !isWhole) return <Waiting />;
  return instrument && quickItems(instrument).length > 0 ? <BulkEntry instrument={instrument} /> : <NotFoundPage />;
}

function BulkEntry({ instrument }: { readonly instrument: Instrument }) {
  const year = useYear();
  const schools = useCall('school.list', { year });
  return (
    <Page
      title={`${instrument.shortTitle}: таблица, ${year}`}
      crumbs={[{ title: instrument.shortTitle, path: `/forms/${instrument.id}` }]}
      lead="Каждая ячейка сохраняется сразу. Диапазон копируется в табличный редактор и вставляется из него."
    >
      <Loaded query={schools}>{(list) => <BulkSchools instrument={instrument} year={year} schools={list} />}</Loaded>
    </Page>
  );
}

type SchoolsProps = { readonly instrument: Instrument; readonly year: string; readonly schools: Output<'school.list'> };

function BulkSchools({ instrument, year, schools }: SchoolsProps) {
  const filters = useFilters();
  const isAll = filters.of('all') === '1';
  const offered = schools
    .filter(({ status }) => isAll || status === 'shnor')
    .map((school) => ({ value: school.id, label: schoolTitle(school) }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
  const whole = isAll ? 'Все школы' : 'Все школы ШНОР';
  const kinds = kindsOf(instrument);
  const kind = kinds.find((one) => one === filters.of('kind')) ?? kinds.find((one) => one === 'school' || one === 'teacher') ?? kinds[0]!;
  const isOfSchools = kind === 'school' || kind === 'teacher';
  const isOfTeachers = kind === 'teacher';
  const { rounds } = instrument;
  const round = rounds.find((one) => one === filters.of('round')) ?? rounds[0] ?? 'year';
  // Other rounds and other kinds may be asked other items.
  const form = formOf(instrument, { about: kind, round: round === 'visit' ? '0000-00-00' : round });
  const chosen = filters.of('school') || (isOfTeachers ? (offered[0]?.value ?? '') : 'every');
  const asked: Input<'bulk.table'> = {
    instrument: instrument.id,
    year,
    schools: chosen === 'every' || !isOfSchools ? (isAll ? 'all' : 'shnor') : [chosen],
    kind,
    round,
  };
  const query = useCall('bulk.table', asked);
  const rows = query.isPlaceholderData ? undefined : query.data;
  return (
    <>
      <Toolbar count={rows ? counted(rows.length, 'строка', 'строки', 'строк') : ''}>
        {kinds.length > 1 && (
          <NativeSelect
            aria-label="О ком"
            value={kind}
            onChange={(event) => filters.set('kind', event.currentTarget.value)}
            data={kinds.map((value) => ({ value, label: kindWords[value] }))}
          />
        )}
        {rounds.length > 1 && (
          <NativeSelect
            aria-label="Период"
            value={round}
            onChange={(event) => filters.set('round', event.currentTarget.value)}
            data={rounds.map((value) => ({ value, label: roundTitles[value] }))}
          />
        )}
        {isOfSchools && (
          <>
            <NativeSelect
              aria-label="Школа"
              value={chosen}
              onChange={(event) => filters.set('school', event.currentTarget.value)}
              data={[
                { value: 'every', label: whole },
                ...offered,
                ...schools
                  .filter(({ id }) => id === chosen && !offered.some(({ value }) => value === id))
                  .map((one) => ({ value: one.id, label: schoolTitle(one) })),
              ]}
            />
            <Checkbox
              label="Не только ШНОР"
              checked={isAll}
              onChange={(event) => filters.set('all', event.currentTarget.checked ? '1' : '')}
            />
          </>
        )}
        <HelpLink topic="table" />
      </Toolbar>
      {query.isPlaceholderData && <Waiting />}
      {!query.isPlaceholderData && (
        <Loaded query={query}>
          {(table) =>
            table.length === 0 ? (
              <NoRows isOfTeachers={isOfTeachers} instrument={instrument.id} />
            ) : (
              <>
                <FormOnlyNote instrument={form} />
                <BulkTable key={JSON.stringify(asked)} instrument={form} rows={table} asked={asked} />
              </>
            )
          }
        </Loaded>
      )}
    </>
  );
}

function NoRows({ isOfTeachers, instrument }: { readonly isOfTeachers: boolean; readonly instrument: string }) {
  return (
    <EmptyState title={isOfTeachers ? 'В выбранной школе нет педагогов с предметами' : 'Заполнять здесь пока нечего'}>
      <p>
        {isOfTeachers ? (
          <>
            Внесите педагогов и их предметы: раздел <Link href="/people">Педагоги</Link>.
          </>
        ) : (
          <>
            Выберите другие школы или начните форму в <Link href={`/forms/${instrument}`}>списке форм</Link>.
          </>
        )}
      </p>
    </EmptyState>
  );
}

const kindWords: Readonly<Record<AboutKind, string>> = {
  municipality: 'муниципалитет',
  school: 'школы',
  teacher: 'педагоги',
  mentor: 'наставники',
  tutor: 'тьюторы',
};

const collator = new Intl.Collator('ru', { numeric: true });
