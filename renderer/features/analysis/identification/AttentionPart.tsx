import { Link } from 'wouter';
import type { IdentificationView, IdentifiedSchool } from '../../../../shared/identification/identificationView.ts';
import { paths } from '../../../../shared/model/paths.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { StatusMark } from '../../../components/StatusMark.tsx';
import type { Sheet } from '../csv.ts';
import { kept } from '../kept.ts';
import { lineTitle } from '../lineTitle.ts';
import { pointsText, shareText } from '../shareText.ts';
import { TableSection } from '../TableSection.tsx';
import styles from './Identification.module.css';

type Props = { readonly view: IdentificationView; readonly schools: readonly IdentifiedSchool[]; readonly near: number };

/** Schools near a threshold, or with a share of «2» that rose two years running: worth a look, nothing more. */
export function AttentionPart({ view, schools, near }: Props) {
  if (schools.length === 0)
    return (
      <EmptyState title="Таких школ нет">
        Ни одной школе не осталось {near} п.п. и меньше до порога, и ни по одному предмету доля «2» не росла два года подряд.
      </EmptyState>
    );
  const nearTexts = ({ outcomes }: IdentifiedSchool) =>
    outcomes.flatMap((outcome, index) =>
      outcome.near === null ? [] : [`до порога ${pointsText(outcome.near)} п.п.: «${view.rules[index]!.name}»`],
    );
  const riseTexts = ({ worsening }: IdentifiedSchool) =>
    worsening.map(
      (one) => `${lineTitle(one)}: ${one.shares.map(({ low }) => shareText(low)).join(' → ')} % (${one.shares[0]!.year}-${view.upTo})`,
    );
  const list = (texts: readonly string[]) =>
    texts.length === 0 ? (
      <span className={styles.dim}>–</span>
    ) : (
      <ul className={styles.lines}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    );
  const columns: readonly Column<IdentifiedSchool>[] = [
    {
      key: 'school',
      title: 'Школа',
      width: '176px',
      sortBy: ({ school }) => school.name,
      cell: ({ school }) => <Link href={`${paths.resultDynamics}?school=${encodeURIComponent(school.id)}`}>{kept(school.name)}</Link>,
    },
    { key: 'near', title: 'Близко к порогу', width: '300px', cell: (row) => list(nearTexts(row)) },
    { key: 'rise', title: 'Доля «2» растёт два года подряд', width: '360px', cell: (row) => list(riseTexts(row)) },
    {
      key: 'official',
      title: 'Официальный перечень',
      cell: ({ official }) => (official ? <StatusMark status={official.status} /> : <span className={styles.dim}>нет в перечне</span>),
    },
  ];
  const sheet = (): Sheet => ({
    name: `Обратить внимание ${view.year}`,
    head: ['Школа', 'Близко к порогу', 'Доля «2» растёт два года подряд'],
    rows: schools.map((row) => [row.school.name, nearTexts(row).join('; '), riseTexts(row).join('; ')]),
  });
  return (
    <TableSection
      title="Обратить внимание"
      sheet={sheet}
      note="Повод посмотреть внимательнее и предложить помощь, а не вывод о школе. В небольшом классе одна работа меняет долю на несколько пунктов."
    >
      <DataTable label="Обратить внимание" columns={columns} rows={schools} rowKey={({ school }) => school.id} />
    </TableSection>
  );
}
