import { Checkbox, Group, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { subjects as orderSubjects } from '../../../shared/instruments/subjects.ts';
import type { Person } from '../../../shared/model/records.ts';
import { EditForm } from '../../components/EditForm.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { useSaving } from '../../useSaving.ts';
import { useCall } from '../../useCall.ts';
import { roleWords } from '../../../shared/model/roleWords.ts';
import { categoryWords, schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';

export type PersonDraft = Omit<Person, 'id' | 'municipality'>;

type Props = { readonly draft: PersonDraft; readonly onSave: (draft: PersonDraft) => Promise<void>; readonly onCancel: () => void };

const known: readonly string[] = orderSubjects.map(({ name }) => name);

/** Fields of a person; what is wrong stands beside its field. */
export function PersonForm({ draft: given, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(given);
  const [others, setOthers] = useState(given.subjects.filter((subject) => !known.includes(subject)).join(', '));
  const schools = useCall('school.list', { year: useYear() }).data ?? [];
  const put = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part });
  const chosen = draft.subjects.filter((subject) => known.includes(subject));
  const { errors: error, foot, run } = useSaving(Object.keys(draft));
  const submit = () => run(() => onSave({ ...draft, subjects: [...chosen, ...listed(others)] }));
  return (
    <EditForm onSubmit={submit}>
      <TextInput
        data-autofocus
        required
        label="Фамилия, имя, отчество"
        value={draft.name}
        error={error['name']}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={2}>
        <NativeSelect
          label="Должность"
          value={draft.role}
          data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))}
          onChange={(event) => put({ role: event.currentTarget.value as Person['role'] })}
        />
        <NativeSelect
          label="Школа"
          value={draft.school ?? ''}
          error={error['school']}
          data={[{ value: '', label: 'не при школе' }, ...schools.map((school) => ({ value: school.id, label: schoolTitle(school) }))]}
          onChange={(event) => put({ school: event.currentTarget.value || null })}
        />
      </SimpleGrid>
      {draft.role === 'teacher' && (
        <>
          <Checkbox.Group
            label="Преподаваемые предметы"
            value={[...chosen]}
            error={error['subjects']}
            onChange={(value) => put({ subjects: known.filter((subject) => value.includes(subject)) })}
          >
            <SimpleGrid cols={2} spacing="xs" verticalSpacing={6} mt={6}>
              {known.map((subject) => (
                <Checkbox key={subject} value={subject} label={subject} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <TextInput
            label="Другие предметы"
            description="Через запятую"
            value={others}
            onChange={(event) => setOthers(event.currentTarget.value)}
          />
        </>
      )}
      <TextInput
        label="Образование"
        description="Учебное заведение, специальность по диплому"
        value={draft.education}
        error={error['education']}
        onChange={(event) => put({ education: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <NumberInput
          label="Стаж, полных лет"
          hideControls
          allowDecimal={false}
          value={draft.serviceYears ?? ''}
          error={error['serviceYears']}
          onChange={(value) => put({ serviceYears: numberOrNull(value) })}
        />
        <NumberInput
          label="Нагрузка, часов в неделю"
          hideControls
          decimalSeparator=","
          value={draft.weeklyHours ?? ''}
          error={error['weeklyHours']}
          onChange={(value) => put({ weeklyHours: numberOrNull(value) })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label="Работает с учебного года"
          description="Пусто – без ограничения"
          placeholder="2020/2021"
          value={draft.firstYear ?? ''}
          error={error['firstYear']}
          onChange={(event) => put({ firstYear: event.currentTarget.value || null })}
        />
        <TextInput
          label="По учебный год"
          description="После него формы не ожидаются"
          placeholder="2021/2022"
          value={draft.lastYear ?? ''}
          error={error['lastYear']}
          onChange={(event) => put({ lastYear: event.currentTarget.value || null })}
        />
      </Group>
      <NativeSelect
        label="Квалификационная категория"
        value={draft.category ?? ''}
        error={error['category']}
        data={[{ value: '', label: 'не указана' }, ...Object.entries(categoryWords).map(([value, label]) => ({ value, label }))]}
        onChange={(event) => put({ category: (event.currentTarget.value || null) as Person['category'] })}
      />
      <Group grow align="flex-start">
        <TextInput
          label="Телефон"
          value={draft.phone}
          error={error['phone']}
          onChange={(event) => put({ phone: event.currentTarget.value })}
        />
        <TextInput
          label="Электронная почта"
          value={draft.email}
          error={error['email']}
          onChange={(event) => put({ email: event.currentTarget.value })}
        />
      </Group>
      <FormFoot {...foot} onCancel={onCancel} />
    </EditForm>
  );
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function numberOrNull(value: number | string): number | null {
  return typeof value === 'number' ? value : null;
}
