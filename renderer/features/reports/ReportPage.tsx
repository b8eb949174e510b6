import { Button, Switch } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { paths } from '../../../shared/model/paths.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { RouteParams } from '../../lazyScreen.tsx';
import { sendToPrinter } from '../../sendToPrinter.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { MadeNote } from './MadeNote.tsx';
import { Preview } from './Preview.tsx';
import { yearOfPath } from './reportPath.ts';

type Format = Input<'report.make'>['format'];

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
  const query = useCall('report.preview', key, base != null);
  const make = useAct('report.make');
  const [made, setMade] = useState<MadeDocument | null>(null);
  const [format, setFormat] = useState<Format>('docx');
  const print = (wanted: Format) => {
    setFormat(wanted);
    make.mutate({ ...key, format: wanted }, { onSuccess: setMade });
  };
  const isMaking = (one: Format) => make.isPending && format === one;

  return (
    <Page
      title={query.data?.title ?? 'Отчёт'}
      crumbs={[{ title: 'Отчёты', path: paths.reports }]}
      actions={
        <>
          <Switch
            label="Копия без имён"
            checked={isPublic}
            onChange={(event) => filters.set('public', event.currentTarget.checked ? '1' : '')}
            styles={{ root: { alignSelf: 'center' } }}
          />
          <Button
            leftSection={<IconFileTypeDocx size={18} />}
            loading={isMaking('docx')}
            disabled={!query.data}
            onClick={() => print('docx')}
          >
            Word
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={18} />}
            loading={isMaking('pdf')}
            disabled={!query.data}
            onClick={() => print('pdf')}
          >
            PDF
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeXls size={18} />}
            loading={isMaking('xlsx')}
            disabled={!query.data}
            onClick={() => print('xlsx')}
          >
            Excel
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} />}
            disabled={!query.data}
            onClick={() => query.data && sendToPrinter(query.data)}
          >
            На принтер
          </Button>
        </>
      }
    >
      {made && <MadeNote made={made} onClose={() => setMade(null)} />}
      {make.error && <Notice tone="bad" title={make.error.message} isLive />}
      <Loaded query={query}>{(tree) => <Preview tree={tree} />}</Loaded>
    </Page>
  );
}
