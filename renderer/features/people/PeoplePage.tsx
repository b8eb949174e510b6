import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Person } from '../../../shared/model/records.ts';
import { worksIn } from '../../../shared/model/worksIn.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { useQueryValue } from '../../query.ts';
import { useCall } from '../../useCall.ts';
import { roleWords } from '../../../shared/model/roleWords.ts';
import { categoryInShort, schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { chosenPeople, noFilters } from './filters.ts';
import { useRemovePerson } from './useRemovePerson.ts';
import { useTeacherForms } from './useTeacherForms.ts';

/** Педагоги: the list with filters; adding, changing, removing. */
export function PeoplePage() {
  const people = useCall('person.list', {});
  const [asked, setAsked] = useQueryValue('new');
  const [edited, setEdited] = useState<Person | null>(null);
  const add = () => setAsked('');
  return (
    <Page
      title="Педагоги"
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
          Добавить педагога
        </Button>
      }
    >
      <Loaded query={people}>
        {(rows) =>
          rows.length > 0 ? (
            <PeopleList rows={rows} onEdit={setEdited} />
          ) : (
            <EmptyState title="Педагогов пока нет" action={<Button onClick={add}>Добавить первого педагога</Button>}>
              Внесите учителей школ с низкими результатами: формы компетенций заполняются на каждого учителя и предмет. Здесь же –
              директора, методисты, кураторы.
            </EmptyState>
          )
        }
      </Loaded>
      <PersonPanel isOpen={asked !== null} person={null} onClose={() => setAsked(null)} />
      <PersonPanel isOpen={edited !== null} person={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}

function PeopleList({ rows, onEdit }: { readonly rows: readonly Person[]; readonly onEdit: (person: Person) => void }) {
  const year = useYear();
  const remove = useRemovePerson();
  const [filters, setFilters] = useState(noFilters);
  const schools = useCall('school.list', { year }).data ?? [];
  const forms = useTeacherForms(year);
  const titles = new Map(schools.map((school) => [school.id, schoolTitle(school)]));
  const schoolOf = (person: Person) => (person.school ? (titles.get(person.school) ?? '') : '');
  const made = new Map<string, number>();
  for (const { about, state } of forms ?? []) if (state !== 'not-started') made.set(about.id, (made.get(about.id) ?? 0) + 1);
  const shown = chosenPeople(rows, filters, { year, has: (person) => (made.get(person.id) ?? 0) > 0 });
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      title: 'ФИО',
      width: '272px',
      sortBy: (row) => row.name,
      cell: (row) => <Link href={`/people/${row.id}`}>{row.name}</Link>,
    },
    { key: 'role', title: 'Должность', sortBy: (row) => roleWords[row.role], cell: (row) => roleWords[row.role] },
    {
      key: 'school',
      title: 'Школа',
      width: '160px',
      sortBy: schoolOf,
      cell: (row) => (row.school && titles.has(row.school) ? <Link href={`/schools/${row.school}`}>{titles.get(row.school)}</Link> : '–'),
    },
    { key: 'subjects', title: 'Предметы', sortBy: (row) => row.subjects.join(', '), cell: (row) => row.subjects.join(', ') || '–' },
    { key: 'service', title: 'Стаж, лет', isNumber: true, sortBy: (row) => row.serviceYears ?? -1, cell: (row) => row.serviceYears ?? '–' },
    { key: 'category', title: 'Категория', cell: (row) => categoryInShort(row.category) },
    {
      key: 'forms',
      title: 'Форм за год',
      isNumber: true,
      sortBy: (row) => made.get(row.id) ?? 0,
      cell: (row) => (row.role === 'teacher' && worksIn(row, year) ? (made.get(row.id) ?? 0) : '–'),
    },
    {
      key: 'actions',
      title: 'Действия',
      isTitleHidden: true,
      width: '96px',
      cell: (row) => <RowActions of={row.name} onEdit={() => onEdit(row)} onRemove={() => void remove(row)} />,
    },
  ];
  return (
    <>
      <PeopleFilters filters={filters} people={rows} schools={schools} year={year} shown={shown.length} onChange={setFilters} />
      {shown.length > 0 ? (
        <DataTable label="Педагоги муниципалитета" columns={columns} rows={shown} rowKey={(row) => row.id} />
      ) : (
        <EmptyState
          title="По этому отбору никого нет"
          action={
            <Button variant="default" onClick={() => setFilters(noFilters)}>
              Сбросить отбор
            </Button>
          }
        />
      )}
    </>
  );
}
