import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly isEmpty: (row: Row) => boolean;
  /** All rows that hold something. */
  readonly onChange: (rows: readonly Row[]) => void;
  readonly renderRow: (row: Row, index: number, set: (row: Row) => void) => ReactNode;
  readonly addTitle: string;
  readonly labelId: string;
};

/** Rows that the user lengthens. A row just added is kept on screen until something is written in it. */
export function RowList<Row>({ rows, empty, isEmpty, onChange, renderRow, addTitle, labelId }: Props<Row>) {
  const [hasBlank, setHasBlank] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = hasBlank || rows.length === 0 ? [...rows, empty] : rows;

  const set = (index: number, row: Row) => {
    if (index === rows.length) setHasBlank(false);
    onChange(shown.map((old, at) => (at === index ? row : old)).filter((kept) => !isEmpty(kept)));
  };
  const add = () => {
    setHasBlank(true);
    requestAnimationFrame(() =>
      [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].at(-1)?.querySelector<HTMLElement>('[data-stop]')?.focus(),
    );
  };

  return (
    <Stack gap={6} role="group" aria-labelledby={labelId} ref={list}>
      {shown.map((row, index) => (
        // Rows have no identity of their own: the order's list is known by place.
        <Group key={index} gap={6} align="flex-start" wrap="nowrap" data-row>
          {renderRow(row, index, (next) => set(index, next))}
          {index < rows.length && (
            <ActionIcon variant="subtle" color="gray" mt={4} aria-label={`Удалить строку ${index + 1}`} onClick={() => set(index, empty)}>
              <IconX size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      <div>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={add}>
          {addTitle}
        </Button>
      </div>
    </Stack>
  );
}
