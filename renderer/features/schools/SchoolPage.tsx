import { Button, Tabs } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { useQueryValue } from '../../query.ts';
import type { RouteParams } from '../../lazyScreen.tsx';
import { useCall } from '../../useCall.ts';
import { schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';
import { PassportTab } from './PassportTab.tsx';
import { SchoolFormsTab } from './SchoolFormsTab.tsx';
import { SchoolPanel } from './SchoolPanel.tsx';
import { SchoolPeopleTab } from './SchoolPeopleTab.tsx';
import { SchoolResultsTab } from './SchoolResultsTab.tsx';
import { StatusesTab } from './StatusesTab.tsx';
import { useRemoveSchool } from './useRemoveSchool.ts';

/** A school's card. */
export function SchoolPage({ params }: { readonly params: RouteParams }) {
  const id = params['id'] ?? '';
  const year = useYear();
  const card = useCall('school.get', { id });
  const [tab, setTab] = useQueryValue('tab');
  const [isEditing, setEditing] = useState(false);
  const [, navigate] = useLocation();
  const remove = useRemoveSchool();
  return (
    <Loaded query={card}>
      {({ school, statuses, people }) => (
        <Page
          title={schoolTitle(school)}
          mark={<StatusMark status={statuses.find((one) => one.year === year)?.status ?? 'none'} />}
          {...(school.shortName ? { lead: school.name } : {})}
          crumbs={[{ title: 'Школы', path: '/schools' }]}
          actions={
            <>
              <Button variant="default" leftSection={<IconPencil size={18} aria-hidden="true" />} onClick={() => setEditing(true)}>
                Изменить
              </Button>
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden="true" />}
                onClick={() => void remove(school).then((isRemoved) => isRemoved && navigate('/schools'))}
              >
                Удалить
              </Button>
            </>
          }
        >
          <Tabs value={tab ?? 'passport'} onChange={setTab} keepMounted={false}>
            <Tabs.List aria-label="Карточка школы" mb="md">
              <Tabs.Tab value="passport">Паспорт</Tabs.Tab>
              <Tabs.Tab value="forms">Формы</Tabs.Tab>
              <Tabs.Tab value="people">Педагоги</Tabs.Tab>
              <Tabs.Tab value="results">Результаты</Tabs.Tab>
              <Tabs.Tab value="history">История статуса</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="passport">
              <PassportTab school={school} people={people} />
            </Tabs.Panel>
            <Tabs.Panel value="forms">
              <SchoolFormsTab school={school} year={year} />
            </Tabs.Panel>
            <Tabs.Panel value="people">
              <SchoolPeopleTab school={school} people={people} />
            </Tabs.Panel>
            <Tabs.Panel value="results">
              <SchoolResultsTab school={school} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <StatusesTab school={school} statuses={statuses} />
            </Tabs.Panel>
          </Tabs>
          <SchoolPanel isOpen={isEditing} school={school} onClose={() => setEditing(false)} />
        </Page>
      )}
    </Loaded>
  );
}
