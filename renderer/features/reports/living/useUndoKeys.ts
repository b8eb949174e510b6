import { useEffect } from 'react';
import { isTextField } from '../../../textField.ts';

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y, for the edits of the report on the screen; while a text is typed they are the text's own. */
export function useUndoKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(document.activeElement)) return;
      const isRedo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
      if (!isRedo && event.code !== 'KeyZ') return;
      event.preventDefault();
      event.stopPropagation();
      if (isRedo) redo();
      else undo();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  });
}
