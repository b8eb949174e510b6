import path from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { origin } from './protocol.ts';

const preload = path.join(import.meta.dirname, '../preload/preload.cjs');

/** The program's window, sized for a 1366×768 laptop; shown once its page is drawn. */
export function openWindow(): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = createWindow({ width: Math.min(width, 1366), height: Math.min(height, 768), minWidth: 960, minHeight: 600 }, { preload });
  window.once('ready-to-show', () => {
    if (width <= 1366) window.maximize();
    window.show();
  });
  // A page that has crashed comes back once; what was entered is saved already.
  window.webContents.once('render-process-gone', () => window.reload());
  // A page that holds unsaved changes keeps its window open without a word: it is asked here.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayLose(window)) event.preventDefault();
  });
  void window.loadURL(`${origin}/index.html`);
  return window;
}

function mayLose(window: BrowserWindow): boolean {
  const buttons = ['Остаться', 'Закрыть без сохранения'];
  const message = 'Изменения не сохранены. Если закрыть окно, они пропадут.';
  return dialog.showMessageBoxSync(window, { type: 'question', title: 'Опора', message, buttons, defaultId: 0, cancelId: 0 }) === 1;
}

/** A window that is never shown and cannot call the program: for printing. */
export function openHiddenWindow(): BrowserWindow {
  return createWindow({ width: 1024, height: 768 }, { backgroundThrottling: false });
}

/** Every window is made here, so every window has these limits. */
function createWindow(size: Size, extra: { readonly preload?: string; readonly backgroundThrottling?: boolean }): BrowserWindow {
  return new BrowserWindow({
    ...size,
    show: false,
    title: 'Опора',
    backgroundColor: '#ffffff',
    webPreferences: {
      ...extra,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
}

type Size = { readonly width: number; readonly height: number; readonly minWidth?: number; readonly minHeight?: number };
