import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
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
      <Tooltip label="Изменить">
        <ActionIcon variant="subtle" color="gray" aria-label={`Изменить: ${of}`} onClick={onEdit}>
          <IconPencil size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Удалить">
        <ActionIcon variant="subtle" color="gray" aria-label={`Удалить: ${of}`} onClick={onRemove}>
          <IconTrash size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
