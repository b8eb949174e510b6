import type { BrowserWindow } from './browserWindow.ts';

/** Windows that are not closed, in the order they were opened. */
export const openWindows: BrowserWindow[] = [];
