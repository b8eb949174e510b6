import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay } from './desktop.ts';
import { findBrowser, sandboxSwitches } from './documents/browser.ts';

/** A browser that ends sooner than this has shown no window of its own. */
const leastLifeMs = 3000;

const switches = [
  '--window-size=1366,768',
  '--lang=ru',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-extensions',
  // The program uses no network, its window neither.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate',
];

export type AppWindow = {
  /** Resolves when the window is closed: true; false: no window of its own was shown. */
  readonly closed: Promise<boolean>;
  close(): void;
};

/** Opens the page as a window of its own in an installed browser, with a profile of its own in the data folder; null: there is none. */
export function openAppWindow(url: string, data: string): AppWindow | null {
  const browser = hasDisplay() ? findBrowser() : null;
  if (!browser) return null;
  const start = performance.now();
  const profile = path.join(data, 'browser');
  const child = spawn(browser, [`--app=${url}`, `--user-data-dir=${profile}`, ...switches, ...sandboxSwitches()], { stdio: 'ignore' });
  const closed = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', () => resolve(performance.now() - start >= leastLifeMs));
  });
  return { closed, close: () => child.kill() };
}
