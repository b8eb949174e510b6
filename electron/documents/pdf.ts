import { readFile } from 'node:fs/promises';
import { Failure } from '../../shared/model/failure.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { pageHeaders } from '../pageHeaders.ts';
import { fileWithin } from '../pathGuard.ts';
import { findBrowser } from './browser.ts';
import type { Devtools } from './devtools.ts';
import { startHeadless } from './headless.ts';
import { chartsOf, pdfOf, pdfOptions, type ChartPictures, type PrintPage } from './printPage.ts';

/** Exists only inside the browser we start: its requests are answered from the folder of the page. */
const origin = 'https://opora.invalid';

type Options = { readonly browser?: string | null; readonly limitMs?: number };

/**
 * Prints documents by the page `print.html` in `webRoot`, with an installed Chromium, Chrome or Edge. Paper and margins are the page's own.
 * @throws `Failure('no-browser')` where none is installed or it does not start
 */
export function chromiumPrinter(webRoot: string, options: Options = {}) {
  const inPage = openPages(webRoot, options);
  return (tree: ReportTree): Promise<Uint8Array> => inPage((page) => pdfOf(page, tree));
}

/** Draws the charts of documents by the same page. @throws as `chromiumPrinter` */
export function chromiumDrawer(webRoot: string, options: Options = {}) {
  const inPage = openPages(webRoot, options);
  return (tree: ReportTree): Promise<ChartPictures> => inPage((page) => chartsOf(page, tree));
}

function openPages(webRoot: string, { browser = findBrowser(), limitMs = 60_000 }: Options) {
  return async <T>(work: (page: PrintPage) => Promise<T>): Promise<T> => {
    if (!browser) throw new Failure('no-browser', noBrowser);
    const headless = startHeadless(browser);
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Failure('no-browser', tooLong)), limitMs);
    try {
      return await Promise.race([openPage(headless.devtools, webRoot).then(work), late.promise]);
    } finally {
      clearTimeout(timer);
      await headless.close();
    }
  };
}

const noBrowser =
  'Для PDF нужен Chromium, Google Chrome или Microsoft Edge. Установите один из них или сохраните документ в Word. Если он установлен в другом месте, укажите его в переменной CHROMIUM.';
const notStarted = 'Браузер для печати PDF не запустился. Обновите его или сохраните документ в Word.';
const tooLong = 'Браузер не напечатал PDF за отведённое время. Попробуйте ещё раз или сохраните документ в Word.';

async function openPage(devtools: Devtools, webRoot: string): Promise<PrintPage> {
  const sessionId = await openTab(devtools);
  const send = (method: string, params = {}) => devtools.send(method, params, sessionId);
  devtools.on('Fetch.requestPaused', (request) => void answer(send, webRoot, request as PausedRequest));
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await send('Page.enable');
  const loaded = new Promise<void>((resolve) => devtools.on('Page.loadEventFired', () => resolve()));
  await send('Page.navigate', { url: `${origin}/print.html` });
  await loaded;
  return {
    run: (expression) => run(send, expression),
    pdf: async () => Buffer.from(String((await send('Page.printToPDF', pdfOptions)).data), 'base64'),
  };
}

type Send = (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

async function openTab(devtools: Devtools): Promise<string> {
  try {
    const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
    return String(sessionId);
  } catch (error) {
    throw new Failure('no-browser', notStarted, { browser: String(error) });
  }
}

type PausedRequest = { readonly requestId: string; readonly request: { readonly url: string; readonly method: string } };

async function answer(send: Send, webRoot: string, { requestId, request }: PausedRequest): Promise<void> {
  const url = URL.parse(request.url);
  const file = url?.origin === origin && request.method === 'GET' ? fileWithin(webRoot, url.pathname) : null;
  const body = file && (await readFile(file).catch(() => null));
  const reply =
    file && body
      ? send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: headerList(file), body: body.toString('base64') })
      : send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  await reply.catch(() => undefined);
}

function headerList(file: string): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(pageHeaders(file)).map(([name, value]) => ({ name, value }));
}

/** Evaluates in the page and waits; an error in the page is a bug of ours. */
async function run(send: Send, expression: string): Promise<unknown> {
  const { exceptionDetails, result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(`print.html: ${JSON.stringify(exceptionDetails)}`);
  return (result as { readonly value?: unknown }).value;
}
