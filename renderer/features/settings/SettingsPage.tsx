import { Tabs } from '@mantine/core';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useQueryValue } from '../../query.ts';
import { useCall } from '../../useCall.ts';
import { AuthorForm } from './AuthorForm.tsx';
import { BaseTab } from './BaseTab.tsx';
import { LayoutTab } from './layout/LayoutTab.tsx';
import { MailTab } from './MailTab.tsx';
import { MunicipalityForm } from './MunicipalityForm.tsx';
import { OrdersTab } from './OrdersTab.tsx';
import { ThresholdsForm } from './ThresholdsForm.tsx';
import { YearsTab } from './YearsTab.tsx';

/** Настройки: requisites, years and targets, bases and files. */
export function SettingsPage() {
  const state = useCall('base.state', {});
  const [part, setPart] = useQueryValue('part');
  return (
    <Page title="Настройки">
      <Loaded query={state}>
        {(ready) =>
          ready.base && (
            <Tabs value={part ?? 'requisites'} onChange={setPart} keepMounted={false}>
              <Tabs.List aria-label="Настройки" mb="md">
                <Tabs.Tab value="requisites">Реквизиты</Tabs.Tab>
                <Tabs.Tab value="orders">Приказы и сроки</Tabs.Tab>
                <Tabs.Tab value="years">Учебные годы и цели</Tabs.Tab>
                <Tabs.Tab value="checks">Проверки</Tabs.Tab>
                <Tabs.Tab value="layout">Оформление</Tabs.Tab>
                <Tabs.Tab value="mail">Почта</Tabs.Tab>
                <Tabs.Tab value="author">Автор изменений</Tabs.Tab>
                <Tabs.Tab value="base">База и файлы</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="requisites">
                <MunicipalityForm municipality={ready.base.municipality} />
              </Tabs.Panel>
              <Tabs.Panel value="orders">
                <OrdersTab />
              </Tabs.Panel>
              <Tabs.Panel value="years">
                <YearsTab />
              </Tabs.Panel>
              <Tabs.Panel value="checks">
                <ThresholdsForm />
              </Tabs.Panel>
              <Tabs.Panel value="layout">
                <LayoutTab municipality={ready.base.municipality} />
              </Tabs.Panel>
              <Tabs.Panel value="mail">
                <MailTab />
              </Tabs.Panel>
              <Tabs.Panel value="author">
                <AuthorForm />
              </Tabs.Panel>
              <Tabs.Panel value="base">
                <BaseTab state={ready} />
              </Tabs.Panel>
            </Tabs>
          )
        }
      </Loaded>
    </Page>
  );
}
