import { Button } from '@mantine/core';
import type { CompetenceAnalysis } from '../../../../shared/analysis/competence.ts';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import { teacherCompetence } from '../../../../shared/instruments/k-teacher-competence.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useOpenForm } from '../../opening/useOpenForm.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';

/** Whose level is not determined and why; the form opens from here. */
export function MissingPart({ now }: { readonly now: CompetenceAnalysis }) {
  const { open, panel } = useOpenForm(now.year);
  const rows = now.missing.map((index) => now.forms[index]!);
  if (rows.length === 0)
    return <EmptyState title="Уровень определён у всех">Под этот отбор не осталось ни одной незаполненной формы.</EmptyState>;
  const columns: readonly Column<CompetenceForm>[] = [
    { key: 'person', title: 'Педагог', sortBy: ({ person }) => person.name, cell: ({ person }) => person.name },
    { key: 'subject', title: 'Предмет', sortBy: ({ subject }) => subject, cell: ({ subject }) => subject },
    { key: 'school', title: 'Школа', sortBy: ({ school }) => school.name, width: '164px', cell: ({ school }) => kept(school.name) },
    { key: 'reason', title: 'Чего нет', sortBy: reasonOf, cell: reasonOf },
    {
      key: 'open',
      title: 'Действие',
      isTitleHidden: true,
      cell: ({ person, subject, submission }) => (
        <Button
          variant={submission ? 'light' : 'default'}
          size="compact-md"
          className="no-print"
          aria-label={`${submission ? 'Заполнить' : 'Начать'}: ${person.name}, ${subject}`}
          onClick={() =>
            open(
              submission === null
                ? { key: { instrument: teacherCompetence.id, about: { kind: 'teacher', id: person.id }, subject, round: 'year' } }
                : { submission },
            )
          }
        >
          {submission ? 'Заполнить' : 'Начать'}
        </Button>
      ),
    },
  ];
  const sheet = (): Sheet => ({
    name: `Нет данных ${now.year}`,
    head: ['Педагог', 'Предмет', 'Школа', 'Чего нет'],
    rows: rows.map((form) => [form.person.name, form.subject, form.school.name, reasonOf(form)]),
  });
  return (
    <TableSection title="Уровень не определён" sheet={sheet}>
      <DataTable label="Уровень не определён" columns={columns} rows={rows} rowKey={({ person, subject }) => `${person.id} ${subject}`} />
      {panel}
    </TableSection>
  );
}

function reasonOf({ submission, score }: CompetenceForm): string {
  if (submission === null) return 'форма не открыта';
  switch (score?.status) {
    case 'incomplete':
      return `не заполнено: № ${score.missing.join(', ')}`;
    case 'invalid':
      return 'есть недопустимые значения';
    case 'scored':
      return 'итог вне шкалы приказа';
    case undefined:
      return 'форма пуста';
  }
}
