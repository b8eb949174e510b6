import { spawn } from 'node:child_process';
import path from 'node:path';
import { Failure } from '../shared/model/failure.ts';

/** A program that has not complained by then has opened the file. */
const patienceMs = 1500;

/** Whether windows can be shown: always on Windows and macOS. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Shows a file in the file manager; on Linux its folder. */
export function showInFolder(file: string): Promise<void> {
  if (process.platform === 'win32') return run('explorer.exe', ['/select,', file], file);
  if (process.platform === 'darwin') return run('open', ['-R', file], file);
  return run('xdg-open', [path.dirname(file)], file);
}

/** Opens a file in the program that the desktop has for it. */
export function openFile(file: string): Promise<void> {
  if (process.platform === 'win32') return run('explorer.exe', [file], file);
  return run(process.platform === 'darwin' ? 'open' : 'xdg-open', [file], file);
}

async function run(command: string, args: readonly string[], file: string): Promise<void> {
  if (hasDisplay() && (await starts(command, args))) return;
  throw new Failure('no-desktop', `Открыть документ отсюда нельзя. Он сохранён: ${file}`);
}

function starts(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), patienceMs);
    child.once('error', () => resolve(false));
    // Explorer answers 1 even when it has done its work.
    child.once('exit', (code) => resolve(code === 0 || process.platform === 'win32'));
    child.once('close', () => clearTimeout(timer));
    child.unref();
  });
}
