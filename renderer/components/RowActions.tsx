import { IconPencil, IconTrash } from '@tabler/icons-react';
import { IconButton } from './IconButton.tsx';
import styles from './RowActions.module.css';

type Props = {
  /** Whose row it is, for screen readers. */
  readonly of: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** «Изменить» and «Удалить» at the end of a row. */
export function RowActions({ of, onEdit, onRemove }: Props) {
  return (
    <span className={`${styles.actions} no-print`}>
      <IconButton isQuiet label={`Изменить: ${of}`} tip="Изменить" onClick={onEdit}>
        <IconPencil size={18} stroke={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton isQuiet label={`Удалить: ${of}`} tip="Удалить" onClick={onRemove}>
        <IconTrash size={18} stroke={1.75} aria-hidden="true" />
      </IconButton>
    </span>
  );
}
