import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { use, useId, useState } from 'react';
import { sampleRows, textOf, type SampleRow } from '../answerValue.ts';
import type { AnswerInputProps } from './AnswerInput.tsx';
import { SampleCell } from './SampleCell.tsx';
import { SampleLegend } from './SampleLegend.tsx';
import { SampleNamesContext } from './SampleNames.ts';
import { SampleTable } from './SampleTable.tsx';
import { useSampleGrid } from './useSampleGrid.ts';

/** Suggestions at once; more are found by typing. */
const mostNames = 30;
/** Longer lists are not put into the table at one stroke. */
const mostAtOnce = 60;

/** A table of the sample: one row a mentor, tutor, teacher or school, one column a parameter; sums and averages as they come. */
export function SampleInput({ item, value, labelId, onSave }: AnswerInputProps<'sample'>) {
  const rows = sampleRows(value);
  const save = (next: readonly SampleRow[]) => onSave(next.length === 0 ? null : next.map((row) => ({ ...row })));
  const grid = useSampleGrid({ item, rows, save });
  const names = use(SampleNamesContext)(item.of);
  const list = useId();
  const [typed, setTyped] = useState('');

  const named = item.items.find(({ kind }) => kind === 'text')?.id;
  const taken = new Set(rows.map((row) => (named === undefined ? '' : textOf(row[named]))));
  const suggested = [...new Set([...names.inForm, ...names.known])].filter((name) => !taken.has(name));
  const found = suggested.filter((name) => name.toLocaleLowerCase('ru').includes(typed.toLocaleLowerCase('ru'))).slice(0, mostNames);
  const absent = (names.inForm.some((name) => !taken.has(name)) ? names.inForm : names.known).filter((name) => !taken.has(name));
  const rowName = (row: number) => [`№ ${row + 1}`, named === undefined ? '' : textOf(rows[row]![named])].filter(Boolean).join(' ');
  const placed = { row: grid.active.row, column: grid.active.column };

  return (
    <>
      <SampleLegend item={item} active={rows.length > 0 ? (item.items[placed.column]?.id ?? null) : null} />
      {rows.length > 0 && (
        <div onInput={(event) => setTyped((event.target as HTMLInputElement).value)}>
          <SampleTable
            item={item}
            rows={rows}
            labelId={labelId}
            active={placed}
            table={{ ...grid.table, 'data-stop': true }}
            onRemove={(row) => save(rows.filter((_, at) => at !== row))}
            renderCell={(row, column) => {
              const place = { row, column };
              const { id } = item.items[column]!;
              return (
                <SampleCell
                  column={item.items[column]!}
                  value={rows[row]![id] ?? null}
                  row={rowName(row)}
                  place={`${row}:${column}`}
                  isActive={placed.row === row && placed.column === column}
                  names={list}
                  onFocus={() => {
                    setTyped('');
                    grid.focus(place);
                  }}
                  onCycle={() => grid.cycle(place)}
                  onText={(text) => grid.setCell(place, text === '' ? null : text)}
                />
              );
            }}
          />
          <datalist id={list}>
            {found.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      )}
      <Group mt={6} gap={6}>
        <Button variant="subtle" size="compact-sm" data-stop leftSection={<IconPlus size={14} />} onClick={() => grid.addRow()}>
          Добавить строку
        </Button>
        {named !== undefined && absent.length > 0 && absent.length <= mostAtOnce && (
          <Button variant="subtle" size="compact-sm" onClick={() => grid.addRow(absent)}>
            Внести весь список: {absent.length}
          </Button>
        )}
      </Group>
    </>
  );
}
