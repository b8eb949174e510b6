import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Instrument, Item, LeafItem, Section } from '../../../../shared/engine/instrument.ts';
import { changedLeaves, freeId, removeItems } from '../../../../shared/instruments/draft/changeItems.ts';
import { newItem, type SimpleKind } from '../../../../shared/instruments/draft/newItem.ts';
import { AddItem } from './AddItem.tsx';
import classes from './Editor.module.css';
import { ItemRow } from './ItemRow.tsx';
import { LineField } from './LineField.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import type { Change } from './useDraft.ts';

type Props = { readonly instrument: Instrument; readonly before: Instrument | null; readonly onChange: Change };

/** The items in their order: words, numbers, places; more and fewer of them. */
export function ItemsFields({ instrument, before, onChange }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const { items } = instrument;
  const putItems = (next: readonly Item[]) => onChange({ ...instrument, items: next });
  const putLeaf = (at: number, from: LeafItem, leaf: LeafItem) =>
    putItems(items.map((item, index) => (index === at ? changedLeaves(item, (one) => (one === from ? leaf : one)) : item)));
  const others = before ? [before] : [];
  const row = (leaf: LeafItem, place: Place) => (
    <ItemRow
      key={place.path}
      item={leaf}
      path={place.path}
      instrument={instrument}
      before={before}
      isOpen={open === leaf.id}
      isFirst={place.at === 0}
      isLast={place.at === place.count - 1}
      onOpen={() => setOpen(open === leaf.id ? null : leaf.id)}
      onChange={(next) => putLeaf(place.top, leaf, next)}
      onRenamed={(next, id) => {
        setOpen(id);
        onChange(next);
      }}
      onMove={place.move}
      onRemove={() => onChange(removeItems(instrument, new Set([leaf.id])))}
    />
  );
  const addTo = (section: Section | null, kind: SimpleKind) => {
    const leaf = newItem(kind, freeId(instrument, others, section === null ? '' : `${section.id}.`));
    setOpen(leaf.id);
    putItems(
      section === null
        ? [...items, leaf]
        : items.map((item) => (item === section ? { ...section, items: [...section.items, leaf] } : item)),
    );
  };
  return (
    <div className={classes['items']}>
      {items.map((item, at) => {
        const place = { top: at, at, count: items.length, move: (to: number) => putItems(moved(items, at, at + to)) };
        if (item.kind !== 'section') return row(item, { ...place, path: `items[${at}]` });
        const put = (section: Section) => putItems(items.map((one, index) => (index === at ? section : one)));
        return (
          <section key={`section ${at}`} className={classes['section']} aria-label={`Раздел ${item.id}: ${item.title}`}>
            <div className={classes['row']}>
              <div className={classes['wide']}>
                <LineField
                  label={`Раздел ${item.id}`}
                  path={`items[${at}].title`}
                  value={item.title}
                  onChange={(title) => put({ ...item, title })}
                />
              </div>
              <MoveButtons
                of={`раздел ${item.id}`}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onMove={place.move}
                onRemove={() => {
                  const rest = removeItems(instrument, new Set(item.items.map(({ id }) => id)));
                  onChange({ ...rest, items: rest.items.filter((one) => one.kind !== 'section' || one.id !== item.id) });
                }}
              />
            </div>
            {item.items.map((leaf, index) =>
              row(leaf, {
                top: at,
                at: index,
                count: item.items.length,
                path: `items[${at}].items[${index}]`,
                move: (to) => put({ ...item, items: moved(item.items, index, index + to) }),
              }),
            )}
            <AddItem where={`в раздел ${item.id}`} onAdd={(kind) => addTo(item, kind)} />
          </section>
        );
      })}
      <div className={classes['row']}>
        {!items.some(({ kind }) => kind === 'section') && <AddItem where="в конец" onAdd={(kind) => addTo(null, kind)} />}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            const id = freeSection(items);
            const leaf = newItem('points', freeId(instrument, others, `${id}.`));
            setOpen(leaf.id);
            putItems([...items, { kind: 'section', id, title: 'Новый раздел', items: [leaf] }]);
          }}
        >
          Добавить раздел
        </Button>
      </div>
    </div>
  );
}

type Place = {
  /** Of the item or its section in the form. */
  readonly top: number;
  readonly at: number;
  readonly count: number;
  readonly path: string;
  readonly move: (to: number) => void;
};

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

function freeSection(items: readonly Item[]): string {
  const taken = new Set(items.map(({ id }) => id));
  let number = items.length + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
