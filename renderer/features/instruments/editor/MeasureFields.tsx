import { Button, Group, NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Direction, LeafItem, PointsBand } from '../../../../shared/engine/instrument.ts';
import classes from './Editor.module.css';
import { LineField } from './LineField.tsx';
import { ListRow } from './ListRow.tsx';
import { useProblem } from './problems.ts';

type MeasureItem = Extract<LeafItem, { readonly kind: 'measure' }>;
type Props = { readonly item: MeasureItem; readonly path: string; readonly onChange: (item: MeasureItem) => void };

/** What is measured, which change is an improvement, and the points of each range. */
export function MeasureFields({ item, path, onChange }: Props) {
  const { measure, points = [] } = item;
  const put = (next: readonly PointsBand[]) => {
    const { points: _, ...rest } = item;
    onChange(next.length === 0 ? rest : { ...rest, points: next });
  };
  const change = (at: number, part: Partial<PointsBand>) => put(points.map((band, index) => (index === at ? { ...band, ...part } : band)));
  return (
    <>
      <Group align="flex-start">
        {(measure.kind === 'count' || measure.kind === 'number') && (
          <LineField
            label="Единица"
            path={`${path}.measure.unit`}
            value={measure.unit}
            onChange={(unit) => onChange({ ...item, measure: { ...measure, unit } })}
          />
        )}
        <NativeSelect
          label="Лучше, когда значение"
          value={item.direction ?? ''}
          data={[
            { value: 'higher', label: 'больше' },
            { value: 'lower', label: 'меньше' },
            { value: '', label: 'всё равно' },
          ]}
          onChange={(event) => onChange({ ...item, direction: (event.currentTarget.value || null) as Direction })}
        />
      </Group>
      {measure.kind !== 'yes-no' && (
        <fieldset className={classes['group']}>
          <legend>Баллы по диапазону</legend>
          {points.map(({ range, points: value }, at) => (
            <ListRow key={at} of={`диапазон ${range}`} mayRemove onRemove={() => put(points.filter((_, index) => index !== at))}>
              <div className={classes['level']}>
                <LineField
                  label="Диапазон"
                  isLabelHidden
                  path={`${path}.points[${at}].range`}
                  value={range}
                  onChange={(next) => change(at, { range: next })}
                />
              </div>
              <BandPoints path={`${path}.points[${at}].points`} value={value} onChange={(next) => change(at, { points: next })} />
            </ListRow>
          ))}
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => put([...points, { range: nextRange(points), points: points.length }])}
          >
            Добавить диапазон
          </Button>
        </fieldset>
      )}
    </>
  );
}

type BandProps = { readonly path: string; readonly value: number; readonly onChange: (value: number) => void };

function BandPoints({ path, value, onChange }: BandProps) {
  return (
    <NumberInput
      w={120}
      aria-label="Баллы за диапазон"
      hideControls
      suffix=" балл."
      decimalSeparator=","
      value={value}
      error={useProblem(path)}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}

/** From where the last range ends. */
function nextRange(points: readonly PointsBand[]): string {
  const end = /;\s*([^\])]+)([\])])$/.exec(points.at(-1)?.range ?? '');
  if (!end) return '[0; 100]';
  return `${end[2] === ')' ? '[' : '('}${end[1]}; ${end[1]}]`;
}
