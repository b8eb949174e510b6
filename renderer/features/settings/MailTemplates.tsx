import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MailTemplateView } from '../../../shared/ipc/calls/mail.ts';
import { letterKindTitles } from '../../../shared/mail/templates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { MailTemplatePanel } from './MailTemplatePanel.tsx';

/** Subjects and texts by kind of document. */
export function MailTemplates({ templates }: { readonly templates: readonly MailTemplateView[] }) {
  const [edited, setEdited] = useState<MailTemplateView | null>(null);
  return (
    <>
      <DataTable
        label="Образцы по видам документов"
        rows={templates}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', title: 'К чему письмо', width: '200px', cell: ({ kind }) => letterKindTitles[kind] },
          { key: 'subject', title: 'Тема', width: '260px', cell: ({ subject }) => subject },
          { key: 'own', title: 'Слова', cell: ({ isOwn }) => (isOwn ? 'изменены' : 'обычные') },
          {
            key: 'actions',
            title: 'Действие',
            isTitleHidden: true,
            cell: (row) => (
              <Button
                variant="light"
                size="compact-md"
                aria-label={`Изменить образец: ${letterKindTitles[row.kind]}`}
                onClick={() => setEdited(row)}
              >
                Изменить
              </Button>
            ),
          },
        ]}
      />
      {edited && <MailTemplatePanel template={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
