import { Link } from 'wouter';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import type { CompetenceView } from '../../../../shared/ipc/calls/analysis.ts';
import { scoreForm } from '../../../../shared/engine/score.ts';
import { teacherCompetence } from '../../../../shared/instruments/k-teacher-competence.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { fractionText } from '../../forms/numbers.ts';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import { LevelMark } from './LevelMark.tsx';
import { levelOfCode } from './levels.ts';
import { totalOf } from './totals.ts';

type Row = { readonly form: CompetenceForm; readonly level: string | null; readonly other: string | null };

const rule = 'k-competence.boundary';

/** Teachers whose total sits on a point that the order leaves in no band, and the level that the other rule would give. */
export function BoundaryTable({ view: { now, rules } }: { readonly view: CompetenceView }) {
  const address = useAddress();
  const inForce = Object.fromEntries(rules.map((one) => [one.rule, one.value]));
  const alternative = rules.find((one) => one.rule === rule)?.alternatives[0];
  const rows = [...now.onBoundary, ...now.outOfScale].map((index): Row => {
    const form = now.forms[index]!;
    const other = alternative ? scoreForm(teacherCompetence, form.answers, { ...inForce, [rule]: alternative.value }) : null;
    return {
      form,
      level: form.score?.status === 'scored' ? form.score.level : null,
      other: other?.status === 'scored' ? other.level : null,
    };
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'person',
      title: 'Педагог',
      sortBy: ({ form }) => form.person.name,
      cell: ({ form }) => <Link href={address.href({ open: form.submission ?? '' })}>{form.person.name}</Link>,
    },
    { key: 'subject', title: 'Предмет', sortBy: ({ form }) => form.subject, cell: ({ form }) => form.subject },
    { key: 'school', title: 'Школа', sortBy: ({ form }) => form.school.name, width: '164px', cell: ({ form }) => kept(form.school.name) },
    { key: 'total', title: 'Итог', isNumber: true, cell: ({ form }) => fractionText(totalOf(form) ?? '0') },
    {
      key: 'level',
      title: 'По принятому правилу',
      cell: ({ level }) => (level === null ? 'вне шкалы' : <LevelMark code={level} isFull />),
    },
    { key: 'other', title: 'По другому', cell: ({ other }) => (other === null ? 'вне шкалы' : <LevelMark code={other} isFull />) },
  ];
  const sheet = (): Sheet => ({
    name: `На границе уровней ${now.year}`,
    head: columns.map(({ title }) => title),
    rows: rows.map(({ form, level, other }) => [
      form.person.name,
      form.subject,
      form.school.name,
      fractionText(totalOf(form) ?? '0'),
      levelOfCode(level ?? '')?.title ?? 'вне шкалы',
      levelOfCode(other ?? '')?.title ?? 'вне шкалы',
    ]),
  });
  return (
    <TableSection
      title="Результаты на границе уровней"
      note="Итог, который приказ не относит ни к одному уровню, и уровень, который дало бы другое правило."
      {...(rows.length > 0 ? { sheet } : {})}
    >
      {rows.length === 0 ? (
        <EmptyState title="Таких результатов в этом году нет" />
      ) : (
        <DataTable label="Результаты на границе уровней" columns={columns} rows={rows} rowKey={({ form }) => form.submission ?? ''} />
      )}
    </TableSection>
  );
}
