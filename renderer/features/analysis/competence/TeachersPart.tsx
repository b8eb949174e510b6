import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { CompetenceForm } from '../../../../shared/analysis/competenceForm.ts';
import { planOf } from '../../../../shared/engine/plan.ts';
import { teacherCompetence } from '../../../../shared/instruments/k-teacher-competence.ts';
import type { CompetenceView } from '../../../../shared/ipc/calls/analysis.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { fractionText } from '../../forms/numbers.ts';
import { ChangeMark } from '../ChangeMark.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import { LevelMark } from './LevelMark.tsx';
import { levelOfCode, levels } from './levels.ts';
import { numberOf, signedChange, totalOf, type SignedChange } from './totals.ts';
import styles from './Who.module.css';

type Row = { readonly form: CompetenceForm; readonly level: string; readonly total: string; readonly change: SignedChange | null };

type Props = { readonly view: CompetenceView; readonly shown: readonly number[] };

/** Teachers with their level, total, change, points and problem sections; lowest first. */
export function TeachersPart({ view: { now, rules }, shown }: Props) {
  const address = useAddress();
  const terms = planOf(teacherCompetence, Object.fromEntries(rules.map(({ rule, value }) => [rule, value])))?.terms ?? [];
  const changes = new Map(now.changes.map((change) => [change.form, signedChange(change.difference)]));
  const rows = shown
    .map((index): Row => {
      const form = now.forms[index]!;
      const level = form.score?.status === 'scored' ? (form.score.level ?? '') : '';
      return { form, level, total: totalOf(form) ?? '', change: changes.get(index) ?? null };
    })
    .toSorted((a, b) => numberOf(a.total) - numberOf(b.total) || a.form.person.name.localeCompare(b.form.person.name, 'ru'));
  if (rows.length === 0) return <EmptyState title="Под отбор никто не подходит">Выберите другой уровень, предмет или школу.</EmptyState>;

  const points = ({ answers }: CompetenceForm) => terms.map((id) => pointsText(answers[id]) || '–').join(' · ');
  const columns: readonly Column<Row>[] = [
    {
      key: 'person',
      title: 'Педагог',
      width: '230px',
      sortBy: ({ form }) => form.person.name,
      cell: ({ form }) => (
        <>
          <Link href={paths.form(form.submission ?? '')} title="Открыть форму">
            {form.person.name}
          </Link>
          <span className={styles.place}>
            {form.subject}, {kept(form.school.name)}
          </span>
        </>
      ),
    },
    {
      key: 'level',
      title: 'Уровень',
      sortBy: ({ level }) => levels.findIndex(({ code }) => code === level),
      cell: ({ level }) => <LevelMark code={level} />,
    },
    {
      key: 'total',
      title: 'Итог',
      isNumber: true,
      width: '96px',
      sortBy: ({ total }) => numberOf(total),
      cell: ({ total }) => fractionText(total),
    },
    {
      key: 'change',
      title: 'За год',
      isNumber: true,
      cell: ({ change }) => (change ? <ChangeMark {...change} /> : 'нет данных'),
    },
    {
      key: 'points',
      title: `Баллы №\u00a0${terms.join('\u00a0·\u00a0')}`,
      width: '150px',
      cell: ({ form }) => <span className={styles.points}>{points(form)}</span>,
    },
    {
      key: 'deficits',
      title: 'Проблемные разделы программы',
      width: '280px',
      cell: ({ form }) => (
        <ul className={styles.sections}>
          {form.subjectDeficits.map((section) => (
            <li key={section}>{section}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'why',
      title: 'Расчёт',
      isTitleHidden: true,
      cell: ({ form }) => (
        <Button
          variant="default"
          size="compact-sm"
          className="no-print"
          aria-label={`Почему так? ${form.person.name}, ${form.subject}`}
          onClick={() => address.set('open', form.submission ?? '')}
        >
          Почему так?
        </Button>
      ),
    },
  ];
  const sheet = (): Sheet => ({
    name: `Педагоги ${now.year}`,
    head: ['Педагог', 'Предмет', 'Школа', 'Уровень', 'Итог', 'За год', ...terms.map((id) => `№ ${id}`), 'Проблемные разделы'],
    rows: rows.map(({ form, level, total, change }) => [
      form.person.name,
      form.subject,
      form.school.name,
      levelOfCode(level)?.title ?? '',
      fractionText(total),
      change?.text ?? '',
      ...terms.map((id) => pointsText(form.answers[id])),
      form.subjectDeficits.join('; '),
    ]),
  });
  return (
    <TableSection
      title="Педагоги"
      sheet={sheet}
      note="Сначала самый низкий итог. «Почему так?» показывает расчёт уровня, имя открывает форму."
    >
      <DataTable label="Педагоги и их уровни" columns={columns} rows={rows} rowKey={({ form }) => form.submission ?? ''} />
    </TableSection>
  );
}

/** Points as entered: a number or «нет». */
function pointsText(answer: unknown): string {
  return typeof answer === 'number' || typeof answer === 'string' ? `${answer}` : '';
}
