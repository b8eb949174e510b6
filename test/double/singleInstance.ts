import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

type Second = { readonly argv: readonly string[]; readonly cwd: string };

/** True for the one process that holds the folder; another leaves its arguments there and gets false. */
export function takeSingleInstanceLock(folder: string, onSecond: (second: Second) => void): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = path.join(folder, 'SingletonLock');
  if (isHeld(lock)) {
    const second: Second = { argv: process.argv, cwd: process.cwd() };
    writeFileSync(path.join(folder, `SingletonArgs-${process.pid}`), JSON.stringify(second));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  watch(folder, (_event, name) => {
    if (!name?.startsWith('SingletonArgs-')) return;
    const file = path.join(folder, name);
    const text = readIfThere(file);
    if (!text) return;
    rmSync(file, { force: true });
    onSecond(JSON.parse(text) as Second);
  }).unref();
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

function isHeld(lock: string): boolean {
  const pid = Number(readIfThere(lock));
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
