import { Link } from 'wouter';
import type { ResultLine, ResultSeries } from '../../../../shared/analysis/resultDynamics.ts';
import type { LineResults } from '../../../../shared/analysis/resultViews.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { useCall } from '../../../useCall.ts';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { lineTitle } from '../lineTitle.ts';
import { signedPoints } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import { ChangeCell } from './ChangeCell.tsx';
import { lastChange, type Measure } from './measures.ts';
import { PointCell, pointText } from './PointCell.tsx';
import styles from './Results.module.css';

type Props = { readonly line: ResultLine; readonly measure: Measure };

/** One subject over the schools: groups first, then the schools by name; never ordered by result. */
export function LinePart({ line, measure }: Props) {
  const { procedure, subject, grade } = line;
  const query = useCall('analysis.resultLine', { procedure, subject, grade });
  return <Loaded query={query}>{(found) => <LineTable found={found} line={line} measure={measure} />}</Loaded>;
}

type Row = { readonly id: string; readonly name: string; readonly school: string | null; readonly series: ResultSeries };

function LineTable({ found, line, measure }: Props & { readonly found: LineResults }) {
  const address = useAddress();
  const rows: readonly Row[] = [
    ...found.groups.map((series) => ({ id: series.level, name: series.name, school: null, series })),
    ...found.schools.map(({ school, series }) => ({ id: school.id, name: school.name, school: school.id, series })),
  ];
  const years = [...new Set(rows.flatMap(({ series }) => series.points.map(({ year }) => year)))].toSorted((a, b) => a - b);
  const pointIn = ({ series }: Row, year: number) => series.points.find((point) => point.year === year);
  const participants = ({ series }: Row) => series.points.findLast(({ isHeld }) => isHeld)?.participants ?? null;
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: 'Школа',
      width: '220px',
      cell: ({ name, school }) =>
        school === null ? (
          <span className={styles.group}>{name}</span>
        ) : (
          <Link href={address.href({ part: '', school })}>{kept(name)}</Link>
        ),
    },
    ...years.map((year): Column<Row> => ({
      key: String(year),
      title: String(year),
      isNumber: true,
      cell: (row) => <PointCell point={pointIn(row, year)} measure={measure} />,
    })),
    {
      key: 'change',
      title: `Изменение, ${measure.unit}`,
      isNumber: true,
      cell: ({ series }) => <ChangeCell change={lastChange(series.changes)} measure={measure} years={years} />,
    },
    {
      key: 'participants',
      title: 'Участников в последнем году',
      isNumber: true,
      cell: (row) => participants(row)?.toLocaleString('ru') ?? <span className={styles.dim}>не указано</span>,
    },
  ];
  const sheet = (): Sheet => ({
    name: `${lineTitle(line)} по школам`,
    head: ['Школа', ...years.map((year) => `${year}: ${measure.short}`), `Изменение, ${measure.unit}`, 'Участников в последнем году'],
    rows: rows.map((row) => {
      const points = lastChange(row.series.changes)?.[measure.id] ?? null;
      return [
        row.name,
        ...years.map((year) => pointText(pointIn(row, year), measure)),
        points === null ? '' : signedPoints(points).text,
        participants(row) ?? '',
      ];
    }),
  });
  return (
    <TableSection
      title={`${lineTitle(line)}: ${measure.title.toLowerCase()}`}
      sheet={sheet}
      note="Школы идут по названию. Таблица нужна, чтобы увидеть, где предмету нужна помощь, а не чтобы сравнивать школы по ВПР."
    >
      <DataTable label="Предмет по школам" columns={columns} rows={rows} rowKey={({ id }) => id} />
    </TableSection>
  );
}
