import { NativeSelect } from '@mantine/core';
import { itemsById } from '../../../../shared/engine/answers.ts';
import type { Instrument, LeafItem } from '../../../../shared/engine/instrument.ts';
import { comparison, sourceOf, withSource } from '../../../../shared/instruments/draft/versions.ts';
import { itemTitle } from '../FormulaTree.tsx';
import classes from './Editor.module.css';
import type { Change } from './useDraft.ts';

type Props = { readonly instrument: Instrument; readonly before: Instrument; readonly onChange: Change };

/** What each item compares with in the version before; what is not said is proposed. */
export function CrosswalkFields({ instrument, before, onChange }: Props) {
  const { same, gone } = comparison(instrument, before);
  const [now, then] = [itemsById(instrument), itemsById(before)];
  const row = (item: LeafItem) => (
    <NativeSelect
      key={item.id}
      label={itemTitle(item)}
      value={sourceOf(instrument, before, item.id) ?? ''}
      data={[
        { value: '', label: 'несопоставимо' },
        ...[...then.values()].filter(({ kind }) => kind === item.kind).map((one) => ({ value: one.id, label: itemTitle(one) })),
      ]}
      onChange={(event) => onChange(withSource(instrument, before, { item: item.id, source: event.currentTarget.value || null }))}
    />
  );
  const changed = [...now.values()].filter(({ id }) => !same.includes(id));
  const kept = [...now.values()].filter(({ id }) => same.includes(id));
  return (
    <div className={classes['items']}>
      <p>
        С каким показателем версии {before.version} сравнивать каждый показатель версии {instrument.version} в динамике по годам и при
        копировании прошлого года.
      </p>
      {changed.length === 0 ? <p>Все показатели сопоставляются под прежними номерами.</p> : changed.map(row)}
      {gone.length > 0 && (
        <p>
          Остались только в версии {before.version}: {gone.map((id) => itemTitle(then.get(id)!)).join('; ')}
        </p>
      )}
      {kept.length > 0 && (
        <details>
          <summary>Под прежними номерами: {kept.length}</summary>
          <div className={classes['items']}>{kept.map(row)}</div>
        </details>
      )}
    </div>
  );
}
