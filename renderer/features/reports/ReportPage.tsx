import { Button, Switch } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { paths } from '../../../shared/model/paths.ts';
import type { ReportTree } from '../../../shared/reports/tree.ts';
import { call } from '../../api.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { RouteParams } from '../../lazyScreen.tsx';
import { sendToPrinter } from '../../sendToPrinter.ts';
import { showToast } from '../../toasts.ts';
import { counted } from '../../plural.ts';
import { act, useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { MailButton } from '../mail/MailButton.tsx';
import { ChecksSide } from './ChecksSide.tsx';
import { LivingReport } from './living/LivingReport.tsx';
import { MadeNote } from './MadeNote.tsx';
import { NamesTyped } from './NamesTyped.tsx';
import { Preview } from './Preview.tsx';
import { yearOfPath } from './reportPath.ts';
import { SentVersions } from './SentVersions.tsx';
import { openChanges } from './useOpenChanges.ts';

type Format = Input<'report.make'>['format'];

const letterFormats: readonly { readonly title: string; readonly format: Format }[] = [
  { title: 'Word', format: 'docx' },
  { title: 'PDF', format: 'pdf' },
  { title: 'Excel, сводная форма', format: 'xlsx' },
];

/** One report: its sections, the page as it will print, what to know before sending it. */
export function ReportPage({ params: { kind = '', year = '', school } }: { readonly params: RouteParams }) {
  const base = useCall('base.state', {}).data?.base;
  const filters = useFilters();
  const isPublic = filters.of('public') === '1';
  const key: Input<'report.preview'> = {
    kind,
    municipality: base?.municipality.id ?? '',
    year: yearOfPath(year),
    school: school ?? null,
    isPublic,
  };
  const { isPublic: _, ...of } = key;
  const living = useCall('report.living', of, base != null && !isPublic);
  const preview = useCall('report.preview', key, base != null && isPublic);
  const tree = isPublic ? preview.data : living.data?.generated;
  const make = useAct('report.make');
  const [made, setMade] = useState<MadeDocument | null>(null);
  const [format, setFormat] = useState<Format>('docx');
  const print = (wanted: Format) => {
    setFormat(wanted);
    make.mutate({ ...key, format: wanted }, { onSuccess: setMade });
  };
  const isMaking = (one: Format) => make.isPending && format === one;

  const sideOf = (shown: ReportTree) => (
    <ChecksSide tree={shown}>
      <SentVersions of={key} onMade={setMade} />
    </ChecksSide>
  );

  return (
    <Page
      title={tree?.title ?? 'Отчёт'}
      crumbs={[{ title: 'Отчёты', path: paths.reports }]}
      actions={
        <>
          <Switch
            label="Копия без имён"
            checked={isPublic}
            onChange={(event) => filters.set('public', event.currentTarget.checked ? '1' : '')}
            styles={{ root: { alignSelf: 'center' } }}
          />
          <Button leftSection={<IconFileTypeDocx size={18} />} loading={isMaking('docx')} disabled={!tree} onClick={() => print('docx')}>
            Word
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={18} />}
            loading={isMaking('pdf')}
            disabled={!tree}
            onClick={() => print('pdf')}
          >
            PDF
          </Button>
          {(!tree || hasTables(tree)) && (
            <Button
              variant="default"
              leftSection={<IconFileTypeXls size={18} />}
              loading={isMaking('xlsx')}
              disabled={!tree}
              onClick={() => print('xlsx')}
            >
              Excel
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} />}
            disabled={!tree}
            onClick={() => {
              const open = living.data && !isPublic ? openChanges(living.data) : 0;
              if (open > 0)
                showToast(`Печатается с неразобранными изменениями данных: ${counted(open, 'место', 'места', 'мест')}`, { tone: 'bad' });
              void call('report.preview', key).then(sendToPrinter, tellFailure);
            }}
          >
            На принтер
          </Button>
          <MailButton
            isDisabled={!tree}
            formats={letterFormats
              .filter(({ format: one }) => one !== 'xlsx' || (tree && hasTables(tree)))
              .map(({ title, format: one }) => ({ title, make: () => act('report.make', { ...key, format: one }) }))}
          />
        </>
      }
    >
      {made && <MadeNote made={made} onClose={() => setMade(null)} />}
      {make.error && <Notice tone="bad" title={make.error.message} isLive />}
      {isPublic && base != null && <NamesTyped of={of} />}
      {isPublic ? (
        <Loaded query={preview}>{(copy) => <Preview tree={copy} side={sideOf(copy)} />}</Loaded>
      ) : (
        <Loaded query={living}>{(view) => <LivingReport key={JSON.stringify(of)} of={of} view={view} sideOf={sideOf} />}</Loaded>
      )}
    </Page>
  );
}

function tellFailure(error: unknown): void {
  showToast(error instanceof Error ? error.message : 'Напечатать не удалось', { tone: 'bad' });
}

/** A letter may have no tables: nothing of it goes to Excel. */
function hasTables({ sections }: ReportTree): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
}
