import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emitPreventable } from './preventable.ts';
import { becomeReady, isReady, whenReady } from './readiness.ts';
import { takeSingleInstanceLock } from './singleInstance.ts';
import { strict } from './strict.ts';
import { openWindows } from './openWindows.ts';

const root = process.env['DOUBLE_APP'] ?? '';
const home = process.env['DOUBLE_HOME'] ?? '';
const description = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};
const paths = new Map<string, string>();
const switches = new Map(
  process.argv.flatMap((argument) => {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/.exec(argument) ?? [];
    return name ? [[name, value] as const] : [];
  }),
);
let isQuitting = false;

const commandLine = strict('app.commandLine', {
  hasSwitch: (name: string) => switches.has(name),
  getSwitchValue: (name: string) => switches.get(name) ?? '',
  appendSwitch: (name: string, value = '') => void switches.set(name, value),
  removeSwitch: (name: string) => void switches.delete(name),
});

class App extends EventEmitter {
  readonly isPackaged = process.env['DOUBLE_PACKAGED'] === '1';
  readonly commandLine = commandLine;
  readonly whenReady = whenReady;
  readonly isReady = isReady;
  readonly getVersion = () => description.version;
  readonly getAppPath = () => root;

  enableSandbox(): void {
    if (isReady()) throw new Error('app.enableSandbox() can only be called before app is ready');
    commandLine.appendSwitch('enable-sandbox');
  }

  getPath(name: string): string {
    const folder = paths.get(name) ?? path.join(home, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    if (!existsSync(folder)) throw new Error(`Failed to set path ${name}: there is no ${folder}`);
    paths.set(name, folder);
  }

  requestSingleInstanceLock(): boolean {
    return takeSingleInstanceLock(this.getPath('userData'), ({ argv, cwd }) => this.emit('second-instance', {}, argv, cwd, null));
  }

  quit(): void {
    void this.leave();
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    process.exit(code);
  }

  private async leave(): Promise<void> {
    if (isQuitting) return;
    isQuitting = true;
    const mayLeave = emitPreventable(this, 'before-quit') && openWindows.every((window) => window.tryClose());
    if (mayLeave && emitPreventable(this, 'will-quit')) this.exit(0);
    isQuitting = false;
  }
}

export const app = strict('app', new App());

/** The last window has closed: quits, unless the program listens and decides. */
export function noWindowsLeft(): void {
  if (!isQuitting && !app.emit('window-all-closed')) app.quit();
}

export function startReady(): void {
  becomeReady();
  app.emit('ready', {}, {});
}
