import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import classes from './Editor.module.css';

type Props = {
  /** What is moved, for screen readers. */
  readonly of: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** -1: up, 1: down. */
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

/** «Выше», «Ниже», «Удалить». */
export function MoveButtons({ of, isFirst, isLast, onMove, onRemove }: Props) {
  return (
    <span className={classes['buttons']}>
      <IconButton isQuiet label={`Выше: ${of}`} tip="Выше" disabled={isFirst} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} stroke={1.75} aria-hidden />
      </IconButton>
      <IconButton isQuiet label={`Ниже: ${of}`} tip="Ниже" disabled={isLast} onClick={() => onMove(1)}>
        <IconArrowDown size={18} stroke={1.75} aria-hidden />
      </IconButton>
      <IconButton isQuiet label={`Удалить: ${of}`} tip="Удалить" onClick={onRemove}>
        <IconTrash size={18} stroke={1.75} aria-hidden />
      </IconButton>
    </span>
  );
}
