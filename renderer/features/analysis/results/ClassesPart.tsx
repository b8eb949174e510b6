import type { Cohort } from '../../../../shared/analysis/resultDynamics.ts';
import type { SchoolResults } from '../../../../shared/analysis/resultViews.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { shareText, signedPoints } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import { ChangeCell } from './ChangeCell.tsx';
import { measures, valueOf, type Measure } from './measures.ts';
import styles from './Results.module.css';

const [low, high] = measures as readonly [Measure, Measure, Measure];

/** The same children from grade to grade. */
export function ClassesPart({ school }: { readonly school: SchoolResults }) {
  const rows = school.cohorts.toSorted(
    (a, b) => a.procedure.localeCompare(b.procedure, 'ru') || a.subject.localeCompare(b.subject, 'ru') || startOf(a) - startOf(b),
  );
  if (rows.length === 0)
    return (
      <EmptyState title="Проследить класс не по чему">
        Нужны результаты одного предмета в двух соседних параллелях двух лет: 5 класс в 2019 году и 6 класс в 2020.
      </EmptyState>
    );
  const steps = ({ points }: Cohort) =>
    points.map(
      (point) =>
        `${point.grade} класс, ${point.year}: ${point.isHeld ? shareText(valueOf(point, low)) : 'нет результата'}${
          point.isSmall ? ` (мало: N = ${point.participants})` : ''
        }`,
    );
  const columns: readonly Column<Cohort>[] = [
    {
      key: 'class',
      title: 'Класс',
      width: '180px',
      cell: ({ points }) => `${points[0]!.grade} класс ${points[0]!.year} года`,
    },
    { key: 'subject', title: 'Процедура, предмет', cell: ({ procedure, subject }) => `${procedure}, ${subject}` },
    {
      key: 'steps',
      title: 'Доля «2» по годам, %',
      width: '540px',
      cell: (cohort) => (
        <ul className={styles.steps}>
          {steps(cohort).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ),
    },
    ...[low, high].map((measure): Column<Cohort> => ({
      key: measure.id,
      title: `Последнее изменение: ${measure.short.replace(', %', '').toLowerCase()}, п.п.`,
      isNumber: true,
      cell: ({ changes, points }) => <ChangeCell change={changes.at(-1)} measure={measure} years={points.map(({ year }) => year)} />,
    })),
  ];
  const sheet = (): Sheet => ({
    name: `Класс за классом ${school.school.name}`,
    head: ['Класс', 'Процедура, предмет', 'Доля «2» по годам, %', 'Последнее изменение «2», п.п.'],
    rows: rows.map((cohort) => {
      const points = cohort.changes.at(-1)?.low ?? null;
      return [
        `${cohort.points[0]!.grade} класс ${cohort.points[0]!.year} года`,
        `${cohort.procedure}, ${cohort.subject}`,
        steps(cohort).join(' → '),
        points === null ? '' : signedPoints(points).text,
      ];
    }),
  });
  return (
    <TableSection
      title={`${kept(school.school.name)}: класс за классом`}
      sheet={sheet}
      note="Одни и те же дети: 5 класс 2019 года – это 6 класс 2020 года. Состав класса мог измениться, задания разных лет различаются."
    >
      <DataTable
        label="Класс за классом"
        columns={columns}
        rows={rows}
        rowKey={({ procedure, subject, points }) => `${procedure} ${subject} ${points[0]!.grade} ${points[0]!.year}`}
      />
    </TableSection>
  );
}

function startOf({ points }: Cohort): number {
  return points[0]!.year - points[0]!.grade;
}
