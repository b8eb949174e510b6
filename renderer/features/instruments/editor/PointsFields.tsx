import { Button, Checkbox, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { PointsItem, PointValue } from '../../../../shared/engine/instrument.ts';
import { ListRow } from './ListRow.tsx';
import { LineField } from './LineField.tsx';
import classes from './Editor.module.css';
import { useProblem } from './problems.ts';

type Props = { readonly item: PointsItem; readonly path: string; readonly onChange: (item: PointsItem) => void };
type Row = { readonly value: PointValue; readonly label: string };

/** The values of an item in points, each with the order's words for it. */
export function PointsFields({ item, path, onChange }: Props) {
  const rows = item.values.map((value, index): Row => ({ value, label: item.labels?.[index] ?? '' }));
  const put = (next: readonly Row[]) => {
    const { labels: _, ...rest } = item;
    const labels = next.map(({ label }) => label);
    onChange({ ...rest, values: next.map(({ value }) => value), ...(labels.some((label) => label !== '') ? { labels } : {}) });
  };
  const change = (at: number, part: Partial<Row>) => put(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const numbers = item.values.filter((value) => value !== 'нет');
  return (
    <fieldset className={classes['group']}>
      <legend>Значения</legend>
      {rows.map(({ value, label }, at) => (
        <ListRow
          key={at}
          of={`значение ${value}`}
          mayRemove={rows.length > 1}
          onRemove={() => put(rows.filter((_, index) => index !== at))}
        >
          {value === 'нет' ? (
            <span className={classes['narrow']}>нет</span>
          ) : (
            <Value path={`${path}.values[${at}]`} value={value} onChange={(next) => change(at, { value: next })} />
          )}
          <div className={classes['wide']}>
            <LineField
              label={`Что значит ${value}`}
              isLabelHidden
              path={`${path}.labels[${at}]`}
              value={label}
              onChange={(next) => change(at, { label: next })}
            />
          </div>
        </ListRow>
      ))}
      <div className={classes['row']}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            const last = rows.findLastIndex(({ value }) => value !== 'нет') + 1;
            put([...rows.slice(0, last), { value: Math.max(...numbers, -1) + 1, label: '' }, ...rows.slice(last)]);
          }}
        >
          Добавить значение
        </Button>
        <Checkbox
          label="Можно ответить «нет»: показатель выходит из формулы"
          checked={item.values.includes('нет')}
          onChange={(event) =>
            put(event.currentTarget.checked ? [...rows, { value: 'нет', label: '' }] : rows.filter(({ value }) => value !== 'нет'))
          }
        />
      </div>
    </fieldset>
  );
}

function Value({ path, value, onChange }: { readonly path: string; readonly value: number; readonly onChange: (value: number) => void }) {
  return (
    <NumberInput
      w={96}
      aria-label="Баллы"
      hideControls
      decimalSeparator=","
      value={value}
      error={useProblem(path)}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
