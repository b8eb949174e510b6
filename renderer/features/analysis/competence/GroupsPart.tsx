import type { CompetenceAnalysis } from '../../../../shared/analysis/competence.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { Sheet } from '../csv.ts';
import { TableSection } from '../TableSection.tsx';
import { LevelMark } from './LevelMark.tsx';
import { levelOfCode, levels } from './levels.ts';
import { Who, whoText } from './Who.tsx';
import styles from './Who.module.css';

type Row = CompetenceAnalysis['groups'][number] & {
  /** Problem sections that at least two of the group have. */
  readonly common: readonly { readonly section: string; readonly count: number }[];
};

type Props = {
  readonly now: CompetenceAnalysis;
  /** Those of the chosen level. */
  readonly groups: CompetenceAnalysis['groups'];
};

/** Teachers of one subject with the same level, to be taught together. */
export function GroupsPart({ now, groups }: Props) {
  const rows = groups.map((group): Row => ({
    ...group,
    common: now.subjectDeficits.flatMap(({ subject, section, forms }) => {
      const count = subject === group.subject ? forms.filter((index) => group.forms.includes(index)).length : 0;
      return count > 1 ? [{ section, count }] : [];
    }),
  }));
  if (rows.length === 0)
    return (
      <EmptyState title="Групп нет">
        Группу составляют два и более педагога одного предмета с одинаковым уровнем: измените отбор.
      </EmptyState>
    );
  const teachers = (row: Row) => row.forms.map((index) => now.forms[index]!);
  const columns: readonly Column<Row>[] = [
    { key: 'subject', title: 'Предмет', sortBy: ({ subject }) => subject, cell: ({ subject }) => subject },
    {
      key: 'level',
      title: 'Уровень',
      width: '216px',
      sortBy: (row) => levels.findIndex(({ code }) => code === row.level),
      cell: (row) => <LevelMark code={row.level} isFull />,
    },
    { key: 'count', title: 'Педагогов', isNumber: true, sortBy: ({ forms }) => forms.length, cell: ({ forms }) => forms.length },
    { key: 'who', title: 'Кто', width: '280px', cell: (row) => <Who forms={teachers(row)} /> },
    {
      key: 'common',
      title: 'Общие проблемные разделы',
      width: '280px',
      cell: ({ common }) =>
        common.length === 0 ? (
          'общих нет'
        ) : (
          <ul className={styles.sections}>
            {common.map(({ section, count }) => (
              <li key={section}>
                {section} – у {count}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  const sheet = (): Sheet => ({
    name: `Группы педагогов ${now.year}`,
    head: ['Предмет', 'Уровень', 'Педагогов', 'Кто', 'Общие проблемные разделы'],
    rows: rows.map((row) => [
      row.subject,
      levelOfCode(row.level)?.title ?? '',
      row.forms.length,
      whoText(teachers(row)),
      row.common.map(({ section, count }) => `${section} (${count})`).join('; '),
    ]),
  });
  return (
    <TableSection
      title="Группы педагогов"
      sheet={sheet}
      note="Два и более педагога одного предмета с одинаковым уровнем: их удобно учить вместе. Раздел общий, если он назван хотя бы у двоих из группы."
    >
      <DataTable label="Группы педагогов" columns={columns} rows={rows} rowKey={(row) => `${row.subject} ${row.level}`} />
    </TableSection>
  );
}
