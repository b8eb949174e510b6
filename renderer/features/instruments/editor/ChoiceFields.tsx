import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { LeafItem, Option } from '../../../../shared/engine/instrument.ts';
import classes from './Editor.module.css';
import { LineField } from './LineField.tsx';
import { ListRow } from './ListRow.tsx';

type ChoiceItem = Extract<LeafItem, { readonly kind: 'choice' }>;
type Props = { readonly item: ChoiceItem; readonly path: string; readonly onChange: (item: ChoiceItem) => void };

/** The options of a choice; an option keeps its code, by which answers know it. */
export function ChoiceFields({ item, path, onChange }: Props) {
  const { options } = item;
  const put = (next: readonly Option[]) => onChange({ ...item, options: next });
  return (
    <fieldset className={classes['group']}>
      <legend>Варианты</legend>
      {options.map((option, at) => (
        <ListRow
          key={option.code}
          of={`вариант ${option.code}`}
          mayRemove={options.length > 1}
          onRemove={() => put(options.filter((_, index) => index !== at))}
        >
          <div className={classes['wide']}>
            <LineField
              label={`Вариант ${option.code}`}
              isLabelHidden
              path={`${path}.options[${at}].title`}
              value={option.title}
              onChange={(title) => put(options.map((one, index) => (index === at ? { ...one, title } : one)))}
            />
          </div>
        </ListRow>
      ))}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => put([...options, { code: freeCode(options), title: 'Новый вариант' }])}
      >
        Добавить вариант
      </Button>
    </fieldset>
  );
}

function freeCode(options: readonly Option[]): string {
  const taken = new Set(options.map(({ code }) => code));
  let number = options.length + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
