/**
 * A stand-in for the `electron` module: the compiled main runs under Node, each window is a page of a real Chromium, the compiled
 * preload runs in an isolated world of that page. What is not written here throws when it is touched.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { dialog, screen, shell } from './desktop.ts';
export { ipcMain } from './ipcMain.ts';
export { Menu } from './menu.ts';
export { protocol } from './protocol.ts';
export { safeStorage } from './safeStorage.ts';
export { session } from './session.ts';
/** Not of Electron: what tests of the stand-in alone may ask. */
export * as double from './observed.ts';
