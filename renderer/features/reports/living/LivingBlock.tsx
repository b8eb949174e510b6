import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import { BlockTools } from './BlockTools.tsx';
import { ChangeNote } from './ChangeNote.tsx';
import classes from './Living.module.css';
import type { Living } from './useLiving.ts';
import { itemTitle } from './words.ts';

type Props = {
  readonly item: LivingItem;
  readonly living: Living;
  readonly isActive: boolean;
  /** Of a text of several paragraphs: where this one stands. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onActivate: () => void;
  readonly children: ReactNode;
};

/** One printed block with what can be done to it: arrows go from block to block, Enter edits, the buttons show while it has the focus. */
export function LivingBlock({ item, living, isActive, isFirst, isLast, onActivate, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.target !== place.current || event.ctrlKey || event.altKey || event.metaKey) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        focusNext(place.current, event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        if (item.as === null) return;
        living.edit(item.id);
        break;
      case 'Insert':
        living.insert(item.id, 'paragraph');
        break;
      case 'Delete':
        focusNext(place.current, 1);
        if (item.state.status === 'own') living.remove(item.id);
        else living.hide(item.id);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div
      ref={place}
      role="group"
      aria-label={isFirst ? itemTitle(item) : `${itemTitle(item)}, продолжение`}
      tabIndex={isActive && isFirst ? 0 : -1}
      data-block={isFirst ? item.id : undefined}
      data-state={item.state.status}
      data-active={isActive || undefined}
      className={classes['block']}
      onFocus={onActivate}
      onKeyDown={press}
      onDoubleClick={() => item.as !== null && living.edit(item.id)}
    >
      {children}
      {isLast && (item.state.status === 'changed' || item.state.status === 'gone') && <ChangeNote item={item} living={living} />}
      {isLast && isActive && <BlockTools item={item} living={living} />}
    </div>
  );
}

function focusNext(from: HTMLElement, by: 1 | -1): void {
  const all = [...(from.closest('article')?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  const next = all[all.indexOf(from) + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
