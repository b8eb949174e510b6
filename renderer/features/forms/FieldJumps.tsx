import { Fragment } from 'react';
import { itemsById } from '../../../shared/engine/answers.ts';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import classes from './Field.module.css';
import { focusField } from './walk.ts';

type Props = { readonly before: string; readonly items: readonly string[]; readonly instrument: Instrument };

const most = 12;

/** Fields by number, each a jump to it. */
export function FieldJumps({ before, items, instrument }: Props) {
  return (
    <p>
      {before}
      {items.slice(0, most).map((id, index) => (
        <Fragment key={id}>
          <span style={{ whiteSpace: 'nowrap' }}>
            <button type="button" className={classes['link']} title={titleOf(instrument, id)} onClick={() => focusField(fieldOf(id))}>
              {nameOf(instrument, id)}
            </button>
            {index < Math.min(items.length, most) - 1 && ','}
          </span>{' '}
        </Fragment>
      ))}
      {items.length > most && `и ещё ${items.length - most}`}
    </p>
  );
}

/** `2[0].1`, a cell of a table, stands in field `2`. */
export function fieldOf(id: string): string {
  return id.split('[')[0] ?? id;
}

/** A field in a word: its number, or its title where the order gives none. */
export function nameOf(instrument: Instrument, id: string): string {
  const number = /^\d+(\.\d+)*/.exec(id)?.[0];
  if (number !== undefined) {
    if (id.includes('[')) return `${number} (строка ${Number(/\[(\d+)\]/.exec(id)?.[1] ?? 0) + 1})`;
    return itemsById(instrument).get(id)?.kind === 'evidence' ? `№ ${number}, документы` : `№ ${number}`;
  }
  return `«${titleOf(instrument, id)}»`;
}

function titleOf(instrument: Instrument, id: string): string {
  return itemsById(instrument).get(fieldOf(id))?.title ?? id;
}
