import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser, sandboxSwitches } from '../../../electron/documents/browser.ts';
import { localHost } from '../../../electron/localHost.ts';
import { startLoopback } from '../../../electron/loopback.ts';
import { createApp } from '../../../electron/services/app.ts';
import { isDesktop, launchElectron, root } from '../../shell/launchElectron.ts';

export type OpenWindow = {
  readonly page: Page;
  /** Errors that the page wrote to its console. */
  readonly errors: readonly string[];
  close(): Promise<void>;
};

type Options = {
  /** Data folder; a fresh one, removed at the end, if not given. */
  readonly data?: string;
  readonly scheme?: 'light' | 'dark';
};

/**
 * The built window on a data folder of its own: over the loopback shell; in the desktop shell with `E2E_SHELL=electron`,
 * on Electron itself with `REAL_ELECTRON=1`.
 */
export async function openWindow({ data: given, scheme = 'light' }: Options = {}): Promise<OpenWindow> {
  const data = given ?? aDataFolder();
  const shell = isDesktop ? await electron(data) : await loopback(data);
  const { page } = shell;
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    errors,
    async close() {
      await shell.close();
      if (given === undefined) await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

/** A new data folder; whoever asks for it removes it. */
export function aDataFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'opora-окно '));
}

type Shell = { readonly page: Page; close(): Promise<void> };

async function loopback(data: string): Promise<Shell> {
  const webRoot = path.join(root, 'out/renderer');
  const app = createApp({ dataFolder: data, documentsFolder: path.join(data, 'documents'), host: localHost(webRoot) });
  const server = await startLoopback({ handlers: app.handlers }, webRoot);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed');
  // Without a UTF-8 locale Chromium can't name a file in Russian.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const browser = await chromium.launch({ executablePath, env, args: [...sandboxSwitches(), '--lang=ru'] });
  const page = await browser.newPage();
  await page.goto(server.url);
  return {
    page,
    async close() {
      await browser.close();
      await server.close();
      app.close();
    },
  };
}

async function electron(data: string): Promise<Shell> {
  const app = await launchElectron({ data });
  return { page: await app.firstWindow(), close: () => app.close() };
}
