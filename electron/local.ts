import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../shared/model/failure.ts';
import { openAppWindow, type AppWindow } from './appWindow.ts';
import { hasDisplay } from './desktop.ts';
import { localHost } from './localHost.ts';
import { startLoopback } from './loopback.ts';
import { takeInstance } from './oneInstance.ts';
import { createApp } from './services/app.ts';
import { dataFolder, documentsFolder } from './services/dataFolder.ts';
import { journal } from './services/journal.ts';

const data = dataFolder();
const log = journal(data);
const howToUse = 'Откройте его в браузере на этом компьютере. Остановить: Ctrl+C.';
const alreadyRuns = 'Опора уже работает. Её адрес ещё раз напечатан там, где она запущена.';
const hasWindow = !process.argv.includes('--no-window');

await run().catch((error: unknown) => {
  if (!(error instanceof Failure)) log('local', error);
  console.error(
    error instanceof Failure
      ? `${error.code}: ${error.message}`
      : `internal: Программа остановлена из-за ошибки. Подробности: ${path.join(data, 'opora.log')}`,
  );
  process.exit(1);
});

/** The program without Electron: until its window is closed, or until it is interrupted where there is no window. */
async function run(): Promise<void> {
  makeFolder(data);
  const open = Promise.withResolvers<() => void>();
  const release = await takeInstance(data, () => void open.promise.then((again) => again()));
  if (!release) return console.log(hasDisplay() ? 'Опора уже открыта: показано её окно.' : alreadyRuns);

  const webRoot = path.join(import.meta.dirname, '../renderer');
  const app = createApp({ dataFolder: data, documentsFolder: documentsFolder(), host: localHost(webRoot), log });
  const server = await startLoopback({ handlers: app.handlers, log }, webRoot);
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.resolve());

  const windows = new Set<AppWindow>();
  const show = async () => {
    const window = hasWindow ? openAppWindow(server.url, data) : null;
    if (window) windows.add(window);
    const isClosed = await window?.closed;
    if (window) windows.delete(window);
    if (isClosed) stopped.resolve();
    // A browser that is already open shows another window and ends at once.
    else if (windows.size === 0) console.log(`Опора работает по адресу ${server.url}\n${howToUse}`);
  };
  open.resolve(() => void show());
  void show();

  await stopped.promise;
  for (const window of windows) window.close();
  await server.close();
  app.close();
  release();
  process.exit(0);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new Failure('no-permission', `Папку данных «${folder}» создать нельзя. Укажите другую в переменной OPORA_DATA.`);
  }
}
