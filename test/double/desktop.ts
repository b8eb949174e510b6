import { recorded } from './records.ts';
import { strict } from './strict.ts';

/** Noted and printed: the launcher sees it even when the program ends at once. */
const showErrorBox = (title: string, content: string) => {
  console.error(`[error box] ${title}: ${content}`);
  recorded('dialog.showErrorBox', undefined)(title, content);
};

export const dialog = strict('dialog', { showErrorBox });

export const shell = strict('shell', {
  openPath: recorded('shell.openPath', Promise.resolve('')),
  showItemInFolder: recorded('shell.showItemInFolder', undefined),
});

export const screen = strict('screen', {
  getPrimaryDisplay: () => ({ workAreaSize: { width: 1366, height: 728 } }),
});
