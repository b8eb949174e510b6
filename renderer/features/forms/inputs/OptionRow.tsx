import { useRef, type KeyboardEvent } from 'react';
import classes from './OptionRow.module.css';

export type OptionChoice<V> = {
  readonly value: V;
  readonly title: string;
  /** Keys that pick it, lower case. */
  readonly keys: readonly string[];
  /** The key as printed on the option; the first of `keys` where the title does not show it. */
  readonly keyHint?: string;
  readonly detail?: string;
};

type Props<V> = {
  readonly choices: readonly OptionChoice<V>[];
  readonly value: V | null;
  readonly onPick: (value: V | null) => void;
  readonly label?: string;
  readonly labelId?: string;
  readonly describedBy?: string | undefined;
  readonly isColumn?: boolean;
};

/**
 * A radio group for entry by keyboard: one tab stop, its keys pick, Left and Right move without picking, Space picks,
 * Backspace and Delete clear to «не заполнено». Up and Down are left to the form, which walks the fields with them.
 */
export function OptionRow<V extends string | number | boolean>(props: Props<V>) {
  const { choices, value, onPick, label, labelId, describedBy, isColumn } = props;
  const group = useRef<HTMLDivElement>(null);
  const stop = Math.max(
    0,
    choices.findIndex((choice) => choice.value === value),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') move(event, event.key === 'ArrowRight' ? 1 : -1);
    else if (event.key === 'Backspace' || event.key === 'Delete') pick(event, null);
    else {
      const chosen = choices.find((choice) => choice.keys.includes(event.key.toLowerCase()));
      if (chosen) pick(event, chosen.value);
    }
  };

  const pick = (event: KeyboardEvent, picked: V | null) => {
    event.preventDefault();
    if (picked !== value) onPick(picked);
    const at = choices.findIndex((choice) => choice.value === picked);
    if (at !== -1) group.current?.querySelectorAll('button')[at]?.focus();
  };

  const move = (event: KeyboardEvent, by: number) => {
    event.preventDefault();
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className={isColumn ? classes['column'] : classes['row']}
      data-stop
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        <button
          key={String(choice.value)}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          tabIndex={index === stop ? 0 : -1}
          className={classes['option']}
          onClick={() => choice.value !== value && onPick(choice.value)}
        >
          <span className={classes['dot']} aria-hidden />
          <span className={classes['title']}>{choice.title}</span>
          {choice.keyHint && (
            <kbd className={classes['key']} aria-hidden>
              {choice.keyHint}
            </kbd>
          )}
          {choice.detail && <span className={classes['detail']}>{choice.detail}</span>}
        </button>
      ))}
    </div>
  );
}
