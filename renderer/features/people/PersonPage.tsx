import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Person } from '../../../shared/model/records.ts';
import { Facts } from '../../components/Facts.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { counted } from '../../plural.ts';
import type { RouteParams } from '../../lazyScreen.tsx';
import { useCall } from '../../useCall.ts';
import { roleWords } from '../../../shared/model/roleWords.ts';
import { categoryWords, schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';
import { NameCases } from '../names/NameCases.tsx';
import { PersonForms } from './PersonForms.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { isCardIncomplete } from './filters.ts';
import { useRemovePerson } from './useRemovePerson.ts';

/** A person's card: who it is, and the forms of the year by subject. */
export function PersonPage({ params }: { readonly params: RouteParams }) {
  const id = params['id'] ?? '';
  const year = useYear();
  const card = useCall('person.get', { id });
  const [isEditing, setEditing] = useState(false);
  const [, navigate] = useLocation();
  const remove = useRemovePerson();
  return (
    <Loaded query={card}>
      {({ person }) => (
        <Page
          title={person.name}
          mark={<span>{roleWords[person.role]}</span>}
          crumbs={[{ title: 'Педагоги', path: '/people' }]}
          actions={
            <>
              <Button variant="default" leftSection={<IconPencil size={18} aria-hidden="true" />} onClick={() => setEditing(true)}>
                Изменить
              </Button>
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden="true" />}
                onClick={() => void remove(person).then((isRemoved) => isRemoved && navigate('/people'))}
              >
                Удалить
              </Button>
            </>
          }
        >
          {isCardIncomplete(person) && (
            <Notice tone="warn" title="Карточка заполнена не полностью">
              <p>Эти сведения печатаются в I части формы оценки компетенций: предмет, образование, стаж, нагрузка, категория.</p>
            </Notice>
          )}
          {hasForms(person) && <PersonForms person={person} year={year} />}
          <PersonFacts person={person} />
          <PersonPanel isOpen={isEditing} person={person} onClose={() => setEditing(false)} />
        </Page>
      )}
    </Loaded>
  );
}

function PersonFacts({ person }: { readonly person: Person }) {
  const schools = useCall('school.list', { year: useYear() }).data ?? [];
  const school = schools.find(({ id }) => id === person.school);
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading" style={{ margin: '8px 0', fontSize: 17 }}>
        Сведения
      </h2>
      <Facts
        facts={[
          {
            title: 'Школа',
            value: school ? <Link href={`/schools/${school.id}`}>{schoolTitle(school)}</Link> : person.school ? '' : 'не при школе',
          },
          ...(person.role === 'teacher' ? [{ title: 'Предметы', value: person.subjects.join(', ') }] : []),
          { title: 'Образование', value: person.education },
          { title: 'Стаж', value: person.serviceYears === null ? null : counted(person.serviceYears, 'год', 'года', 'лет') },
          {
            title: 'Нагрузка в неделю',
            value: person.weeklyHours === null ? null : `${person.weeklyHours.toLocaleString('ru')} ч`,
          },
          ...(person.firstYear || person.lastYear ? [{ title: 'Годы работы', value: yearsOfWork(person) }] : []),
          { title: 'Категория', value: person.category && categoryWords[person.category] },
          { title: 'Склонение', value: <NameCases name={person.name} /> },
          { title: 'Телефон', value: person.phone },
          { title: 'Электронная почта', value: person.email },
        ]}
      />
    </section>
  );
}

function yearsOfWork({ firstYear, lastYear }: Person): string {
  return [firstYear && `с ${firstYear}`, lastYear && `по ${lastYear}`].filter(Boolean).join(' ');
}

/** Forms are about teachers, mentors and tutors. */
function hasForms(person: Person): person is Person & { readonly role: 'teacher' | 'mentor' | 'tutor' } {
  return person.role === 'teacher' || person.role === 'mentor' || person.role === 'tutor';
}
