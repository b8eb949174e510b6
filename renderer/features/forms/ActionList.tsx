import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import classes from './ActionList.module.css';

type Props = {
  readonly title: string;
  readonly icon: ReactNode;
  readonly isBusy: boolean;
  readonly size?: 'compact-md' | 'sm';
  readonly actions: readonly { readonly title: string; readonly run: () => void }[];
};

/** A button that unfolds a short list of actions; Esc and leaving it fold it again. */
export function ActionList({ title, icon, isBusy, size = 'sm', actions }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <div
      ref={box}
      className={classes['box']}
      onBlur={(event) => !box.current?.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <Button
        ref={opener}
        variant="default"
        size={size}
        loading={isBusy}
        leftSection={icon}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </Button>
      {isOpen && (
        <ul className={classes['list']} aria-label={title}>
          {actions.map((action) => (
            <li key={action.title}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  opener.current?.focus();
                  action.run();
                }}
              >
                {action.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
