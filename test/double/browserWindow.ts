import { EventEmitter } from 'node:events';
import { app, noWindowsLeft } from './app.ts';
import { on, send } from './cdp.ts';
import { openWindows } from './openWindows.ts';
import { emitPreventable } from './preventable.ts';
import { isReady } from './readiness.ts';
import { log } from './records.ts';
import { strict } from './strict.ts';
import { WebContents, type Preferences } from './webContents.ts';

type Options = { readonly width?: number; readonly height?: number; readonly show?: boolean; readonly webPreferences?: Preferences };

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  private isShown: boolean;
  private isGone = false;
  private isSmall = false;

  constructor({ width = 800, height = 600, show = true, webPreferences = {} }: Options = {}) {
    super();
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { sandbox = true, contextIsolation = true, nodeIntegration = false } = webPreferences;
    if (!sandbox || !contextIsolation || nodeIntegration) throw new Error('electron stand-in: a window without sandbox or isolation');
    this.isShown = show;
    const contents = new WebContents(webPreferences, { width, height });
    contents.on('did-finish-load', () => this.emit('ready-to-show', {}));
    contents.on('$open', (url: string) => {
      log.push({ api: 'window.open', args: [url] });
      if (contents.onOpen({ url }).action !== 'deny') void new BrowserWindow({ webPreferences }).loadURL(url);
    });
    this.webContents = strict('webContents', contents);
    openWindows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
    return strict('BrowserWindow', this);
  }

  static readonly getAllWindows = () => openWindows.map((window) => strict('BrowserWindow', window));

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  reload(): void {
    void this.webContents.loadURL(this.webContents.getURL());
  }
  show(): void {
    this.isShown = true;
    log.push({ api: 'window.show', args: [] });
  }
  focus(): void {
    log.push({ api: 'window.focus', args: [] });
  }
  maximize(): void {
    log.push({ api: 'window.maximize', args: [] });
  }
  minimize(): void {
    this.isSmall = true;
  }
  restore(): void {
    this.isSmall = false;
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  isVisible(): boolean {
    return this.isShown;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }

  close(): void {
    this.tryClose();
  }

  tryClose(): boolean {
    if (this.isGone) return true;
    if (!emitPreventable(this, 'close')) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    openWindows.splice(openWindows.indexOf(this), 1);
    void send('Target.closeTarget', { targetId: this.webContents.targetId }).catch(() => undefined);
    this.emit('closed');
    if (openWindows.length === 0) noWindowsLeft();
  }
}

on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => {
  openWindows.find((window) => window.webContents.targetId === targetId)?.destroy();
});
await send('Target.setDiscoverTargets', { discover: true });
