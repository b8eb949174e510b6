import { Button, Tabs } from '@mantine/core';
import { IconDownload, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { InstrumentView } from '../../../shared/ipc/calls/instruments.ts';
import type { MadeDocument } from '../../../shared/ipc/calls/documents.ts';
import { paths } from '../../../shared/model/paths.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import type { RouteParams } from '../../lazyScreen.tsx';
import { useQueryValue } from '../../query.ts';
import { showToast } from '../../toasts.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { useFollowed } from '../../useFollowed.ts';
import { MadeNote } from '../reports/MadeNote.tsx';
import { AboutPart } from './AboutPart.tsx';
import { BlankPreview } from './BlankPreview.tsx';
import { FindingList } from './FindingList.tsx';
import classes from './Instruments.module.css';
import { TotalsPart } from './TotalsPart.tsx';
import { VersionsPart } from './VersionsPart.tsx';

/** One instrument: the form as it prints, formula and scale, what the linter found, its versions. */
export function InstrumentPage({ params: { id = '' } }: { readonly params: RouteParams }) {
  const [version] = useQueryValue('version');
  const query = useCall('instrument.get', { id, version: version === null ? null : Number(version) });
  return <Loaded query={query}>{(view) => <Shown view={view} />}</Loaded>;
}

function Shown({ view }: { readonly view: InstrumentView }) {
  const { instrument, isBuiltIn, versions, findings } = view;
  const [part, setPart] = useQueryValue('part');
  const [made, setMade] = useState<MadeDocument | null>(null);
  const save = useAct('instrument.export');
  const latest = versions.at(-1)?.version;
  const isFollowed = useFollowed().some(({ id }) => id === instrument.id);
  return (
    <Page
      title={instrument.shortTitle}
      mark={<span className={classes['mark']}>{isBuiltIn ? 'встроенная' : `версия ${instrument.version}, добавлена`}</span>}
      lead={`${instrument.title} (${instrument.source.clause}).`}
      crumbs={[{ title: 'Методики', path: paths.instruments }]}
      actions={
        <>
          {isFollowed && (
            <Button component={Link} href={paths.monitoring(instrument.id)} variant="default" c="var(--mantine-color-default-color)">
              К формам
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                { id: instrument.id, version: instrument.version },
                { onSuccess: setMade, onError: (error) => showToast(error.message, { tone: 'bad' }) },
              )
            }
          >
            Сохранить файлом
          </Button>
          <Button component={Link} href={paths.editInstrument(instrument.id)} c="white" leftSection={<IconPencil size={18} aria-hidden />}>
            {isBuiltIn ? 'Изменить как свою методику' : 'Изменить'}
          </Button>
        </>
      }
    >
      {made && <MadeNote made={made} onClose={() => setMade(null)} />}
      {instrument.version !== latest && (
        <Notice tone="info" title={`Это версия ${instrument.version}, последняя – ${latest}`}>
          <p>
            <Link href={paths.instrument(instrument.id)}>Показать последнюю</Link>
          </p>
        </Notice>
      )}
      <Tabs value={part ?? 'form'} onChange={setPart} keepMounted={false}>
        <Tabs.List aria-label="Методика" mb="md">
          <Tabs.Tab value="form">Форма</Tabs.Tab>
          <Tabs.Tab value="totals">Формула и шкала</Tabs.Tab>
          <Tabs.Tab value="findings">{findings.length === 0 ? 'Замечаний нет' : `Замечания: ${findings.length}`}</Tabs.Tab>
          <Tabs.Tab value="about">Источник и сроки</Tabs.Tab>
          <Tabs.Tab value="versions">Версии: {versions.length}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="form">
          <BlankPreview instrument={instrument} />
        </Tabs.Panel>
        <Tabs.Panel value="totals">
          <TotalsPart instrument={instrument} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <FindingList instrument={instrument} findings={findings} />
        </Tabs.Panel>
        <Tabs.Panel value="about">
          <AboutPart instrument={instrument} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsPart view={view} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
