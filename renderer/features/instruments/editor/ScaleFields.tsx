import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Band } from '../../../../shared/engine/instrument.ts';
import classes from './Editor.module.css';
import { LineField } from './LineField.tsx';
import { ListRow } from './ListRow.tsx';

type Props = { readonly path: string; readonly scale: readonly Band[]; readonly onChange: (scale: readonly Band[]) => void };

/** The levels of a scale with their brackets and what follows from each. */
export function ScaleFields({ path, scale, onChange }: Props) {
  const change = (at: number, part: Partial<Band>) => onChange(scale.map((band, index) => (index === at ? { ...band, ...part } : band)));
  return (
    <fieldset className={classes['group']}>
      <legend>Шкала</legend>
      {scale.length === 0 && <p>Шкалы нет: итог остаётся числом.</p>}
      {scale.length > 0 && (
        <div className={classes['columnHeads']} aria-hidden>
          <span className={classes['level']}>Уровень</span>
          <span className={classes['range']}>Диапазон</span>
          <span>Что следует из уровня</span>
        </div>
      )}
      {scale.map(({ level, title, range, need }, at) => (
        <ListRow key={level} of={`уровень ${title}`} mayRemove onRemove={() => onChange(scale.filter((_, index) => index !== at))}>
          <div className={classes['level']}>
            <LineField
              label="Уровень"
              isLabelHidden
              path={`${path}[${at}].title`}
              value={title}
              onChange={(next) => change(at, { title: next })}
            />
          </div>
          <div className={classes['range']}>
            <LineField
              label={`Диапазон: ${title}`}
              isLabelHidden
              path={`${path}[${at}].range`}
              value={range}
              onChange={(next) => change(at, { range: next })}
            />
          </div>
          <div className={classes['wide']}>
            <LineField
              label={`Что следует: ${title}`}
              isLabelHidden
              path={`${path}[${at}].need`}
              value={need}
              onChange={(next) => change(at, { need: next })}
            />
          </div>
        </ListRow>
      ))}
      <p>Скобка [ или ] – граница входит, ( или ) – не входит: [0; 0,3), (0,3; 2].</p>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...scale, { level: freeLevel(scale), title: 'Новый уровень', range: '[0; 0]', need: '' }])}
      >
        Добавить уровень
      </Button>
    </fieldset>
  );
}

function freeLevel(scale: readonly Band[]): string {
  const taken = new Set(scale.map(({ level }) => level));
  let number = scale.length + 1;
  while (taken.has(`level-${number}`)) number += 1;
  return `level-${number}`;
}
