import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { openCallDoor } from './callDoor.ts';
import { dangerousSwitch } from './dangerousSwitch.ts';
import { electronHost } from './electronHost.ts';
import { guardPage, guardSession } from './guards.ts';
import { setMenu } from './menu.ts';
import { registerScheme, servePage } from './protocol.ts';
import { createApp } from './services/app.ts';
import { dataFolder, documentsFolder } from './services/dataFolder.ts';
import { journal } from './services/journal.ts';
import { systemSecrets } from './systemSecrets.ts';
import { openWindow } from './window.ts';

const data = dataFolder();
const profile = path.join(data, 'window');
const log = journal(data);

process.on('uncaughtException', stop);
process.on('unhandledRejection', (error) => log('unhandled', error));
app.enableSandbox();
registerScheme();
mkdirSync(profile, { recursive: true, mode: 0o700 });
app.setPath('userData', profile);
app.on('web-contents-created', (_event, contents) => {
  guardPage(contents);
  contents.on('render-process-gone', (_gone, { reason }) => log('page', reason));
});

const dangerous = app.isPackaged ? dangerousSwitch((name) => app.commandLine.hasSwitch(name)) : null;
if (dangerous) {
  dialog.showErrorBox('Опора', `Программа не запускается с параметром «--${dangerous}»: он снимает её защиту. Уберите его из ярлыка.`);
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  // Never awaited at the top level: `ready` waits for this module to finish.
  void app.whenReady().then(start).catch(stop);
} else {
  app.quit();
}

function start(): void {
  guardSession();
  servePage(path.join(import.meta.dirname, '../renderer'));
  const { handlers, close } = createApp({
    dataFolder: data,
    documentsFolder: documentsFolder(),
    host: { ...electronHost, secrets: systemSecrets(data) },
    log,
  });
  openCallDoor(handlers, log);
  setMenu();
  let window = openWindow();
  app.on('second-instance', () => bringForward(window));
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) window = openWindow();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', close);
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function stop(error: unknown): void {
  log('main', error);
  dialog.showErrorBox('Опора', `Программа остановлена из-за ошибки. Подробности: ${path.join(data, 'opora.log')}`);
  app.exit(1);
}
