import type { LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import classes from './Living.module.css';
import type { Living } from './useLiving.ts';

type Props = {
  readonly item: LivingItem;
  readonly living: Living;
  /** Shows what its figures were counted from; null: it has none. */
  readonly onFigures: (() => void) | null;
};

/** What can be done to the block that has the focus. */
export function BlockTools({ item, living, onFigures }: Props) {
  const { id, as, state } = item;
  const isHeading = as === 'heading1' || as === 'heading2';
  return (
    <div className={`${classes['tools']} ${classes['floating']} no-print`} role="toolbar" aria-label="Действия с местом отчёта">
      {as !== null && (
        <button type="button" data-main onClick={() => living.edit(id)}>
          Изменить
        </button>
      )}
      {onFigures && (
        <button type="button" onClick={onFigures}>
          Откуда цифры
        </button>
      )}
      <span>Вставить после:</span>
      <button type="button" onClick={() => living.insert(id, 'paragraph')}>
        абзац
      </button>
      <button type="button" onClick={() => living.insert(id, 'bulleted')}>
        список
      </button>
      <button type="button" onClick={() => living.insert(id, 'heading1')}>
        раздел
      </button>
      <button type="button" onClick={() => living.insert(id, 'heading2')}>
        подзаголовок
      </button>
      {state.status === 'edited' && (
        <button type="button" onClick={() => living.revert(id)}>
          Вернуть текст программы
        </button>
      )}
      {state.status === 'own' ? (
        <button type="button" onClick={() => living.remove(id)}>
          Удалить
        </button>
      ) : (
        <button type="button" onClick={() => living.hide(id)}>
          {as === 'heading1' ? 'Скрыть раздел' : isHeading ? 'Скрыть с текстом под ним' : 'Скрыть'}
        </button>
      )}
    </div>
  );
}
