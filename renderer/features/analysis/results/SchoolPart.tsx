import { lazy, Suspense, useMemo } from 'react';
import type { GroupSeries, SchoolResults, SchoolSeries } from '../../../../shared/analysis/resultViews.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import type { Sheet } from '../csv.ts';
import type { Figure } from '../figure.ts';
import { kept } from '../kept.ts';
import { lineId, lineTitle } from '../lineTitle.ts';
import { signedPoints } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import { ChangeCell } from './ChangeCell.tsx';
import { lastChange, measures, valueOf, type Measure } from './measures.ts';
import { PointCell, pointText } from './PointCell.tsx';
import styles from './Results.module.css';

const FigureChart = lazy(async () => ({ default: (await import('../FigureChart.tsx')).FigureChart }));

type Props = {
  readonly school: SchoolResults;
  readonly years: readonly number[];
  readonly line: SchoolSeries | undefined;
  readonly measure: Measure;
};

/** All lines of a school over the years, then one of them beside the municipality, the region and the whole sample. */
export function SchoolPart({ school, years, line, measure }: Props) {
  return (
    <>
      {line && <LineBeside school={school} line={line} measure={measure} />}
      <AllLines school={school} years={years} measure={measure} />
    </>
  );
}

function AllLines({ school, years, measure }: Omit<Props, 'line'>) {
  const pointIn = (series: SchoolSeries, year: number) => series.points.find((point) => point.year === year);
  const besideOf = (series: SchoolSeries, level: GroupSeries['level']) =>
    series.beside.findLast((list) => list.length > 0)?.find((one) => one.level === level)?.difference ?? null;
  const levels = (['municipality', 'region'] as const).filter((level) => school.series.some((series) => besideOf(series, level) !== null));
  const columns: readonly Column<SchoolSeries>[] = [
    { key: 'line', title: 'Процедура, предмет, класс', width: '190px', cell: (series) => lineTitle(series) },
    ...years.map((year): Column<SchoolSeries> => ({
      key: String(year),
      title: String(year),
      isNumber: true,
      cell: (series) => <PointCell point={pointIn(series, year)} measure={measure} />,
    })),
    {
      key: 'change',
      title: `Изменение, ${measure.unit}`,
      isNumber: true,
      cell: ({ changes }) => <ChangeCell change={lastChange(changes)} measure={measure} years={years} />,
    },
    ...(measure.id === 'low' ? levels : []).map((level): Column<SchoolSeries> => ({
      key: level,
      title: `${levelWords[level]}, п.п.`,
      isNumber: true,
      cell: (series) => {
        const points = besideOf(series, level);
        return points === null ? <span className={styles.dim}>нет данных</span> : signedPoints(points).text;
      },
    })),
  ];
  const sheet = (): Sheet => ({
    name: `Динамика результатов ${school.school.name}`,
    head: [
      'Процедура, предмет, класс',
      ...years.flatMap((year) => measures.map(({ short }) => `${year}: ${short}`)),
      ...measures.map(({ short, unit }) => `Изменение: ${short.replace(', %', '')}, ${unit}`),
      ...levels.map((level) => `${levelWords[level]}, п.п.`),
    ],
    rows: school.series.map((series) => [
      lineTitle(series),
      ...years.flatMap((year) => measures.map((one) => pointText(pointIn(series, year), one))),
      ...measures.map(({ id }) => {
        const points = lastChange(series.changes)?.[id] ?? null;
        return points === null ? '' : signedPoints(points).text;
      }),
      ...levels.map((level) => {
        const points = besideOf(series, level);
        return points === null ? '' : signedPoints(points).text;
      }),
    ]),
  });
  return (
    <TableSection
      title={`${kept(school.school.name)}: ${measure.title.toLowerCase()}`}
      sheet={sheet}
      note={`Изменение – между двумя последними годами с результатом. «Мало» – участников меньше 10: доля говорит мало.${
        measure.id === 'low' && levels.length > 0
          ? ' К муниципалитету и региону – разность долей «2» в последнем году, для которого есть обе.'
          : ''
      }${measure.id === 'mean' ? ' Средняя отметка известна там, где файл содержит доли всех отметок.' : ''}`}
    >
      <DataTable label="Динамика результатов школы" columns={columns} rows={school.series} rowKey={lineId} />
    </TableSection>
  );
}

type Row = { readonly id: string; readonly name: string; readonly series: SchoolSeries | GroupSeries };

function LineBeside({ school, line, measure }: { readonly school: SchoolResults; readonly line: SchoolSeries; readonly measure: Measure }) {
  const rows = useMemo(
    (): readonly Row[] => [
      { id: 'school', name: school.school.name, series: line },
      ...school.groups.filter((group) => lineId(group) === lineId(line)).map((series) => ({ id: series.level, name: series.name, series })),
    ],
    [school, line],
  );
  const years = useMemo(
    () => [...new Set(rows.flatMap(({ series }) => series.points.map(({ year }) => year)))].toSorted((a, b) => a - b),
    [rows],
  );
  const title = `${lineTitle(line)}: ${measure.title.toLowerCase()}`;
  const figure = useMemo(
    (): Figure => ({
      title,
      form: 'lines',
      categories: years.map(String),
      series: rows.map(({ name, series }) => ({
        name,
        values: years.map((year) =>
          valueOf(
            series.points.find((point) => point.year === year),
            measure,
          ),
        ),
      })),
      unit: measure.id === 'mean' ? '' : ' %',
    }),
    [title, rows, years, measure],
  );
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: 'Кто', width: '200px', cell: ({ name }) => kept(name) },
    ...years.map((year): Column<Row> => ({
      key: String(year),
      title: String(year),
      isNumber: true,
      cell: ({ series }) => <PointCell point={series.points.find((point) => point.year === year)} measure={measure} />,
    })),
    {
      key: 'change',
      title: `Изменение, ${measure.unit}`,
      isNumber: true,
      cell: ({ series }) => <ChangeCell change={lastChange(series.changes)} measure={measure} years={years} />,
    },
  ];
  const sheet = (): Sheet => ({
    name: `${school.school.name} ${title}`,
    head: ['Кто', ...years.map(String)],
    rows: rows.map(({ name, series }) => [
      name,
      ...years.map((year) =>
        pointText(
          series.points.find((point) => point.year === year),
          measure,
        ),
      ),
    ]),
  });
  return (
    <TableSection
      title={title}
      sheet={sheet}
      {...(rows.length === 1 ? { note: 'Строк муниципалитета и региона в загруженных файлах для этого предмета нет.' } : {})}
    >
      <div className={styles.split}>
        <DataTable label="Школа, муниципалитет, регион" columns={columns} rows={rows} rowKey={({ id }) => id} />
        <Suspense fallback={<div className={styles.waiting} />}>
          <FigureChart figure={figure} table="Числа – в таблице рядом" />
        </Suspense>
      </div>
    </TableSection>
  );
}

const levelWords = { municipality: 'К муниципалитету', region: 'К региону' } as const;
