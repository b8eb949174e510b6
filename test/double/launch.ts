import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type ElectronApplication } from 'playwright-core';
import { startBrowser } from './startBrowser.ts';

/** The part of Playwright's ElectronApplication that tests may use, so that the same tests run on Electron itself. */
export type AppUnderTest = Pick<ElectronApplication, 'firstWindow' | 'windows' | 'evaluate' | 'close'> & {
  /** Exit code of the main process, and what it wrote. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
};

export type Launch = {
  /** The compiled main, and the folder of the program's package.json. */
  readonly main: string;
  readonly root: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly isPackaged?: boolean;
};

type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Starts the program on the stand-in for Electron. */
export async function launchDouble({ main, root, env = {}, args = [], isPackaged = false }: Launch): Promise<AppUnderTest> {
  const home = mkdtempSync(path.join(tmpdir(), 'opora-double-'));
  const browser = await startBrowser(path.join(home, 'browser'));
  const playwright = await chromium.connectOverCDP(browser.address);
  const context = playwright.contexts()[0];
  if (!context) throw new Error('the browser has no context');
  const blank = new Set(context.pages());
  const windows = () => context.pages().filter((page) => !blank.has(page));

  const child = fork(path.join(import.meta.dirname, 'boot.ts'), [main, ...args], {
    env: {
      ...process.env,
      ...env,
      DOUBLE_CDP: browser.address,
      DOUBLE_APP: root,
      DOUBLE_HOME: home,
      DOUBLE_PACKAGED: isPackaged ? '1' : '0',
    },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exit = Promise.withResolvers<{ code: number | null; output: string }>();
  child.once('close', (code) => exit.resolve({ code, output }));
  const ended = exit.promise.then(async (end) => {
    await playwright.close().catch(() => undefined);
    await browser.close();
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    return end;
  });

  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  child.on('message', ({ id, value, error }: Answer) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  void exit.promise.then(({ code }) => {
    for (const { reject } of waiting.values()) reject(new Error(`main has ended with ${code}: ${output}`));
  });
  const evaluate = (code: unknown, argument: unknown) => {
    const id = ++lastId;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    child.send({ id, code: String(code), argument });
    return answer.promise;
  };

  return {
    windows,
    ended,
    evaluate: evaluate as ElectronApplication['evaluate'],
    async firstWindow() {
      for (const start = Date.now(); Date.now() - start < 30_000; await pause(20)) {
        const page = windows().find((each) => each.url() !== 'about:blank');
        if (page) return page;
        if (child.exitCode !== null) throw new Error(`main has ended with ${child.exitCode}: ${output}`);
      }
      throw new Error(`no window was opened: ${output}`);
    },
    async close() {
      if (child.connected) void evaluate('({ app }) => app.quit()', null).catch(() => undefined);
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
