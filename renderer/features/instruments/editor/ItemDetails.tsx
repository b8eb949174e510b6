import { Checkbox, Group, Stack } from '@mantine/core';
import type { Instrument, LeafItem } from '../../../../shared/engine/instrument.ts';
import { isScored } from '../../../../shared/engine/plan.ts';
import { renameItem } from '../../../../shared/instruments/draft/changeItems.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import classes from './Editor.module.css';
import { LineField } from './LineField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { NumberField } from './NumberField.tsx';
import { PointsFields } from './PointsFields.tsx';

type Props = {
  readonly item: LeafItem;
  readonly path: string;
  readonly instrument: Instrument;
  readonly before: Instrument | null;
  readonly onChange: (item: LeafItem) => void;
  readonly onRenamed: (instrument: Instrument, id: string) => void;
};

/** Fields of one item: its words, and what its kind adds. */
export function ItemDetails({ item, path, instrument, before, onChange, onRenamed }: Props) {
  const { hint: _, optional: _optional, informative: _informative, ...rest } = item;
  return (
    <Stack gap="sm" className={classes['details']}>
      <Group align="flex-start" wrap="nowrap">
        <NumberField
          id={item.id}
          path={`${path}.id`}
          instrument={instrument}
          onRename={(to) => onRenamed(renameItem(instrument, { from: item.id, to, before }), to)}
        />
        <div className={classes['wide']}>
          <LineField
            label="Показатель словами приказа"
            path={`${path}.title`}
            isLong
            value={item.title}
            onChange={(title) => onChange({ ...item, title })}
          />
        </div>
      </Group>
      <LineField
        label="Пояснение приказа"
        path={`${path}.hint`}
        isLong
        value={item.hint ?? ''}
        onChange={(hint) => onChange(withFlags(rest, { ...item, hint }))}
      />
      <Group>
        <Checkbox
          label="Можно не заполнять"
          checked={item.optional === true}
          onChange={(event) => onChange(withFlags(rest, { ...item, optional: event.currentTarget.checked }))}
        />
        {isScored(item) && (
          <Checkbox
            label="Справочный: в формулу не входит"
            checked={item.informative === true}
            onChange={(event) => onChange(withFlags(rest, { ...item, informative: event.currentTarget.checked }))}
          />
        )}
      </Group>
      <KindFields item={item} path={path} onChange={onChange} />
      {item.onlyIf && <p>Заполняется при условии (по показателю № {item.onlyIf.item}). Условие меняется во вкладке «Файл (JSON)».</p>}
    </Stack>
  );
}

type Flags = { readonly hint?: string; readonly optional?: boolean; readonly informative?: boolean };

/** What is empty or untrue is not written. */
function withFlags(rest: Omit<LeafItem, 'hint' | 'optional' | 'informative'>, { hint, optional, informative }: Flags): LeafItem {
  return {
    ...rest,
    ...(hint === undefined || hint === '' ? {} : { hint }),
    ...(optional === true ? { optional } : {}),
    ...(informative === true ? { informative } : {}),
  } as LeafItem;
}

type KindProps = Pick<Props, 'item' | 'path' | 'onChange'>;

function KindFields({ item, path, onChange }: KindProps) {
  switch (item.kind) {
    case 'points':
      return <PointsFields item={item} path={path} onChange={onChange} />;
    case 'measure':
      return <MeasureFields item={item} path={path} onChange={onChange} />;
    case 'choice':
      return <ChoiceFields item={item} path={path} onChange={onChange} />;
    case 'scored-yes-no':
    case 'text':
    case 'open-list':
    case 'evidence':
      return null;
    case 'two-period':
    case 'criterion':
    case 'sample':
    case 'observation':
    case 'open-observations':
    case 'verdict':
    case 'measures':
      return <p>Остальное у показателя этого вида меняется во вкладке «Файл (JSON)».</p>;
  }
}
