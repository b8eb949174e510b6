import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Person, School } from '../../../shared/model/records.ts';
import { Toolbar } from '../../components/Toolbar.tsx';
import { roleWords } from '../../../shared/model/roleWords.ts';
import { schoolTitle } from '../../words.ts';
import type { Filters } from './filters.ts';

type Props = {
  readonly filters: Filters;
  readonly people: readonly Person[];
  readonly schools: readonly School[];
  readonly year: string;
  readonly shown: number;
  readonly onChange: (filters: Filters) => void;
};

/** By name, school, subject, role, and what is missing. */
export function PeopleFilters({ filters, people, schools, year, shown, onChange }: Props) {
  const subjects = [...new Set(people.flatMap((person) => person.subjects))].toSorted((a, b) => a.localeCompare(b, 'ru'));
  return (
    <Toolbar count={shown < people.length ? `${shown} из ${people.length}` : `Всего: ${people.length}`}>
      <TextInput
        aria-label="Найти по фамилии"
        placeholder="Фамилия, имя"
        w={184}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filters.text}
        onChange={(event) => onChange({ ...filters, text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Школа"
        maw={176}
        value={filters.school}
        data={[{ value: '', label: 'Все школы' }, ...schools.map((school) => ({ value: school.id, label: schoolTitle(school) }))]}
        onChange={(event) => onChange({ ...filters, school: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Предмет"
        maw={176}
        value={filters.subject}
        data={[{ value: '', label: 'Все предметы' }, ...subjects]}
        onChange={(event) => onChange({ ...filters, subject: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Должность"
        value={filters.role}
        data={[{ value: '', label: 'Все должности' }, ...Object.entries(roleWords).map(([value, label]) => ({ value, label }))]}
        onChange={(event) => onChange({ ...filters, role: event.currentTarget.value as Filters['role'] })}
      />
      <NativeSelect
        aria-label="Нет данных"
        value={filters.lack}
        data={[
          { value: '', label: 'С данными и без' },
          { value: 'forms', label: `Нет форм за ${year}` },
          { value: 'card', label: 'Карточка неполная' },
        ]}
        onChange={(event) => onChange({ ...filters, lack: event.currentTarget.value as Filters['lack'] })}
      />
    </Toolbar>
  );
}
