import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Person, School } from '../../../shared/model/records.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { roleWords } from '../../../shared/model/roleWords.ts';
import { categoryInShort, schoolTitle } from '../../words.ts';
import { PersonPanel } from '../people/PersonPanel.tsx';

/** People of a school; a new one is added to this school. */
export function SchoolPeopleTab({ school, people }: { readonly school: School; readonly people: readonly Person[] }) {
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
      Добавить педагога
    </Button>
  );
  return (
    <>
      {people.length === 0 ? (
        <EmptyState title="Педагогов пока нет" action={add}>
          Формы компетенций заполняются на каждого учителя и предмет.
        </EmptyState>
      ) : (
        <>
          <p style={{ margin: '0 0 12px' }}>{add}</p>
          <DataTable
            label={`Педагоги: ${schoolTitle(school)}`}
            rowKey={(row) => row.id}
            rows={people}
            columns={[
              {
                key: 'name',
                title: 'ФИО',
                width: '240px',
                sortBy: (row) => row.name,
                cell: (row) => <Link href={`/people/${row.id}`}>{row.name}</Link>,
              },
              { key: 'role', title: 'Должность', sortBy: (row) => roleWords[row.role], cell: (row) => roleWords[row.role] },
              { key: 'subjects', title: 'Предметы', cell: (row) => row.subjects.join(', ') || '–' },
              {
                key: 'service',
                title: 'Стаж, лет',
                isNumber: true,
                sortBy: (row) => row.serviceYears ?? -1,
                cell: (row) => row.serviceYears ?? '–',
              },
              { key: 'category', title: 'Категория', cell: (row) => categoryInShort(row.category) },
            ]}
          />
        </>
      )}
      <PersonPanel isOpen={isAdding} person={null} school={school.id} onClose={() => setAdding(false)} />
    </>
  );
}
