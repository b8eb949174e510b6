import { useId, type ReactNode } from 'react';
import type { Item } from '../../../shared/engine/instrument.ts';
import classes from './FormEditor.module.css';

/** Items under words of the order that have no answer of their own; neighbours that bear the same stand in one group. */
export function underRuns<I extends Item>(items: readonly I[]): readonly { readonly under: string | null; readonly items: readonly I[] }[] {
  return items.reduce<readonly { readonly under: string | null; readonly items: readonly I[] }[]>((runs, item) => {
    const under = item.kind === 'section' ? null : (item.under ?? null);
    const last = runs.at(-1);
    return last?.under === under ? [...runs.slice(0, -1), { under, items: [...last.items, item] }] : [...runs, { under, items: [item] }];
  }, []);
}

export function UnderHeading({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes['underGroup']}>
      <p id={id} className={classes['under']}>
        {title}
      </p>
      {children}
    </div>
  );
}
