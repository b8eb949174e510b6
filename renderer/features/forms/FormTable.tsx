import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { kindsOf } from '../../../shared/collection/askedForms.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import { paths } from '../../../shared/model/paths.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useOpenForm, type Wanted } from '../opening/useOpenForm.tsx';
import { ScanMark } from '../papers/ScanMark.tsx';
import { momentText } from './momentText.ts';
import { OutdatedMark } from './OutdatedMark.tsx';
import type { FormRow } from './useFormRows.ts';

type Props = { readonly instrument: Instrument; readonly rows: readonly FormRow[]; readonly year: string };

/** The forms of a monitoring: whom each is about, its round and state, the way into it. */
export function FormTable({ instrument, rows, year }: Props) {
  const { open, panel } = useOpenForm(year);
  const isVisit = instrument.rounds.includes('visit');
  const kinds = kindsOf(instrument);
  const isTeacher = kinds.includes('teacher');
  const begin = (row: FormRow): Wanted => ({
    key: { instrument: instrument.id, about: row.about, subject: row.subject, round: row.key?.round ?? null },
  });
  const visit = (row: FormRow): Wanted => ({ key: { instrument: instrument.id, about: row.about, subject: row.subject, round: null } });
  const columns: readonly Column<FormRow>[] = [
    ...(isTeacher
      ? [
          { key: 'person', title: 'Педагог', cell: (row: FormRow) => row.name, sortBy: (row: FormRow) => row.name },
          ...(instrument.perSubject
            ? [{ key: 'subject', title: 'Предмет', cell: subjectCell, sortBy: (row: FormRow) => row.subject ?? '' }]
            : []),
        ]
      : []),
    { key: 'school', title: placeTitle(instrument), cell: (row) => row.place, sortBy: (row) => row.place },
    ...(isVisit || instrument.rounds.length > 1
      ? [
          {
            key: 'round',
            title: instrument.rounds.length === 1 ? 'Посещение' : 'Период',
            cell: (row: FormRow) => row.round,
            sortBy: (row: FormRow) => roundRank(instrument, row),
          },
        ]
      : []),
    { key: 'state', title: 'Состояние', cell: stateCell, sortBy: (row) => row.state },
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
              href={paths.form(row.submission.id)}
              variant="light"
              size="compact-md"
              aria-label={`Открыть: ${row.title}`}
            >
              Открыть
            </Button>
          )}
          {!row.submission && (row.key !== null || row.kind === 'visit') && (
            <Button variant="default" size="compact-md" aria-label={`Начать: ${row.title}`} onClick={() => open(begin(row))}>
              Начать
            </Button>
          )}{' '}
          {row.submission && row.kind === 'visit' && row.placeId !== null && (
            <Button variant="subtle" size="compact-md" aria-label={`Новое посещение: ${row.title}`} onClick={() => open(visit(row))}>
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

/** What the forms are grouped by, in a word. */
export function placeTitle(instrument: Instrument): string {
  const kinds = kindsOf(instrument);
  if (kinds.every((kind) => kind === 'school' || kind === 'teacher')) return 'Школа';
  const words = { municipality: 'Муниципалитет', mentor: 'Наставник', tutor: 'Тьютор' } as const;
  const [only] = kinds;
  return kinds.length === 1 ? words[only as keyof typeof words] : 'О ком';
}

/** Place of the round in the year, so that sorting keeps their order. */
function roundRank({ rounds }: Instrument, { kind, round }: FormRow): string {
  return `${rounds.indexOf(kind)} ${round ?? ''}`;
}

function subjectCell(row: FormRow) {
  if (row.subject !== null || row.about.kind !== 'teacher' || row.key !== null) return row.subject ?? '';
  return <Link href={paths.person(row.about.id)}>укажите предметы</Link>;
}

function stateCell({ submission, state }: FormRow) {
  return (
    <>
      <StateMark state={state} /> {submission?.isSigned && <ScanMark hasScan={submission.hasScan} />}
      {submission?.outdatedCopy && <OutdatedMark copy={submission.outdatedCopy} />}
    </>
  );
}

function updatedCell(row: FormRow) {
  return row.submission ? momentText(row.submission.updatedAt) : '';
}
