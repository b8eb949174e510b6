import { useRef, type KeyboardEvent } from 'react';
import classes from './BulkTable.module.css';
import { cellChoices } from './cellKeys.ts';
import { cellText } from './cellText.ts';
import type { QuickItem } from './quickItems.ts';

type Move = 'next' | 'previous' | 'down' | 'up' | null;

type Props = {
  readonly item: QuickItem;
  readonly draft: string;
  readonly label: string;
  readonly onFinish: (text: string, move: Move) => void;
  readonly onCancel: () => void;
};

/** The cell while it is typed into: Enter and Tab finish it and lead on, Esc takes it back, leaving it finishes it. */
export function CellEditor({ item, draft, label, onFinish, onCancel }: Props) {
  const isDone = useRef(false);
  const choices = cellChoices(item);
  const finish = (text: string, move: Move) => {
    if (isDone.current) return;
    isDone.current = true;
    onFinish(text, move);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    event.stopPropagation();
    const move = moveOf(event, choices !== null);
    if (event.key === 'Escape') {
      isDone.current = true;
      onCancel();
    } else if (move === null) return;
    else finish(event.currentTarget.value, move);
    event.preventDefault();
  };
  const shared = {
    'aria-label': label,
    className: classes['editor'],
    autoFocus: true,
    onFocus: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLSelectElement }) =>
      currentTarget instanceof HTMLInputElement && currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length),
    defaultValue: draft,
    onKeyDown,
    onBlur: (event: { readonly currentTarget: { readonly value: string } }) => finish(event.currentTarget.value, null),
  };
  if (choices)
    return (
      <select {...shared}>
        <option value="">не заполнено</option>
        {choices.map(({ value, title }) => (
          <option key={title} value={cellText(item, value)}>
            {title}
          </option>
        ))}
      </select>
    );
  return <input {...shared} inputMode={item.kind === 'text' ? 'text' : 'decimal'} autoComplete="off" />;
}

function moveOf({ key, shiftKey }: KeyboardEvent, isList: boolean): Move {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if (isList) return null;
  return key === 'ArrowDown' ? 'down' : key === 'ArrowUp' ? 'up' : null;
}
