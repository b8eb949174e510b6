import { useEffect, useRef } from 'react';
import { focusField } from './walk.ts';

type Keys = {
  readonly undo: () => string | null;
  readonly goNext: (() => void) | null;
  /** `item`: the field that holds the focus. */
  readonly accept: (item: string | null) => void;
};

/**
 * Keys of the whole form: Ctrl+Z takes back the last answer (unless text is being typed, then the box has it),
 * Ctrl+Enter goes to the next form, F2 accepts what is doubtful. What is still being typed is finished when the window is left.
 */
export function useFormKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F2' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        latest.current.accept(document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null);
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.code === 'KeyZ' && !document.activeElement?.hasAttribute('data-draft')) {
        const item = latest.current.undo();
        if (item === null) return;
        event.preventDefault();
        event.stopPropagation();
        focusField(item);
      }
      if (event.key === 'Enter' && latest.current.goNext) {
        event.preventDefault();
        event.stopPropagation();
        finishTyping();
        latest.current.goNext();
      }
    };
    document.addEventListener('keydown', onKeyDown, true);
    addEventListener('blur', finishTyping);
    addEventListener('beforeunload', finishTyping);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      removeEventListener('blur', finishTyping);
      removeEventListener('beforeunload', finishTyping);
    };
  }, []);
}

function finishTyping(): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.hasAttribute('data-draft')) active.blur();
}
