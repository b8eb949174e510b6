import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Instrument, LeafItem } from '../../../../shared/engine/instrument.ts';
import { itemTitle } from '../FormulaTree.tsx';
import classes from './Editor.module.css';
import { ItemDetails } from './ItemDetails.tsx';
import { kindText } from './kindText.ts';
import { MoveButtons } from './MoveButtons.tsx';
import { useProblemsIn } from './problems.ts';

type Props = {
  readonly item: LeafItem;
  readonly path: string;
  readonly instrument: Instrument;
  readonly before: Instrument | null;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly onChange: (item: LeafItem) => void;
  /** The item has another number, and so has the whole instrument. */
  readonly onRenamed: (instrument: Instrument, id: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

/** One item in a line; opened, with its fields. */
export function ItemRow({ item, path, isOpen, isFirst, isLast, onOpen, onMove, onRemove, ...details }: Props) {
  const problems = useProblemsIn(path);
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <div className={classes['item']} data-item={item.id}>
      <div className={classes['row']}>
        <button type="button" className={classes['opener']} aria-expanded={isOpen} onClick={onOpen}>
          <Chevron size={16} aria-hidden />
          <span>
            {itemTitle(item)}
            <span className={classes['kind']}>{kindText(item)}</span>
          </span>
          {problems.length > 0 && (
            <span className={classes['wrong']}>
              <IconAlertTriangle size={16} aria-hidden /> есть ошибка
            </span>
          )}
        </button>
        <MoveButtons of={itemTitle(item)} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
      </div>
      {isOpen && <ItemDetails item={item} path={path} {...details} />}
    </div>
  );
}
