import type { SampleItem } from '../../../../shared/engine/sampleResult.ts';
import classes from './SampleInput.module.css';

/** The words of the columns by their numbers; `active`: the column of the focus. */
export function SampleLegend({ item, active }: { readonly item: SampleItem; readonly active: string | null }) {
  return (
    <ul className={classes['legend']}>
      {item.items
        .filter(({ kind }) => kind !== 'text')
        .map(({ id, title }) => (
          <li key={id} data-active={id === active || undefined}>
            <span>{id})</span> {title}
          </li>
        ))}
    </ul>
  );
}
