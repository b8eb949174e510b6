import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { InstrumentCheck } from '../../../shared/ipc/calls/instruments.ts';
import { paths } from '../../../shared/model/paths.ts';
import { Notice } from '../../components/Notice.tsx';
import { counted } from '../../plural.ts';
import { AboutPart } from './AboutPart.tsx';
import { BlankPreview } from './BlankPreview.tsx';
import { FindingList } from './FindingList.tsx';
import classes from './Instruments.module.css';
import { ProblemList } from './ProblemList.tsx';
import { TotalsPart } from './TotalsPart.tsx';

/** What a file holds and whether it can be added: what is wrong, what the linter found, the form as it would print. */
export function CheckedFile({ check }: { readonly check: InstrumentCheck }) {
  const { instrument, problems, findings } = check;
  const [part, setPart] = useState<string | null>('form');
  return (
    <>
      {problems.length > 0 && (
        <Notice tone="bad" title={`Методику добавить нельзя: ${counted(problems.length, 'ошибка', 'ошибки', 'ошибок')} в файле`} isLive>
          <ProblemList problems={problems} />
        </Notice>
      )}
      {instrument && (
        <>
          <StatusNotice check={check} />
          <h2 className={classes['heading']}>{instrument.title}</h2>
          <section aria-labelledby="findings-heading">
            <h3 id="findings-heading" className={classes['heading']}>
              Проверка формул и шкал
            </h3>
            <FindingList instrument={instrument} findings={findings} />
          </section>
          <Tabs value={part} onChange={setPart} keepMounted={false}>
            <Tabs.List aria-label="Содержание файла" mb="md">
              <Tabs.Tab value="form">Форма</Tabs.Tab>
              <Tabs.Tab value="totals">Формула и шкала</Tabs.Tab>
              <Tabs.Tab value="about">Источник и сроки</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="form">
              <BlankPreview instrument={instrument} />
            </Tabs.Panel>
            <Tabs.Panel value="totals">
              <TotalsPart instrument={instrument} />
            </Tabs.Panel>
            <Tabs.Panel value="about">
              <AboutPart instrument={instrument} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </>
  );
}

function StatusNotice({ check: { status, instrument, before } }: { readonly check: InstrumentCheck }) {
  switch (status) {
    case 'new':
      return <Notice tone="good" title="Новая методика: её можно добавить" />;
    case 'next':
      return (
        <Notice tone="good" title={`Новая версия методики: в базе версия ${before}, в файле версия ${instrument?.version}`}>
          <p>Заполненные формы останутся в своей версии, с её словами и шкалой. Новые формы начнутся в новой.</p>
        </Notice>
      );
    case 'known':
      return (
        <Notice tone="info" title="Эта методика уже есть в базе, слово в слово">
          <p>{instrument && <Link href={paths.instrument(instrument.id)}>Открыть методику</Link>}</p>
        </Notice>
      );
    case null:
      return null;
  }
}
