import { useEffect } from 'react';

let openPanels = 0;
let opener: HTMLElement | null = null;

/**
 * The focus goes back to what opened a panel, also where one panel opened another and where the panel leaves the page at once;
 * to the screen where that is gone, as the button of an empty list is once the list has its first row.
 */
export function useFocusBack(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body && !active.closest('[role="dialog"]')) opener = active;
    openPanels += 1;
    return () => {
      openPanels -= 1;
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (openPanels > 0 || !isLost) return;
        (opener?.isConnected ? opener : document.querySelector('main'))?.focus({ preventScroll: true });
      }, AFTER_CLOSING_MS);
    };
  }, [isOpen]);
}

/** The drawer itself gives the focus back where it can. */
const AFTER_CLOSING_MS = 50;
