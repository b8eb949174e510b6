import type { BulkRow } from '../../../shared/ipc/calls/forms.ts';
import classes from './BulkTable.module.css';
import { CellEditor } from './CellEditor.tsx';
import { cellText } from './cellText.ts';
import { closedWords } from './closedWords.ts';
import type { Place } from './place.ts';
import type { QuickItem } from './quickItems.ts';
import type { CellNote } from './useBulkSheet.ts';

type Props = {
  readonly row: BulkRow;
  readonly item: QuickItem;
  readonly place: Place;
  readonly note: CellNote | null;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** What the box begins with while the cell is being edited; null: it is not. */
  readonly draft: string | null;
  readonly onFocus: () => void;
  readonly onEdit: () => void;
  readonly onExtend: () => void;
  /** `move`: the key that finished it, if it leads on. */
  readonly onFinish: (text: string, move: 'next' | 'previous' | 'down' | 'up' | null) => void;
  readonly onCancel: () => void;
};

/** One value of one form: what is stored, on its way or refused, and the year before in small type. */
export function BulkCell({ row, item, place, note, isActive, isSelected, draft, ...on }: Props) {
  const closed = closedWords(row, item);
  const shown = note?.status === 'refused' ? note.text : cellText(item, note ? note.value : row.effective[item.id]);
  const before = row.previous ? cellText(item, row.previous[item.id]) : '';
  const wrong = note?.status === 'failed' || note?.status === 'refused' ? note.message : null;
  return (
    <td
      role="gridcell"
      data-place={`${place.row}:${place.column}`}
      tabIndex={isActive ? 0 : -1}
      className={classes['cell']}
      data-wrong={wrong !== null || undefined}
      data-closed={closed !== null || undefined}
      data-text={item.kind === 'text' || undefined}
      aria-selected={isSelected}
      aria-readonly={closed !== null}
      onFocus={(event) => event.target === event.currentTarget && on.onFocus()}
      onMouseDown={(event) => {
        if (!event.shiftKey) return;
        event.preventDefault();
        on.onExtend();
      }}
      onDoubleClick={on.onEdit}
    >
      {draft === null ? (
        <>
          {shown === '' ? <Empty /> : <span className={classes['value']}>{shown}</span>}
          {before !== '' && <span className={classes['before']}>было {before}</span>}
          {wrong !== null && <span className="visually-hidden">, не сохранено: {wrong}</span>}
          {closed !== null && <span className="visually-hidden">, только чтение</span>}
        </>
      ) : (
        <CellEditor
          item={item}
          draft={draft}
          label={`${row.person ?? row.school}: ${item.title}`}
          onFinish={on.onFinish}
          onCancel={on.onCancel}
        />
      )}
    </td>
  );
}

function Empty() {
  return (
    <span className={classes['empty']}>
      <span aria-hidden>·</span>
      <span className="visually-hidden">не заполнено</span>
    </span>
  );
}
