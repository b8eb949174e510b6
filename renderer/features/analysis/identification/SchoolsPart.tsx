import { UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { IdentificationView, IdentifiedSchool, RuleOutcome } from '../../../../shared/identification/identificationView.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { StatusMark } from '../../../components/StatusMark.tsx';
import { statusWords } from '../../../words.ts';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { signedPoints } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import styles from './Identification.module.css';
import { isLowShifted, markWords, outcomeDetail, outcomeWord } from './outcomeWords.ts';

type Props = { readonly view: IdentificationView; readonly shift: number };

/** Every school by every rule, beside what the official list says; by name, never by result. */
export function SchoolsPart({ view, shift }: Props) {
  const address = useAddress();
  const columns: readonly Column<IdentifiedSchool>[] = [
    {
      key: 'school',
      title: 'Школа',
      width: '176px',
      sortBy: ({ school }) => school.name,
      cell: ({ school }) => (
        <UnstyledButton className={styles.school} onClick={() => address.set('open', school.id)} aria-label={`Почему: ${school.name}`}>
          {kept(school.name)}
        </UnstyledButton>
      ),
    },
    {
      key: 'official',
      title: 'Официальный перечень',
      width: '200px',
      cell: ({ official }) => (official ? <Official {...official} /> : <span className={styles.dim}>нет в перечне</span>),
    },
    ...view.rules.map((rule, index): Column<IdentifiedSchool> => ({
      key: rule.id,
      title: `${rule.name} (расчёт по настройке ИМЦ)`,
      width: '232px',
      cell: ({ outcomes }) => <Outcome outcome={outcomes[index]!} shift={shift} />,
    })),
    {
      key: 'marks',
      title: 'Отметки',
      width: '180px',
      cell: ({ marks }) =>
        marks.length === 0 ? (
          <span className={styles.dim}>нет</span>
        ) : (
          marks.map(({ kind, basis }) => (
            <span key={kind} className={styles.mark} title={basis}>
              {markWords[kind]}
            </span>
          ))
        ),
    },
  ];
  const sheet = (): Sheet => ({
    name: `Выявление ${view.year}`,
    head: [
      'Школа',
      'Официальный перечень',
      'Основание',
      ...view.rules.flatMap(({ name }) => [`${name}: расчёт по настройке ИМЦ`, 'Низких и учтено, расстояние до порога']),
      ...(shift === 0 ? [] : view.rules.map(({ name }) => `${name}: пороги ${signedPoints(shift).text} п.п.`)),
      'Отметки',
    ],
    rows: view.schools.map(({ school, official, outcomes, marks }) => [
      school.name,
      official ? statusWords[official.status] : 'нет в перечне',
      official?.basis ?? '',
      ...outcomes.flatMap((outcome) => [outcomeWord(outcome), outcomeDetail(outcome)]),
      ...(shift === 0 ? [] : outcomes.map((outcome) => outcomeWord(outcome, shift))),
      marks.map(({ kind, basis }) => `${markWords[kind]} (${basis})`).join('; '),
    ]),
  });
  const end = Number(view.year.slice(5));
  return (
    <TableSection
      title="Школы и правила"
      sheet={sheet}
      note={
        <>
          Расчёт по настройке ИМЦ по результатам до {view.upTo} года включительно.{' '}
          {view.upTo < end && `Более поздних результатов к концу ${view.year} учебного года в базе нет. `}
          Официальный перечень расчётом не изменяется. Название школы открывает «Почему».
        </>
      }
    >
      <DataTable label="Школы и правила" columns={columns} rows={view.schools} rowKey={({ school }) => school.id} />
    </TableSection>
  );
}

function Official({ status, basis }: NonNullable<IdentifiedSchool['official']>) {
  return (
    <span className={styles.official}>
      <StatusMark status={status} />
      {basis !== '' && <small>{basis}</small>}
    </span>
  );
}

function Outcome({ outcome, shift }: { readonly outcome: RuleOutcome; readonly shift: number }) {
  const isLow = isLowShifted(outcome, 0);
  const Icon = outcome.status === 'no-data' ? IconCircleDashed : isLow ? IconCircleCheckFilled : IconCircle;
  const isChanged = shift !== 0 && outcome.status === 'identified' && isLowShifted(outcome, shift) !== isLow;
  return (
    <span className={styles.outcome}>
      <span className={styles.word} data-low={isLow}>
        <Icon size={16} stroke={1.75} aria-hidden /> {outcomeWord(outcome)}
      </span>
      <small>{outcomeDetail(outcome)}</small>
      {isChanged && (
        <small className={styles.changed}>
          пороги {signedPoints(shift).text} п.п.: {outcomeWord(outcome, shift)}
        </small>
      )}
    </span>
  );
}
