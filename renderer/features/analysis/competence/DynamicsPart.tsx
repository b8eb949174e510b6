import Fraction from 'fraction.js';
import { Link } from 'wouter';
import type { Distribution, TeacherChange } from '../../../../shared/analysis/competence.ts';
import type { CompetenceView } from '../../../../shared/ipc/calls/analysis.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { fractionText } from '../../forms/numbers.ts';
import { ChangeMark } from '../ChangeMark.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import { DirectionWord, directionWords } from './DirectionWord.tsx';
import { LevelMark } from './LevelMark.tsx';
import { levelOfCode } from './levels.ts';
import styles from './Who.module.css';
import { meanChange, signedChange } from './totals.ts';

type Place = {
  readonly id: string;
  readonly name: string;
  readonly before: Distribution | undefined;
  readonly now: Distribution;
  readonly changes: readonly TeacherChange[];
};

type Props = { readonly view: CompetenceView; readonly shown: readonly number[] };

/** What changed against the year before: for the district, by school, by teacher. */
export function DynamicsPart({ view: { now, before }, shown }: Props) {
  if (!before)
    return (
      <EmptyState title={`Сравнить ${now.year} учебный год не с чем`}>
        За предыдущий учебный год под этот отбор нет ни одной формы. Выберите другой год вверху или измените отбор.
      </EmptyState>
    );
  const isShown = new Set(shown);
  const changes = now.changes.filter(({ form }) => isShown.has(form));
  const places: readonly Place[] = [
    ...(now.schools.length > 1 ? [{ id: '', name: 'Все вместе', before: before.whole, now: now.whole, changes: now.changes }] : []),
    ...now.schools.map(({ key, distribution, forms }) => ({
      id: key.id,
      name: key.name,
      before: before.schools.find((group) => group.key.id === key.id)?.distribution,
      now: distribution,
      changes: now.changes.filter(({ form }) => forms.includes(form)),
    })),
  ];
  return (
    <>
      <PlaceTable places={places} years={[before.year, now.year]} />
      <ChangeTable view={{ now, before }} changes={changes} />
    </>
  );
}

const meanText = (distribution: Distribution | undefined) => (distribution?.mean == null ? 'нет данных' : fractionText(distribution.mean));

function PlaceTable({ places, years }: { readonly places: readonly Place[]; readonly years: readonly [string, string] }) {
  const count = ({ changes }: Place, direction: TeacherChange['direction']) => changes.filter((one) => one.direction === direction).length;
  const columns: readonly Column<Place>[] = [
    { key: 'name', title: 'Школа', width: '164px', cell: ({ name }) => kept(name) },
    { key: 'before', title: `Средний итог, ${years[0]}`, isNumber: true, cell: ({ before }) => meanText(before) },
    { key: 'now', title: `Средний итог, ${years[1]}`, isNumber: true, cell: ({ now }) => meanText(now) },
    {
      key: 'change',
      title: 'Изменение',
      isNumber: true,
      cell: ({ before, now }) => {
        const change = meanChange(before, now);
        return change ? <ChangeMark {...change} /> : 'нет данных';
      },
    },
    { key: 'up', title: 'Уровень выше', isNumber: true, cell: (place) => count(place, 'up') },
    { key: 'same', title: 'Тот же', isNumber: true, cell: (place) => count(place, 'same') },
    { key: 'down', title: 'Уровень ниже', isNumber: true, cell: (place) => count(place, 'down') },
    {
      key: 'only',
      title: 'Не с чем сравнить',
      isNumber: true,
      cell: ({ now, changes }) => now.determined - changes.length,
    },
  ];
  const sheet = (): Sheet => ({
    name: `Динамика по школам ${years[1]}`,
    head: columns.map(({ title }) => title),
    rows: places.map((place) => [
      place.name,
      meanText(place.before),
      meanText(place.now),
      meanChange(place.before, place.now)?.text ?? '',
      count(place, 'up'),
      count(place, 'same'),
      count(place, 'down'),
      place.now.determined - place.changes.length,
    ]),
  });
  return (
    <TableSection
      title="Район и школы"
      sheet={sheet}
      note="Средний итог считается по всем, у кого он определён в своём году; уровень сравнивается у одного и того же педагога по тому же предмету."
    >
      <DataTable label="Динамика по школам" columns={columns} rows={places} rowKey={({ id }) => id} />
    </TableSection>
  );
}

type Rows = { readonly view: Pick<CompetenceView, 'now' | 'before'>; readonly changes: readonly TeacherChange[] };

function ChangeTable({ view: { now, before }, changes }: Rows) {
  const formOf = ({ form }: TeacherChange) => now.forms[form]!;
  const nowOf = (change: TeacherChange) => {
    const { score } = formOf(change);
    return score?.status === 'scored' ? { level: score.level ?? '', total: score.total } : { level: '', total: '0' };
  };
  const columns: readonly Column<TeacherChange>[] = [
    {
      key: 'person',
      title: 'Педагог',
      sortBy: (row) => formOf(row).person.name,
      cell: (row) => <Link href={paths.form(formOf(row).submission ?? '')}>{formOf(row).person.name}</Link>,
    },
    { key: 'subject', title: 'Предмет', sortBy: (row) => formOf(row).subject, cell: (row) => formOf(row).subject },
    {
      key: 'school',
      title: 'Школа',
      sortBy: (row) => formOf(row).school.name,
      width: '164px',
      cell: (row) => kept(formOf(row).school.name),
    },
    {
      key: 'before',
      title: before?.year ?? 'Год назад',
      cell: (row) => (
        <span className={styles.points}>
          <LevelMark code={row.before.level} /> {fractionText(row.before.total)}
        </span>
      ),
    },
    {
      key: 'now',
      title: now.year,
      cell: (row) => (
        <span className={styles.points}>
          <LevelMark code={nowOf(row).level} /> {fractionText(nowOf(row).total)}
        </span>
      ),
    },
    {
      key: 'difference',
      title: 'Изменение итога',
      isNumber: true,
      sortBy: (row) => new Fraction(row.difference).valueOf(),
      cell: (row) => <ChangeMark {...signedChange(row.difference)} />,
    },
    { key: 'direction', title: 'Уровень', sortBy: (row) => row.direction, cell: (row) => <DirectionWord direction={row.direction} /> },
  ];
  const rows = changes.toSorted((a, b) => new Fraction(a.difference).compare(b.difference));
  const sheet = (): Sheet => ({
    name: `Динамика педагогов ${now.year}`,
    head: ['Педагог', 'Предмет', 'Школа', 'Уровень был', 'Итог был', 'Уровень стал', 'Итог стал', 'Изменение итога', 'Уровень'],
    rows: rows.map((row) => [
      formOf(row).person.name,
      formOf(row).subject,
      formOf(row).school.name,
      levelOfCode(row.before.level)?.title ?? '',
      fractionText(row.before.total),
      levelOfCode(nowOf(row).level)?.title ?? '',
      fractionText(nowOf(row).total),
      signedChange(row.difference).text,
      directionWords[row.direction],
    ]),
  });
  return (
    <TableSection title="Педагоги" sheet={sheet} note="Сначала те, у кого итог снизился больше.">
      {rows.length === 0 ? (
        <EmptyState title="Сравнить некого">У отобранных педагогов нет уровня в обоих годах.</EmptyState>
      ) : (
        <DataTable label="Динамика педагогов" columns={columns} rows={rows} rowKey={(row) => formOf(row).submission ?? ''} />
      )}
    </TableSection>
  );
}
