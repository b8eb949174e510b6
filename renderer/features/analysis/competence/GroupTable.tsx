import { Link } from 'wouter';
import type { Distribution } from '../../../../shared/analysis/competence.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { fractionText } from '../../forms/numbers.ts';
import { ChangeMark } from '../ChangeMark.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import { LevelBar } from './LevelBar.tsx';
import { levels } from './levels.ts';
import { meanChange, numberOf } from './totals.ts';

type Row = { readonly id: string; readonly name: string; readonly distribution: Distribution };

type Props = {
  readonly title: string;
  /** What a row stands for, and the filter that leads to its teachers. */
  readonly by: 'subject' | 'school';
  readonly rows: readonly Row[];
  readonly before: readonly Pick<Row, 'id' | 'distribution'>[] | null;
};

/** Levels by subject or by school; every count leads to its teachers. */
export function GroupTable({ title, by, rows, before }: Props) {
  const address = useAddress();
  const changeOf = ({ id, distribution }: Row) => meanChange(before?.find((row) => row.id === id)?.distribution, distribution);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: by === 'subject' ? 'Предмет' : 'Школа',
      cell: (row) => <Link href={address.href({ part: 'teachers', level: '', [by]: row.id })}>{kept(row.name)}</Link>,
      sortBy: (row) => row.name,
    },
    ...levels.map(({ code, title: letter, words }): Column<Row> => ({
      key: code,
      title: letter,
      isNumber: true,
      sortBy: ({ distribution }) => distribution.byLevel[code] ?? 0,
      cell: ({ id, name, distribution }) => {
        const count = distribution.byLevel[code] ?? 0;
        if (count === 0) return 0;
        return (
          <Link
            href={address.href({ part: 'teachers', level: code, [by]: id })}
            aria-label={`${name}, уровень ${letter}, ${words}: ${count}`}
          >
            {count}
          </Link>
        );
      },
    })),
    { key: 'bar', title: 'Распределение', cell: ({ distribution }) => <LevelBar of={distribution} />, width: '170px' },
    {
      key: 'determined',
      title: 'Определён',
      isNumber: true,
      sortBy: ({ distribution }) => distribution.determined,
      cell: ({ distribution: { determined, owed } }) => `${determined} из ${owed}`,
    },
    {
      key: 'mean',
      title: 'Средний итог',
      isNumber: true,
      sortBy: ({ distribution }) => numberOf(distribution.mean),
      cell: ({ distribution }) => (distribution.mean === null ? 'нет данных' : fractionText(distribution.mean)),
    },
    {
      key: 'change',
      title: 'К прошлому году',
      isNumber: true,
      cell: (row) => {
        const change = changeOf(row);
        return change ? <ChangeMark {...change} /> : 'нет данных';
      },
    },
  ];
  const sheet = (): Sheet => ({
    name: `Компетенции ${title.toLowerCase()}`,
    head: [columns[0]!.title, ...levels.map((level) => level.title), 'Определён', 'Всего', 'Средний итог', 'К прошлому году'],
    rows: rows.map((row) => [
      row.name,
      ...levels.map(({ code }) => row.distribution.byLevel[code] ?? 0),
      row.distribution.determined,
      row.distribution.owed,
      row.distribution.mean === null ? '' : fractionText(row.distribution.mean),
      changeOf(row)?.text ?? '',
    ]),
  });
  return (
    <TableSection title={title} sheet={sheet}>
      <DataTable label={`Уровни ${title.toLowerCase()}`} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </TableSection>
  );
}
