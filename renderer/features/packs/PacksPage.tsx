import { Button, Group, NativeSelect } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { kindsOf } from '../../../shared/collection/askedForms.ts';
import type { AboutKind } from '../../../shared/engine/instrument.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { sendToPrinter } from '../../sendToPrinter.ts';
import { useAct } from '../../useAct.ts';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { useFollowed } from '../../useFollowed.ts';
import { useInstruments } from '../../useInstruments.ts';
import { schoolTitle } from '../../words.ts';
import { useYear } from '../../year.ts';
import { Choice, type Options } from './Choice.tsx';
import { PackProgress } from './PackProgress.tsx';
import classes from './PacksPage.module.css';
import { usePack } from './usePack.ts';

type Order = Input<'pack.start'>;

/** Blanks or filled forms of many schools or teachers in one go, to be printed or sent. */
export function PacksPage() {
  const year = useYear();
  const known = useInstruments().all;
  const followed = useFollowed();
  const filters = useFilters();
  const schools = useCall('school.list', { year }).data ?? [];
  const pack = usePack('pack.start');
  const [isMailed, setMailed] = useState(false);
  const [content, setContent] = useState<Order['content']>('blank');
  const [format, setFormat] = useState<Order['format']>('docx');
  const [split, setSplit] = useState<Order['split']>('one');
  const instrument = known.find(({ id }) => id === filters.of('instrument')) ?? followed[0] ?? known[0]!;
  const instruments = followed.includes(instrument) ? followed : [instrument, ...followed];
  const kinds = kindsOf(instrument);
  const isOfSchools = kinds.some((kind) => kind === 'school' || kind === 'teacher');
  const chosen = filters.of('school') || 'shnor';
  const isRunning = pack.state?.status === 'running';
  const preview = useAct('pack.preview');
  const order: Order = {
    instrument: instrument.id,
    year,
    schools: !isOfSchools ? 'all' : chosen === 'shnor' || chosen === 'all' ? chosen : [chosen],
    content,
    format,
    split,
  };
  const start = (withLetter: boolean) => {
    setMailed(withLetter);
    pack.start(order);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    start(false);
  };
  return (
    <Page
      title={`Пакет форм, ${year}`}
      lead="Бланки или заполненные формы сразу для всех школ или педагогов. В бланках шапка заполнена из карточек, ответы остаются пустыми."
      crumbs={[{ title: instrument.shortTitle, path: `/forms/${instrument.id}` }]}
    >
      <form className={classes['form']} onSubmit={submit}>
        <NativeSelect
          label="Форма"
          value={instrument.id}
          onChange={(event) => filters.set('instrument', event.currentTarget.value)}
          data={instruments.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        />
        {isOfSchools && (
          <NativeSelect
            label="Школы"
            value={chosen}
            onChange={(event) => filters.set('school', event.currentTarget.value)}
            data={[
              { value: 'shnor', label: 'Все школы ШНОР' },
              { value: 'all', label: 'Все школы муниципалитета' },
              ...schools.map((school) => ({ value: school.id, label: schoolTitle(school) })),
            ]}
          />
        )}
        <Choice label="Что создать" value={content} onChange={setContent} options={contents} />
        <Choice label="Файлы" value={split} onChange={setSplit} options={splitsOf(kinds)} />
        <Choice label="Формат" value={format} onChange={setFormat} options={formats} />
        <Group gap="xs">
          <Button type="submit" disabled={isRunning}>
            Создать пакет
          </Button>
          <Button variant="default" leftSection={<IconMail size={18} aria-hidden />} disabled={isRunning} onClick={() => start(true)}>
            Создать и разослать
          </Button>
          <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(order, { onSuccess: sendToPrinter })}>
            На принтер
          </Button>
        </Group>
      </form>
      {preview.error && <Notice tone="bad" title={preview.error.message} isLive />}
      {pack.problem && <Notice tone="bad" title={pack.problem} isLive />}
      {pack.state && (
        <PackProgress
          key={pack.state.token}
          state={pack.state}
          isMailed={isMailed}
          of={['форма', 'формы', 'форм']}
          isPdf={format === 'pdf'}
          onCancel={pack.cancel}
        />
      )}
    </Page>
  );
}

const contents: Options<Order['content']> = [
  { value: 'blank', label: 'пустые бланки' },
  { value: 'filled', label: 'заполненные формы (в которых есть ответы)' },
];

const formats: Options<Order['format']> = [
  { value: 'docx', label: 'Word' },
  { value: 'pdf', label: 'PDF' },
];

function splitsOf(kinds: readonly AboutKind[]): Options<Order['split']> {
  const one = { value: 'one', label: 'один файл, каждая форма с новой страницы' } as const;
  if (kinds.includes('teacher'))
    return [one, { value: 'school', label: 'файл на каждую школу' }, { value: 'form', label: 'файл на каждого педагога и предмет' }];
  if (kinds.includes('school'))
    return [one, { value: 'school', label: 'файл на каждую школу' }, { value: 'form', label: 'файл на каждую форму' }];
  return [one, { value: 'form', label: 'файл на каждую форму' }];
}
