import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { LivingItem } from '../../../../shared/reports/living/livingReport.ts';
import { BlockTools } from './BlockTools.tsx';
import { cellAt, type FigurePlace } from './figures.ts';
import { ChangeNote } from './ChangeNote.tsx';
import classes from './Living.module.css';
import { focusCell, isPart, walkCells } from './walkCells.ts';
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
  /** Id of the block as it prints: of a table too wide for a sheet, of its part. */
  readonly printed: string;
  /** Asks what its figures, or those of one cell, were counted from; by keyboard the answer takes the focus. null: it has none. */
  readonly onFigure: ((cell: FigurePlace['cell'], isByKey: boolean) => void) | null;
  readonly children: ReactNode;
};

/** One printed block with what can be done to it: arrows go from block to block, Enter edits, the buttons show while it has the focus. */
export function LivingBlock({ item, living, isActive, isFirst, isLast, onActivate, printed, onFigure, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (onFigure && isPart(event.target)) {
      if (walkCells(event.target, event.key, place.current, (cell) => onFigure(cell, true))) event.preventDefault();
      return;
    }
    if (event.target !== place.current) return;
    switch (event.key) {
      case ' ':
        if (!onFigure) return;
        onFigure(null, true);
        break;
      case 'ArrowRight':
        if (!onFigure || !focusCell(place.current)) return;
        break;
      case 'ArrowDown':
      case 'ArrowUp':
        focusNext(place.current, event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter':
        if (item.as !== null) living.edit(item.id);
        else if (onFigure) onFigure(null, true);
        else return;
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
      data-printed={printed}
      data-state={item.state.status}
      data-active={isActive || undefined}
      className={classes['block']}
      onFocus={onActivate}
      onKeyDown={press}
      onClick={({ target }) => {
        const isTool = target instanceof Element && target.closest('button, summary, a, textarea') !== null;
        if (onFigure && !isTool && getSelection()?.isCollapsed !== false) onFigure(cellAt(target), false);
      }}
      onDoubleClick={() => item.as !== null && living.edit(item.id)}
    >
      {children}
      {isLast && (item.state.status === 'changed' || item.state.status === 'gone') && <ChangeNote item={item} living={living} />}
      {isLast && isActive && <BlockTools item={item} living={living} onFigures={onFigure && (() => onFigure(null, true))} />}
    </div>
  );
}

function focusNext(from: HTMLElement, by: 1 | -1): void {
  const all = [...(from.closest('article')?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  const next = all[all.indexOf(from) + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
