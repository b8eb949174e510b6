import type { RefObject } from 'react';
import field from './Field.module.css';
import classes from './FormPart.module.css';

/** Folds and unfolds all parts of a long form. */
export function FoldTools({ form }: { readonly form: RefObject<HTMLElement | null> }) {
  const fold = (isOpen: boolean) => {
    for (const part of form.current?.querySelectorAll<HTMLDetailsElement>('details[data-part]') ?? []) part.open = isOpen;
  };
  return (
    <div className={`${classes['tools']} no-print`}>
      <button type="button" className={field['link']} onClick={() => fold(false)}>
        Свернуть все
      </button>
      <button type="button" className={field['link']} onClick={() => fold(true)}>
        Развернуть все
      </button>
    </div>
  );
}
