import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sandboxSwitches } from './browser.ts';
import { devtools, type Devtools } from './devtools.ts';

const switches = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** A browser without a window, a profile or a network, led over a pipe that no other program can reach. */
export type Headless = { readonly devtools: Devtools; close(): Promise<void> };

/** Starts `browser`; `close` kills it with all its processes and removes its profile. */
export function startHeadless(browser: string): Headless {
  const profile = mkdtempSync(path.join(tmpdir(), 'opora-print-'));
  const child = spawn(browser, [...switches, ...sandboxSwitches(), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be killed.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  const close = async () => {
    kill(child);
    await ended;
    // The last of its processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  return { devtools: devtools(child), close };
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
