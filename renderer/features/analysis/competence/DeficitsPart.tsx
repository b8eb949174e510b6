import type { CompetenceAnalysis } from '../../../../shared/analysis/competence.ts';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import type { DeficitRow } from '../../../../shared/analysis/deficits.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { Sheet } from '../csv.ts';
import { TableSection } from '../TableSection.tsx';
import { Who, whoText } from './Who.tsx';

type Props = {
  readonly now: CompetenceAnalysis;
  readonly shown: readonly number[];
  /** Otherwise those without a level count too. */
  readonly isLevelChosen: boolean;
};

type Row = {
  readonly subject: string | null;
  readonly section: string;
  readonly forms: readonly CompetenceForm[];
  readonly schools: number;
};

/** Sections of the programme and methodical fields that the forms name as a problem: how many teachers, of how many schools, who. */
export function DeficitsPart({ now, shown, isLevelChosen }: Props) {
  const isShown = new Set(shown);
  const rowsOf = (list: readonly DeficitRow[]): readonly Row[] =>
    list
      .map(({ subject, section, forms: indexes }): Row => {
        const forms = indexes.filter((index) => !isLevelChosen || isShown.has(index)).map((index) => now.forms[index]!);
        return { subject, section, forms, schools: new Set(forms.map(({ school }) => school.id)).size };
      })
      .filter(({ forms }) => forms.length > 0)
      .toSorted((a, b) => b.forms.length - a.forms.length);
  const [subjects, methods] = [rowsOf(now.subjectDeficits), rowsOf(now.methodDeficits)];
  if (subjects.length + methods.length === 0)
    return (
      <EmptyState title="Дефициты не названы">
        Проблемные разделы программы вносятся в форму «Предметные компетенции», методические дефициты – в форму «Методические компетенции».
      </EmptyState>
    );
  return (
    <>
      <DeficitTable title="Дефициты по предметам и разделам программы" rows={subjects} />
      <DeficitTable title="Методические дефициты" rows={methods} />
    </>
  );
}

function DeficitTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const hasSubject = rows.some(({ subject }) => subject !== null);
  const columns: readonly Column<Row>[] = [
    ...(hasSubject ? [{ key: 'subject', title: 'Предмет', sortBy: (row: Row) => row.subject ?? '', cell: (row: Row) => row.subject }] : []),
    {
      key: 'section',
      title: hasSubject ? 'Раздел программы' : 'Дефицит',
      width: '320px',
      sortBy: (row) => row.section,
      cell: (row) => row.section,
    },
    { key: 'count', title: 'Педагогов', isNumber: true, sortBy: ({ forms }) => forms.length, cell: ({ forms }) => forms.length },
    { key: 'schools', title: 'Школ', isNumber: true, sortBy: ({ schools }) => schools, cell: ({ schools }) => schools },
    { key: 'who', title: 'Кто', width: '300px', cell: ({ forms }) => <Who forms={forms} hasSubject={!hasSubject} /> },
  ];
  const sheet = (): Sheet => ({
    name: title,
    head: [...(hasSubject ? ['Предмет'] : []), hasSubject ? 'Раздел программы' : 'Дефицит', 'Педагогов', 'Школ', 'Кто'],
    rows: rows.map(({ subject, section, forms, schools }) => [
      ...(hasSubject ? [subject ?? ''] : []),
      section,
      forms.length,
      schools,
      whoText(forms),
    ]),
  });
  return (
    <TableSection title={title} sheet={sheet} note="Сначала те, что названы чаще.">
      {rows.length === 0 ? (
        <EmptyState title="Под отбор ничего не подходит" />
      ) : (
        <DataTable label={title} columns={columns} rows={rows} rowKey={({ subject, section }) => `${subject ?? ''} ${section}`} />
      )}
    </TableSection>
  );
}
