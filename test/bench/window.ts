import react from '@vitejs/plugin-react';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../electron/documents/browser.ts';
import { startLoopback } from '../../electron/loopback.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { median, ratioRow, type Row } from './measure.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, 'out/bench');
const limit = 150;

/** The home page from a warm browser until the matrix stands, against the same provider and CSS with an empty page. */
export async function windowRows(): Promise<readonly Row[]> {
  const bare = await bareServer();
  const program = await startProgram();
  const browser = await chromium.launch({ executablePath: findBrowser()!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const ours: number[] = [];
    const empty: number[] = [];
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    for (let i = 0; i < 22; i++) {
      ours.push(await timeToSelector(context, program.url, 'table tbody tr'));
      empty.push(await timeToSelector(context, bare.url, 'h1'));
    }
    const page = await context.newPage();
    await page.goto(program.url);
    await page.waitForSelector('table tbody tr');
    return [
      ratioRow('usable home page, warm browser', { ours: median(ours.slice(2)), bare: median(empty.slice(2)) }, 2),
      memoryRow('memory of the server', residentSize(program.process.pid!)),
      memoryRow('memory of the page', await pageSize(browser)),
    ];
  } finally {
    await browser.close();
    program.process.kill();
    await bare.close();
  }
}

async function timeToSelector(context: Awaited<ReturnType<Browser['newContext']>>, url: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  // Looks at every frame; `waitForSelector` would look at growing intervals and measure those.
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { polling: 'raf' });
  const ms = await page.evaluate(() => performance.now());
  await page.close();
  return ms;
}

async function bareServer() {
  const outDir = path.join(folder, 'bare');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(import.meta.dirname, 'bare'),
    base: './',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome140' },
  });
  return startLoopback({ handlers: {} as never }, outDir);
}

async function startProgram(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const file = path.join(folder, 'window.opora');
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true });
  newDemoBase(file, { name: 'Замер', sets: [yurga] }, { now: () => new Date(), newId: () => crypto.randomUUID() });
  const child = spawn(process.execPath, [path.join(root, 'out/cli/cli.js'), 'serve', '--db', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return { url, process: child };
}

function memoryRow(name: string, megabytes: number): Row {
  return { name, ours: `${Math.round(megabytes)} MB`, bare: '–', ratio: '–', goal: `≤ ${limit} MB`, isMet: megabytes <= limit };
}

/** Resident memory of a process, MB. Linux only. */
function residentSize(pid: number): number {
  return kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmRSS') / 1024;
}

/** Memory of the page's own process, shared pages by their part, MB. Linux only. */
async function pageSize(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => kilobytes(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'), 'Pss'));
  return Math.max(...pages) / 1024;
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
}
