import type { IdentificationView, SchoolIdentification } from '../../../../shared/identification/identificationView.ts';
import { isLowAt, type Identification } from '../../../../shared/identification/identify.ts';
import { Link } from 'wouter';
import { paths } from '../../../../shared/model/paths.ts';
import { Facts } from '../../../components/Facts.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useCall } from '../../../useCall.ts';
import { statusWords } from '../../../words.ts';
import { lineTitle } from '../lineTitle.ts';
import panel from '../Panel.module.css';
import { pointsText, shareText, signedPoints } from '../shareText.ts';
import styles from './Identification.module.css';
import { MarksEditor } from './MarksEditor.tsx';
import { reasonWords, ruleSentence } from './outcomeWords.ts';
import type { Setting } from './useSetting.ts';

type Props = { readonly view: IdentificationView; readonly id: string; readonly setting: Setting; readonly onClose: () => void };

/** «Почему»: each result that was counted with its distance from the threshold, each left out with its reason, what ±N points change. */
export function SchoolWhy({ view, id, setting, onClose }: Props) {
  const name = view.schools.find(({ school }) => school.id === id)?.school.name;
  return (
    <SidePanel title={`Почему так? ${name ?? ''}`} isOpen={name !== undefined} onClose={onClose}>
      <Why id={id} setting={setting} />
    </SidePanel>
  );
}

function Why({ id, setting }: Pick<Props, 'id' | 'setting'>) {
  const query = useCall('identification.school', { ...setting.input, school: id });
  return (
    <Loaded query={query}>
      {(found) => (
        <div className={panel.panel}>
          <Facts facts={[{ title: `Официальный перечень, ${found.year}`, value: officialText(found) }]} />
          {found.byRule.map(({ rule, found: identification, warnings }) => (
            <section key={rule.id} aria-label={rule.name} className={panel.panel}>
              <h3>{rule.name}</h3>
              <p className={panel.dim}>
                Расчёт по настройке ИМЦ, результаты по {found.upTo} год. {ruleSentence(rule)}.
              </p>
              <Verdict found={identification} />
              <Counted found={identification} />
              <LeftOutList found={identification} />
              {warnings.some(({ kind }) => kind === 'near') && <p>Обратить внимание: школа близко к порогу.</p>}
            </section>
          ))}
          <MarksEditor school={found.school.id} year={found.year} marks={found.marks} />
          <p className={panel.links}>
            <Link href={paths.school(found.school.id)}>Карточка школы</Link>
            <Link href={`${paths.resultDynamics}?school=${encodeURIComponent(found.school.id)}`}>Динамика результатов школы</Link>
          </p>
        </div>
      )}
    </Loaded>
  );
}

function officialText({ official }: SchoolIdentification): string {
  if (!official) return 'нет в перечне';
  return [statusWords[official.status], official.basis].filter(Boolean).join(': ');
}

type Found = { readonly found: Identification };

function Verdict({ found }: Found) {
  if (found.status === 'no-data') return <p>Учтённых результатов нет: о школе по этому правилу ничего не сказано.</p>;
  const { margin, isLow, counted } = found;
  const low = counted.filter((one) => one.isLow).length;
  return (
    <>
      <p>
        <strong>{isLow ? 'Низкие результаты' : 'Порог не достигнут'}</strong>: низких результатов {low} из {counted.length}.{' '}
        {margin === null
          ? 'Даже все результаты вместе не набирают нужного веса.'
          : isLow
            ? `Вывод не изменится, если пороги поднять не больше чем на ${pointsText(margin)} п.п.`
            : `Вывод изменится, если пороги опустить на ${pointsText(margin)} п.п.`}
      </p>
      <p className={panel.dim}>
        Пороги{' '}
        {[-5, -3, 3, 5]
          .map((points) => `${signedPoints(points).text} п.п. – ${isLowAt(found, points) ? 'низкие' : 'порог не достигнут'}`)
          .join('; ')}
      </p>
    </>
  );
}

function Counted({ found }: Found) {
  if (found.status === 'no-data') return null;
  return (
    <table className={styles.why}>
      <thead>
        <tr>
          <th scope="col">Результат</th>
          <th scope="col">«2», %</th>
          <th scope="col">Порог</th>
          <th scope="col">Разность, п.п.</th>
        </tr>
      </thead>
      <tbody>
        {found.counted.map(({ result, threshold, above, isLow }) => (
          <tr key={result.id} data-low={isLow}>
            <th scope="row">
              {lineTitle(result)}, {result.year}
              {isLow && <span className="visually-hidden"> – низкий</span>}
            </th>
            <td>{shareText(result.low)}</td>
            <td>{shareText(threshold)}</td>
            <td>{signedPoints(above).text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LeftOutList({ found: { leftOut } }: Found) {
  if (leftOut.length === 0) return null;
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason);
  return (
    <>
      <p className={panel.dim}>Не учтено: {leftOut.length}</p>
      <ul className={panel.dim}>
        {[...byReason].map(([reason, list]) => (
          <li key={reason}>
            {reasonWords[reason]}: {list.map(({ result }) => `${lineTitle(result)}, ${result.year}`).join('; ')}
          </li>
        ))}
      </ul>
    </>
  );
}
