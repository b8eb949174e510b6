import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { median, ratioRow, type Row } from './measure.ts';
import { bareServer, startBrowser, startProgram } from './servers.ts';

const limit = 150;

/** The home page from a warm browser until the matrix stands, against the same provider and CSS with an empty page. */
export async function windowRows(): Promise<readonly Row[]> {
  const bare = await bareServer();
  const program = await startProgram(yurga);
  const browser = await startBrowser();
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
