import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../shared/ipc/contract.ts';
import { plainText } from '../../../shared/model/plainText.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { RowActions } from '../../components/RowActions.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { Toolbar } from '../../components/Toolbar.tsx';
import { counted } from '../../plural.ts';
import { useQueryValue } from '../../query.ts';
import { useCall } from '../../useCall.ts';
import { localityWords, schoolTitle, statusWords } from '../../words.ts';
import { useYear } from '../../year.ts';
import { SchoolPanel } from './SchoolPanel.tsx';
import { useRemoveSchool } from './useRemoveSchool.ts';

type Row = Output<'school.list'>[number];

/** Школы: the list with filters; adding, changing, removing. */
export function SchoolsPage() {
  const year = useYear();
  const schools = useCall('school.list', { year });
  const [asked, setAsked] = useQueryValue('new');
  const [edited, setEdited] = useState<Row | null>(null);
  const add = () => setAsked('');
  return (
    <Page
      title="Школы"
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
          Добавить школу
        </Button>
      }
    >
      <Loaded query={schools}>
        {(rows) =>
          rows.length > 0 ? (
            <SchoolList rows={rows} year={year} onEdit={setEdited} />
          ) : (
            <EmptyState title="Школ пока нет" action={<Button onClick={add}>Добавить первую школу</Button>}>
              Внесите школы муниципалитета: их формы и результаты соберутся здесь и на рабочем столе.
            </EmptyState>
          )
        }
      </Loaded>
      <SchoolPanel isOpen={asked !== null} school={null} onClose={() => setAsked(null)} />
      <SchoolPanel isOpen={edited !== null} school={edited} onClose={() => setEdited(null)} />
    </Page>
  );
}

type ListProps = { readonly rows: readonly Row[]; readonly year: string; readonly onEdit: (row: Row) => void };

function SchoolList({ rows, year, onEdit }: ListProps) {
  const remove = useRemoveSchool();
  const [text, setText] = useState('');
  const [status, setStatus] = useState('');
  const wanted = plainText(text);
  const shown = rows.filter((row) => (!status || row.status === status) && haystack(row).includes(wanted));
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: 'Школа',
      width: '180px',
      sortBy: schoolTitle,
      cell: (row) => <Link href={`/schools/${row.id}`}>{schoolTitle(row)}</Link>,
    },
    { key: 'code', title: 'Код', sortBy: (row) => row.code, cell: (row) => row.code || '–' },
    { key: 'director', title: 'Директор', sortBy: (row) => row.director, cell: (row) => row.director || '–' },
    { key: 'locality', title: 'Местность', cell: (row) => (row.locality ? localityWords[row.locality] : '–') },
    {
      key: 'status',
      title: `Статус, ${year}`,
      sortBy: (row) => statusWords[row.status],
      cell: (row) => <StatusMark status={row.status} />,
    },
    { key: 'teachers', title: 'Педагогов', isNumber: true, sortBy: (row) => row.teachers, cell: (row) => row.teachers },
    {
      key: 'actions',
      title: 'Действия',
      isTitleHidden: true,
      width: '96px',
      cell: (row) => <RowActions of={schoolTitle(row)} onEdit={() => onEdit(row)} onRemove={() => void remove(row)} />,
    },
  ];
  return (
    <>
      <Toolbar count={`${counted(shown.length, 'школа', 'школы', 'школ')}${shown.length < rows.length ? ` из ${rows.length}` : ''}`}>
        <TextInput
          aria-label="Найти школу"
          placeholder="Название, код, директор"
          w={260}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label="Статус"
          value={status}
          data={[{ value: '', label: 'Любой статус' }, ...Object.entries(statusWords).map(([value, label]) => ({ value, label }))]}
          onChange={(event) => setStatus(event.currentTarget.value)}
        />
      </Toolbar>
      {shown.length > 0 ? (
        <DataTable label="Школы муниципалитета" columns={columns} rows={shown} rowKey={(row) => row.id} />
      ) : (
        <EmptyState title="По этому отбору школ нет">Измените слова поиска или статус.</EmptyState>
      )}
    </>
  );
}

function haystack({ name, shortName, code, director }: Row): string {
  return plainText(`${name} ${shortName} ${code} ${director}`);
}
