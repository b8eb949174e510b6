import { NativeSelect } from '@mantine/core';
import { columnKinds, type ColumnKind, type Mapping } from '../../../shared/intake/mapping.ts';
import type { OpenedView } from '../../../shared/ipc/calls/results.ts';
import classes from './Intake.module.css';

type Props = {
  readonly sheet: OpenedView['sheets'][number];
  readonly mapping: Mapping;
  readonly onColumn: (column: number, kind: ColumnKind | null) => void;
};

const kindWords: Readonly<Record<ColumnKind, string>> = {
  school: 'школа',
  code: 'код (логин) школы',
  procedure: 'процедура',
  subject: 'предмет',
  grade: 'класс',
  year: 'год',
  low: 'доля «2» / низких, %',
  high: 'доля высоких, %',
  participants: 'участников',
  mark2: 'отметка «2», %',
  mark3: 'отметка «3», %',
  mark4: 'отметка «4», %',
  mark5: 'отметка «5», %',
};

/** The first rows as they stand, over each column what it holds. */
export function MapperTable({ sheet: { rows, rowCount }, mapping, onColumn }: Props) {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const columns = Array.from({ length: width }, (_, column) => column);
  const kindAt = (column: number) => columnKinds.find((kind) => mapping.columns[kind] === column);
  const titleOf = (column: number) => String(rows[mapping.heading]?.[column] ?? `столбец ${column + 1}`);
  return (
    <div className={classes['rows']} role="region" aria-label="Первые строки таблицы" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Строка</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" data-chosen={kindAt(column) !== undefined || undefined}>
                <NativeSelect
                  aria-label={`Что стоит в столбце «${titleOf(column)}»`}
                  value={kindAt(column) ?? ''}
                  onChange={(event) => onColumn(column, columnKinds.find((kind) => kind === event.currentTarget.value) ?? null)}
                  data={[{ value: '', label: 'не нужен' }, ...columnKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))]}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} data-place={index === mapping.heading ? 'heading' : index < mapping.heading ? 'above' : undefined}>
              <th scope="row">{index + 1}</th>
              {columns.map((column) => (
                <td key={column} data-chosen={kindAt(column) !== undefined || undefined}>
                  {cellText(row[column] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rowCount > rows.length && <p className={classes['dim']}>и ещё {rowCount - rows.length}</p>}
    </div>
  );
}

function cellText(cell: string | number | null): string {
  return typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? '');
}
