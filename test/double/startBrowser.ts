import { spawn } from 'node:child_process';
import { findBrowser, sandboxSwitches } from '../../electron/documents/browser.ts';

const switches = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--lang=ru',
  '--force-color-profile=srgb',
];

/** A headless browser that both the stand-in and Playwright lead over its DevTools address. */
export async function startBrowser(profile: string): Promise<{ readonly address: string; close(): Promise<void> }> {
  const program = findBrowser();
  if (!program) throw new Error('no Chromium, Chrome or Edge is installed');
  const child = spawn(program, [...switches, ...sandboxSwitches(), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(text) ?? [];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the browser did not start: ${text}`)));
  });
  const close = async () => {
    child.kill();
    await ended;
  };
  return { address, close };
}
