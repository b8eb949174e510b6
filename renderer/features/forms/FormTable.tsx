import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { plainDate } from '../../dates.ts';
import { useOpenForm, type Wanted } from '../opening/useOpenForm.tsx';
import { momentText } from './momentText.ts';
import { OutdatedMark } from './OutdatedMark.tsx';
import type { FormRow } from './useFormRows.ts';

type Props = { readonly instrument: Instrument; readonly rows: readonly FormRow[]; readonly year: string };

/** The forms of a monitoring: whom each is about, its state, the way into it. */
export function FormTable({ instrument, rows, year }: Props) {
  const { open, panel } = useOpenForm(year);
  const isVisit = instrument.rounds.includes('visit');
  const isTeacher = instrument.about === 'teacher';
  const wanted = (row: FormRow): Wanted => ({
    instrument: instrument.id,
    about: (isTeacher ? row.personId : row.schoolId) ?? '',
    subject: row.subject,
    submission: null,
  });
  const columns: readonly Column<FormRow>[] = [
    ...(isTeacher
      ? [
          { key: 'person', title: 'Педагог', cell: (row: FormRow) => row.person, sortBy: (row: FormRow) => row.person ?? '' },
          { key: 'subject', title: 'Предмет', cell: subjectCell, sortBy: (row: FormRow) => row.subject ?? '' },
        ]
      : []),
    { key: 'school', title: 'Школа', cell: (row) => row.school, sortBy: (row) => row.school },
    ...(isVisit ? [{ key: 'visit', title: 'Посещение', cell: visitCell, sortBy: (row: FormRow) => row.submission?.round ?? '' }] : []),
    {
      key: 'state',
      title: 'Состояние',
      cell: stateCell,
      sortBy: (row) => row.submission?.state ?? '',
    },
    { key: 'updated', title: 'Изменена', cell: updatedCell, sortBy: (row) => row.submission?.updatedAt ?? '' },
    {
      key: 'open',
      title: 'Действие',
      isTitleHidden: true,
      cell: (row) => (
        <>
          {row.submission && (
            <Button
              component={Link}
              href={`/form/${row.submission.id}`}
              variant="light"
              size="compact-md"
              aria-label={`Открыть: ${row.title}`}
            >
              Открыть
            </Button>
          )}
          {!row.submission && (row.key !== null || isVisit) && (
            <Button variant="default" size="compact-md" aria-label={`Начать: ${row.title}`} onClick={() => open(wanted(row))}>
              Начать
            </Button>
          )}{' '}
          {row.submission && isVisit && row.schoolId !== null && (
            <Button variant="subtle" size="compact-md" aria-label={`Новое посещение: ${row.title}`} onClick={() => open(wanted(row))}>
              Новое посещение
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <DataTable label={`Формы: ${instrument.title}`} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {panel}
    </>
  );
}

function subjectCell(row: FormRow) {
  if (row.subject !== null || row.personId === null || row.key !== null) return row.subject ?? '';
  return <Link href={`/people/${row.personId}`}>укажите предметы</Link>;
}

function stateCell({ submission }: FormRow) {
  return (
    <>
      <StateMark state={submission?.state ?? 'not-started'} />
      {submission?.outdatedCopy && <OutdatedMark copy={submission.outdatedCopy} />}
    </>
  );
}

function visitCell(row: FormRow) {
  return row.submission ? plainDate(row.submission.round) : '';
}

function updatedCell(row: FormRow) {
  return row.submission ? momentText(row.submission.updatedAt) : '';
}
