import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { ReportRow } from '../../../shared/ipc/calls/documents.ts';
import { paths } from '../../../shared/model/paths.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useCall } from '../../useCall.ts';
import { useFilters } from '../../useFilters.ts';
import { useYear } from '../../year.ts';
import { Choice, type Options } from './Choice.tsx';
import { PackProgress } from './PackProgress.tsx';
import classes from './PacksPage.module.css';
import { usePack } from './usePack.ts';

type Order = Input<'reportPack.start'>;

/** A report of one kind for every school in one go, a file each: to be kept, or sent to each school its own. */
export function ReportPackPage() {
  const year = useYear();
  const query = useCall('report.list', {});
  return (
    <Page
      title={`Справки для школ, ${year}`}
      lead="Справка выбранного вида сразу по всем школам: файл на каждую. Из готового пакета можно подготовить письма, каждой школе – её справка."
      crumbs={[{ title: 'Отчёты', path: paths.reports }]}
    >
      <Loaded query={query}>
        {(rows) => <Order rows={rows.filter((row) => row.year === year && row.school !== null && row.group === 'reports')} year={year} />}
      </Loaded>
    </Page>
  );
}

function Order({ rows, year }: { readonly rows: readonly ReportRow[]; readonly year: string }) {
  const filters = useFilters();
  const pack = usePack('reportPack.start');
  const [isMailed, setMailed] = useState(false);
  const [format, setFormat] = useState<Order['format']>('docx');
  const [isPublic, setPublic] = useState(false);
  const titles = new Map(rows.map(({ kind, title }) => [kind, title]));
  const kind = titles.has(filters.of('kind')) ? filters.of('kind') : titles.has(usual) ? usual : ([...titles.keys()][0] ?? '');
  const schools = rows.flatMap((row) => (row.kind === kind && row.school ? [row.school] : []));
  const chosen = filters.of('school') || 'shnor';
  if (rows.length === 0)
    return (
      <EmptyState title="Справок по школам пока нет" action={<Link href={paths.forms}>Заполнить формы</Link>}>
        Они появятся, когда в базе будут формы или результаты школ за {year} учебный год.
      </EmptyState>
    );
  const start = (withLetter: boolean) => {
    setMailed(withLetter);
    pack.start({ kind, year, schools: chosen === 'shnor' || chosen === 'all' ? chosen : [chosen], isPublic, format });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    start(false);
  };
  return (
    <>
      <form className={classes['form']} onSubmit={submit}>
        <NativeSelect
          label="Справка"
          value={kind}
          onChange={(event) => filters.set('kind', event.currentTarget.value)}
          data={[...titles].map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          label="Школы"
          value={chosen}
          onChange={(event) => filters.set('school', event.currentTarget.value)}
          data={[
            { value: 'shnor', label: 'Все школы ШНОР' },
            { value: 'all', label: `Все школы, по которым есть данные (${schools.length})` },
            ...schools.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Choice label="Формат" value={format} onChange={setFormat} options={formats} />
        <Checkbox label="Для публикации: без имён" checked={isPublic} onChange={(event) => setPublic(event.currentTarget.checked)} />
        <Group gap="xs">
          <Button type="submit" disabled={pack.state?.status === 'running'}>
            Создать справки
          </Button>
          <Button
            variant="default"
            leftSection={<IconMail size={18} aria-hidden />}
            disabled={pack.state?.status === 'running'}
            onClick={() => start(true)}
          >
            Создать и разослать
          </Button>
        </Group>
      </form>
      {pack.problem && <Notice tone="bad" title={pack.problem} isLive />}
      {pack.state && (
        <PackProgress
          key={pack.state.token}
          state={pack.state}
          isMailed={isMailed}
          of={['справка', 'справки', 'справок']}
          isPdf={format === 'pdf'}
          onCancel={pack.cancel}
        />
      )}
    </>
  );
}

/** What is most often made for every school. */
const usual = 'school-dossier';

const formats: Options<Order['format']> = [
  { value: 'docx', label: 'Word' },
  { value: 'pdf', label: 'PDF' },
];
