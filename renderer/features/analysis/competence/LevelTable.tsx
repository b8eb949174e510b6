import { Link } from 'wouter';
import type { CompetenceAnalysis, Distribution } from '../../../../shared/analysis/competence.ts';
import { changeOf, signed } from '../../../../shared/reports/phrasing/change.ts';
import { percent } from '../../../../shared/reports/phrasing/numbers.ts';
import { fractionText } from '../../forms/numbers.ts';
import { ChangeMark } from '../ChangeMark.tsx';
import type { Sheet } from '../csv.ts';
import { TableSection } from '../TableSection.tsx';
import { useAddress } from '../useAddress.ts';
import { LevelMark } from './LevelMark.tsx';
import { levels } from './levels.ts';
import styles from './LevelsPart.module.css';
import { meanChange, shareOf } from './totals.ts';

type Props = { readonly now: CompetenceAnalysis; readonly before: CompetenceAnalysis | null };

/** Counts and shares of the levels, two years side by side, the change in п.п. */
export function LevelTable({ now, before }: Props) {
  const address = useAddress();
  const change = meanChange(before?.whole, now.whole);
  return (
    <TableSection title="Уровни" sheet={() => sheetOf({ now, before })}>
      <table className={styles.table} aria-label="Уровни">
        <thead>
          <tr>
            <th scope="col">Уровень</th>
            {before && <th scope="col">{before.year}</th>}
            <th scope="col">{now.year}</th>
            {before && <th scope="col">Доля, п.п.</th>}
          </tr>
        </thead>
        <tbody>
          {levels.map(({ code }) => (
            <tr key={code}>
              <th scope="row">
                <LevelMark code={code} isFull />
              </th>
              {before && <td>{countText(before.whole, code)}</td>}
              <td>
                {(now.whole.byLevel[code] ?? 0) > 0 ? (
                  <Link href={address.href({ part: 'teachers', level: code })}>{countText(now.whole, code)}</Link>
                ) : (
                  countText(now.whole, code)
                )}
              </td>
              {before && (
                <td>
                  <ShareChange before={before.whole} now={now.whole} level={code} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Определён</th>
            {before && <td>{determinedText(before.whole)}</td>}
            <td>{determinedText(now.whole)}</td>
            {before && <td />}
          </tr>
          <tr>
            <th scope="row">Средний итог</th>
            {before && <td>{before.whole.mean === null ? '–' : fractionText(before.whole.mean)}</td>}
            <td>{now.whole.mean === null ? '–' : fractionText(now.whole.mean)}</td>
            {before && <td>{change ? <ChangeMark {...change} /> : '–'}</td>}
          </tr>
        </tfoot>
      </table>
    </TableSection>
  );
}

/** More teachers on the lowest level is worse, on the highest one better; of those between nothing can be said. */
function ShareChange({ before, now, level }: { readonly before: Distribution; readonly now: Distribution; readonly level: string }) {
  const [then, share] = [shareOf(before, level), shareOf(now, level)];
  if (then === null || share === null) return '–';
  const change = changeOf(then, share);
  const sign = change.n === 0n ? 0 : change.s < 0n ? -1 : 1;
  const best = level === 'A' ? 'lower' : level === 'D' ? 'higher' : 'none';
  return <ChangeMark text={signed(then, share)} sign={sign} better={best} />;
}

function countText(distribution: Distribution, level: string): string {
  const share = shareOf(distribution, level);
  return share === null ? '–' : `${distribution.byLevel[level] ?? 0} (${percent(share)})`;
}

const determinedText = ({ determined, owed }: Distribution): string => `${determined} из ${owed}`;

function sheetOf({ now, before }: Props): Sheet {
  const years = [...(before ? [before] : []), now];
  return {
    name: `Уровни компетенций ${now.year}`,
    head: ['Уровень', 'Значение', ...years.flatMap(({ year }) => [`${year}, педагогов`, `${year}, %`])],
    rows: levels.map(({ code, title, words }) => [
      title,
      words,
      ...years.flatMap(({ whole }) => [whole.byLevel[code] ?? 0, Math.round((shareOf(whole, code) ?? 0) * 10) / 10]),
    ]),
  };
}
