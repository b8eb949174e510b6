import { useEffect } from 'react';
import { isBuilt } from '../../routes.tsx';
import { isTextField } from '../../textField.ts';
import { undoLast } from '../../undo.ts';

/** Keys that work on every screen: Ctrl+Z takes back, `?` lists the keys, F1 opens the help. Ctrl+K belongs to the search box. */
export function useShortcuts(onList: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const isTyping = isTextField(event.target);
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === 'KeyZ' && !isTyping) {
        event.preventDefault();
        void undoLast();
      } else if (event.key === '?' && !isTyping) {
        event.preventDefault();
        onList();
      } else if (event.key === 'F1') {
        event.preventDefault();
        if (isBuilt('/help')) location.hash = '/help';
        else onList();
      }
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
