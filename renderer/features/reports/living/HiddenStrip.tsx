import type { LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import classes from './Living.module.css';
import type { Living } from './useLiving.ts';
import { shortText } from './words.ts';

/** Where something of the report is left out: what, and the way back. Printed nowhere. */
export function HiddenStrip({ item, living }: { readonly item: LivingItem; readonly living: Living }) {
  const isEmptied = item.hiddenBy === null;
  const what = isEmptied ? (item.said ?? []).join(' ').slice(0, 70) : shortText(item);
  return (
    <p className={`${classes['strip']} no-print`}>
      <span>
        {isEmptied ? 'Текст удалён' : item.as === 'heading1' || item.as === 'heading2' ? 'Скрыто вместе с текстом' : 'Скрыто'}: «{what}»
      </span>
      <button type="button" onClick={() => (item.hiddenBy === null ? living.revert(item.id) : living.show(item.hiddenBy))}>
        {isEmptied ? 'Вернуть текст программы' : 'Показать'}
      </button>
    </p>
  );
}
