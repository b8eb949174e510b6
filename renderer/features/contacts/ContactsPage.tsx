import { Button, Tabs } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useQueryValue } from '../../query.ts';
import { useCall } from '../../useCall.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { AddressTable } from './AddressTable.tsx';
import { BodyPanel } from './BodyPanel.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { PastePanel } from './PastePanel.tsx';

/** Адресная книга: addresses of schools, people and bodies; groups of one's own. */
export function ContactsPage() {
  const book = useCall('contact.book', {});
  const [part, setPart] = useQueryValue('part');
  const [open, setOpen] = useState<'body' | 'paste' | null>(null);
  const close = () => setOpen(null);
  return (
    <Page
      title="Адресная книга"
      lead="Кому уходят письма. Адреса школ и людей – те же, что в их карточках."
      actions={
        <>
          <HelpLink topic="mail" />
          <Button variant="default" leftSection={<IconClipboardText size={18} aria-hidden />} onClick={() => setOpen('paste')}>
            Вставить список
          </Button>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('body')}>
            Добавить организацию
          </Button>
        </>
      }
    >
      <Loaded query={book}>
        {(given) => (
          <Tabs value={part ?? 'addresses'} onChange={setPart} keepMounted={false}>
            <Tabs.List aria-label="Адресная книга" mb="md">
              <Tabs.Tab value="addresses">Адреса</Tabs.Tab>
              <Tabs.Tab value="groups">Свои группы: {given.groups.length}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="addresses">
              <AddressTable book={given} />
            </Tabs.Panel>
            <Tabs.Panel value="groups">
              <GroupsPart book={given} />
            </Tabs.Panel>
          </Tabs>
        )}
      </Loaded>
      <BodyPanel isOpen={open === 'body'} body={null} onClose={close} />
      <PastePanel isOpen={open === 'paste'} onClose={close} />
    </Page>
  );
}
