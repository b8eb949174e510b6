import { isTask, type RiskMap } from '../../../../shared/analysis/risks.ts';
import type { RiskOutcome } from '../../../../shared/engine/risks.ts';
import { plainDate } from '../../../dates.ts';
import { Facts } from '../../../components/Facts.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { outcomeWords } from '../../forms/riskWords.ts';
import styles from '../Panel.module.css';
import { useAddress } from '../useAddress.ts';
import { RiskForms } from './RiskForms.tsx';
import { RiskLines } from './RiskLines.tsx';
import { SignificanceMark, TrendMark } from './RiskMarks.tsx';
import { riskNotes } from './riskNotes.ts';
import type { Trend } from './riskTrend.ts';

type Props = {
  readonly map: RiskMap;
  readonly yearBefore: string;
  readonly trend: (school: string, factor: string) => Trend | null;
};

/** One risk of one school: what the profile says, what the curator saw, what the school will do. Which one is open stands in the address. */
export function RiskSide({ map, yearBefore, trend }: Props) {
  const address = useAddress();
  const [schoolId = '', factor = ''] = address.of('open').split(' ');
  const school = map.schools.find((one) => one.school.id === schoolId);
  const risk = school?.risks.factors.find((one) => one.factor === factor);
  return (
    <SidePanel
      title={school && risk ? `${school.school.name}: ${risk.title}` : ''}
      isOpen={risk !== undefined}
      isReading
      onClose={() => address.set('open', '')}
    >
      {school && risk && (
        <div className={styles.panel}>
          <Facts
            facts={[
              { title: 'Значимость в профиле', value: <SignificanceMark significance={risk.significance} /> },
              { title: 'Исход', value: `${outcomeWords[risk.outcome]} – ${outcomeReasons[risk.outcome]}` },
              { title: `По сравнению с ${yearBefore}`, value: <TrendMark trend={trend(school.school.id, factor)} /> },
              { title: 'Год назад', value: beforeText(school.before?.factors.find((one) => one.factor === factor)) },
            ]}
          />
          <h3>Меры школы</h3>
          {risk.measures !== null ? (
            <p>
              {risk.measures}
              <br />
              <span className={styles.dim}>Период: {risk.period ?? 'не указан'}</span>
            </p>
          ) : isTask(risk) ? (
            <Notice tone="warn" title="Риск подтверждён, но меры нет">
              <p>Меру и период школа вносит в карточку самоанализа.</p>
            </Notice>
          ) : (
            <p className={styles.dim}>не указаны</p>
          )}
          <h3>
            Протокол куратора
            {school.protocol && `, посещение ${plainDate(school.protocol.visitedOn)}`}
          </h3>
          <RiskLines
            risk={risk}
            notes={school.protocol?.notes ?? {}}
            reason={school.reasons[factor] ?? null}
            hasProtocol={school.protocol !== null}
          />
          {school.visits.length > 1 && (
            <p className={styles.dim}>Все посещения года: {school.visits.map(plainDate).join(', ')}. Учтено последнее.</p>
          )}
          <Notes list={riskNotes(school, factor)} />
          <h3>Формы школы</h3>
          <RiskForms school={school} year={map.year} />
        </div>
      )}
    </SidePanel>
  );
}

function Notes({ list }: { readonly list: ReturnType<typeof riskNotes> }) {
  if (list.length === 0) return null;
  return (
    <>
      <h3>Заметки</h3>
      <ul>
        {list.map(({ form, note }) => (
          <li key={form}>
            {form}: {note}
          </li>
        ))}
      </ul>
    </>
  );
}

const outcomeReasons: Readonly<Record<RiskOutcome, string>> = {
  confirmed: 'диагностирован в профиле и подтверждён наблюдением',
  refuted: 'диагностирован в профиле, наблюдение его не подтверждает',
  found: 'в профиле не диагностирован, но подтверждён наблюдением',
  absent: 'не диагностирован и не подтверждён',
  'not-observed': 'в протоколе нет ответа, по которому можно судить',
};

function beforeText(before: { readonly outcome: RiskOutcome; readonly measures: string | null } | undefined): string {
  if (!before) return 'нет данных';
  return `${outcomeWords[before.outcome]}${before.measures === null ? '' : `; мера: ${before.measures}`}`;
}
