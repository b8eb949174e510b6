import { changeText } from '../../../../shared/reports/living/changeText.ts';
import { acceptedText } from '../../../../shared/reports/living/editReport.ts';
import type { LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import classes from './Living.module.css';
import type { Living } from './useLiving.ts';

/** Under a text of hers: what the data have changed since, or that its place is gone, and the ways on. */
export function ChangeNote({ item, living }: { readonly item: LivingItem; readonly living: Living }) {
  const { id, state, said } = item;
  if (state.status === 'gone')
    return (
      <div className={`${classes['note']} no-print`}>
        <p>
          <b>Этого места в отчёте больше нет.</b> Ваш текст сохранён и печатается.
        </p>
        <div className={classes['tools']}>
          <button type="button" data-main onClick={() => living.keep(item)}>
            Оставить
          </button>
          <button type="button" onClick={() => living.revert(id)}>
            Удалить
          </button>
        </div>
      </div>
    );
  if (state.status !== 'changed') return null;
  const merged = acceptedText(living.edits, item);
  return (
    <div className={`${classes['note']} no-print`}>
      <p>
        <b>Данные изменились:</b> {state.changes.slice(0, most).map(changeText).join('; ')}
        {state.changes.length > most && ` и ещё в ${state.changes.length - most} местах`}.
      </p>
      {merged === null && <p>В вашем тексте этих слов нет: измените его сами или возьмите текст программы.</p>}
      <details>
        <summary>Текст программы сейчас</summary>
        {(said ?? []).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </details>
      <div className={classes['tools']}>
        {merged === null ? (
          <button type="button" onClick={() => living.edit(id)}>
            Изменить
          </button>
        ) : (
          <button type="button" data-main onClick={() => living.accept(item)}>
            Принять
          </button>
        )}
        <button type="button" onClick={() => living.keep(item)}>
          Оставить
        </button>
        <button type="button" onClick={() => living.revert(id)}>
          {merged === null ? 'Взять текст программы' : 'Вернуть текст программы'}
        </button>
      </div>
    </div>
  );
}

const most = 6;
