import type { IdentificationView } from '../../../../shared/identification/identificationView.ts';
import type { IdentificationRule } from '../../../../shared/identification/rule.ts';
import { refusalOf } from '../../../refusal.ts';
import { useCall } from '../../../useCall.ts';
import styles from './Identification.module.css';
import { countAt } from './outcomeWords.ts';
import type { Setting } from './useSetting.ts';

type Props = { readonly view: IdentificationView; readonly setting: Setting; readonly draft: IdentificationRule };

/** What the rule would find as it stands in the panel, and whom it would find anew or no longer against the saved one. */
export function LiveResult({ view, setting, draft }: Props) {
  const named = { ...draft, name: draft.name.trim() || 'Новое правило' };
  const query = useCall('identification.view', { ...setting.input, draft: named });
  const isSaved = view.rules.some(({ id }) => id === draft.id);
  const lowBy = (shown: IdentificationView) =>
    shown.schools.flatMap(({ school, outcomes }) => (outcomes.some(({ rule, isLow }) => rule === draft.id && isLow) ? [school.name] : []));
  const before = lowBy(view);
  const now = query.data ? lowBy(query.data) : [];
  const added = now.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !now.includes(name));
  return (
    <div className={styles.live} role="status">
      {query.error ? (
        <p>Правило пока не считается: {whatIsWrong(query.error)}</p>
      ) : (
        query.data && (
          <>
            <p>
              <strong>
                Низкие результаты: {countAt(query.data, draft.id, 0)} из {query.data.schools.length}
              </strong>{' '}
              (расчёт по настройке ИМЦ, результаты по {query.data.upTo} год)
            </p>
            {!isSaved && now.length > 0 && <p>{now.join(', ')}</p>}
            {isSaved && added.length > 0 && <p>Прибавятся: {added.join(', ')}</p>}
            {isSaved && gone.length > 0 && <p>Уйдут: {gone.join(', ')}</p>}
            {isSaved && added.length + gone.length === 0 && <p>По сравнению с сохранённым ничего не изменится.</p>}
          </>
        )
      )}
    </div>
  );
}

/** By field where the refusal names any. */
function whatIsWrong(error: Error): string {
  const said = Object.values(refusalOf(error, []).fields);
  return said.length === 0 ? error.message : said.join('; ');
}
