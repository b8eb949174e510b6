import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import { cellText } from './cellText.ts';
import { keyWords } from './cellKeys.ts';
import classes from './BulkTable.module.css';
import { closedWords } from './closedWords.ts';
import { itemTitle, type QuickItem } from './quickItems.ts';
import type { CellNote } from './useBulkSheet.ts';

type Props = { readonly row: BulkRow; readonly item: QuickItem; readonly note: CellNote | null };

/** Under the table: the order's words for the cell one stands in, its keys, what is wrong with it. */
export function CellDetail({ row, item, note }: Props) {
  const closed = closedWords(row, item);
  const meaning = item.kind === 'points' ? item.labels?.[item.values.findIndex((point) => point === row.effective[item.id])] : undefined;
  const wrong = note?.status === 'failed' || note?.status === 'refused' ? note.message : null;
  return (
    <div className={classes['detail']}>
      <p>{itemTitle(item)}</p>
      {meaning && (
        <p className={classes['small']}>
          {cellText(item, row.effective[item.id])} – {meaning}
        </p>
      )}
      {wrong !== null && (
        <p className={classes['bad']} role="alert">
          Не сохранено{note?.status === 'refused' ? ` «${note.text}»` : ''}: {wrong}
        </p>
      )}
      <p className={classes['small']}>{closed ?? `Ввод: ${keyWords(item)}; Backspace – «не заполнено».`}</p>
    </div>
  );
}
