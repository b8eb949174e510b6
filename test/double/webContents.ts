import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { on, send, type Params } from './cdp.ts';
import { isolatedWorld } from './isolatedWorld.ts';
import { ipcMain } from './ipcMain.ts';
import { mainWorld } from './mainWorld.ts';
import { emitPreventable } from './preventable.ts';
import { printToPdf, type PrintOptions } from './printToPdf.ts';
import { fromBrowser, serverOf, toBrowser } from './protocol.ts';
import { leaked, refused } from './records.ts';
import { applyPermissions, isCancelled, session } from './session.ts';
import { structured } from './structured.ts';

const world = 'Electron Isolated Context';
const codec = structured();

export type Preferences = Readonly<Record<string, unknown>> & { readonly preload?: string };
export type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };
type Paused = {
  readonly requestId: string;
  readonly request: { readonly url: string; readonly method: string; readonly headers: Record<string, string>; readonly postData?: string };
  readonly resourceType: string;
  readonly frameId: string;
  readonly redirectedRequestId?: string;
};
type Call = { readonly id: number; readonly channel: string; readonly args: readonly unknown[] };

/** One page of the browser as Electron's webContents. */
export class WebContents extends EventEmitter {
  readonly session = session.defaultSession;
  targetId = '';
  onOpen: OpenHandler = () => ({ action: 'allow' });
  private readonly preferences: Preferences;
  private readonly opened: Promise<void>;
  private url = 'about:blank';
  private page = '';
  private frame = '';
  /** The address the program itself is loading: no navigation of the page's. */
  private own: string | null = null;

  constructor(preferences: Preferences, size: { readonly width: number; readonly height: number }) {
    super();
    this.preferences = preferences;
    this.opened = this.start(size);
  }

  getURL(): string {
    return this.url;
  }
  getLastWebPreferences(): Preferences {
    return this.preferences;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.onOpen = handler;
  }

  async loadURL(url: string): Promise<void> {
    await this.opened;
    this.own = withoutFragment(url);
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText, loaderId } = await this.send('Page.navigate', { url: toBrowser(url) });
    this.own = null;
    if (typeof errorText === 'string') throw new Error(`${errorText} loading '${url}'`);
    if (loaderId !== undefined) await finished;
  }

  forcefullyCrashRenderer(): void {
    void this.send('Page.crash').catch(() => undefined);
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(`Script failed to execute: ${JSON.stringify(exceptionDetails)}`);
    return (result as { readonly value?: unknown }).value;
  }

  printToPDF(options: PrintOptions): Promise<Buffer> {
    return printToPdf((method, params) => this.send(method, params), options);
  }

  private send(method: string, params: Params = {}): Promise<Params> {
    return send(method, params, this.page);
  }

  private async start(size: { readonly width: number; readonly height: number }): Promise<void> {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
    this.targetId = String(targetId);
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    this.page = String(sessionId);
    const { frameTree } = (await this.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    this.frame = frameTree.frame.id;
    this.listen();
    await applyPermissions(this);
    await Promise.all([
      this.send('Page.enable'),
      this.send('Runtime.enable'),
      this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.send('Runtime.addBinding', { name: '__toMain', executionContextName: world }),
    ]);
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${mainWorld.toString()})()` });
    const { preload } = this.preferences;
    if (preload === undefined) return;
    const compiled = existsSync(preload) ? readFileSync(preload, 'utf8') : `throw new Error('no preload at ${preload}')`;
    const source = `(${isolatedWorld.toString()})((${structured.toString()})(), function (require, module, exports, process) {${compiled}\n})`;
    await this.send('Page.addScriptToEvaluateOnNewDocument', { worldName: world, source });
  }

  private listen(): void {
    const listen = <T>(event: string, listener: (params: T) => void) => on(event, listener, this.page);
    listen('Page.frameNavigated', ({ frame }: { frame: { url: string; urlFragment?: string; parentId?: string } }) => {
      if (frame.parentId === undefined) this.url = fromBrowser(frame.url) + (frame.urlFragment ?? '');
    });
    listen('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId === this.frame) this.url = fromBrowser(url);
    });
    listen('Page.loadEventFired', () => {
      if (this.url !== 'about:blank') this.emit('did-finish-load', {});
    });
    listen('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
    listen('Fetch.requestPaused', (paused: Paused) => void this.answer(paused));
    listen(
      'Runtime.bindingCalled',
      ({ name, payload, executionContextId }: { name: string; payload: string; executionContextId: number }) => {
        if (name === '__toMain') void this.serve(codec.decode(payload) as Call, executionContextId);
      },
    );
  }

  private async answer({ requestId, request, resourceType, frameId, redirectedRequestId }: Paused): Promise<void> {
    const url = fromBrowser(request.url);
    const fail = (errorReason: string) => this.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined);
    if (resourceType === 'Document' && !this.mayNavigate(url, frameId, redirectedRequestId !== undefined)) return void fail('Aborted');
    if (isCancelled(url)) {
      refused.push(url);
      return void fail('BlockedByClient');
    }
    const server = serverOf(url);
    if (!server) {
      leaked.push(url);
      return void fail('InternetDisconnected');
    }
    const { method, headers, postData } = request;
    const response = await server(new Request(url, { method, headers, ...(postData ? { body: postData } : {}) }));
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value: name === 'location' ? toBrowser(value) : value }));
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    await this.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body }).catch(() => undefined);
  }

  /** Electron asks only about what the page starts itself, and about every redirect. */
  private mayNavigate(url: string, frameId: string, isRedirect: boolean): boolean {
    const isMainFrame = frameId === this.frame;
    const details = { url, isMainFrame, isSameDocument: false };
    if (isRedirect) return emitPreventable(this, 'will-redirect', details, url);
    if (isMainFrame && withoutFragment(url) === this.own) return true;
    if (isMainFrame && !emitPreventable(this, 'will-navigate', details, url)) return false;
    return emitPreventable(this, 'will-frame-navigate', details);
  }

  private async serve({ id, channel, args }: Call, contextId: number): Promise<void> {
    if (channel === '$open') return void this.emit('$open', fromBrowser(String(args[0])));
    const handler = ipcMain._invokeHandlers.get(channel);
    const event = { sender: this, senderFrame: { url: this.url, origin: new URL(this.url).origin, parent: null } };
    const answer = await (async () => {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return { id, value: await handler(event, ...args) };
    })().catch((error: unknown) => ({ id, error: `Error invoking remote method '${channel}': ${String(error)}` }));
    const expression = `__fromMain(${JSON.stringify(codec.encode(answer))})`;
    await this.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}
