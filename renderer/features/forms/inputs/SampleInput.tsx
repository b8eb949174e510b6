import { ActionIcon, Button, ScrollArea, Table } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { LeafItem, PointValue } from '../../../../shared/engine/instrument.ts';
import { recordOf, rowsOf, type AnswerValue } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { OptionRow } from './OptionRow.tsx';
import { pointChoices } from './PointsInput.tsx';
import { presenceChoices } from './ScoredYesNoInput.tsx';
import { TextCell } from './TextCell.tsx';

type Row = Readonly<Record<string, AnswerValue>>;

/** A table of the sample: one row a mentor, tutor, teacher or school, one column a parameter. */
export function SampleInput({ item, value, labelId, onSave }: AnswerInputProps<'sample'>) {
  const rows = rowsOf(value).map((row) => (recordOf(row) ?? {}) as Row);
  const save = (next: readonly Row[]) => onSave(next.length === 0 ? null : next.map((row) => ({ ...row })));
  const setCell = (index: number, id: string, cell: AnswerValue | null) =>
    save(rows.map((row, at) => (at === index ? { ...row, [id]: cell } : row)));
  return (
    <>
      <ScrollArea type="auto">
        <Table aria-labelledby={labelId} withTableBorder withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{item.of}</Table.Th>
              {item.items.map((column) => (
                <Table.Th key={column.id} scope="col" title={column.hint}>
                  {column.id}. {column.title}
                </Table.Th>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={index}>
                <Table.Th scope="row">№ {index + 1}</Table.Th>
                {item.items.map((column) => (
                  <Table.Td key={column.id}>
                    <SampleCell
                      column={column}
                      value={row[column.id] ?? null}
                      label={`№ ${index + 1}, ${column.title}`}
                      onPick={(cell) => setCell(index, column.id, cell)}
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Удалить строку ${index + 1}`}
                    onClick={() => save(rows.filter((_, at) => at !== index))}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Button mt={6} variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => save([...rows, {}])}>
        Добавить строку
      </Button>
    </>
  );
}

type CellProps = {
  readonly column: Extract<LeafItem, { readonly kind: 'sample' }>['items'][number];
  readonly value: AnswerValue | null;
  readonly label: string;
  readonly onPick: (value: AnswerValue | null) => void;
};

function SampleCell({ column, value, label, onPick }: CellProps) {
  if (column.kind === 'points')
    return <OptionRow choices={pointChoices(column)} value={value as PointValue | null} onPick={onPick} label={label} />;
  if (column.kind === 'text')
    return (
      <TextCell stored={typeof value === 'string' ? value : ''} label={label} onFinish={(text) => onPick(text === '' ? null : text)} />
    );
  return <OptionRow choices={presenceChoices} value={value as 1 | 0 | null} onPick={onPick} label={label} />;
}
