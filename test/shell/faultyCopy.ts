import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './launchElectron.ts';

export type Fault = { readonly file: 'main/main.js' | 'preload/preload.cjs'; readonly find: RegExp; readonly put: string };

/** A copy of the compiled program with one thing done wrong; fails if there is nothing left to do wrong. */
export function faultyCopy(name: string, faults: readonly Fault[]): { readonly main: string; remove(): void } {
  const out = path.join(root, 'out');
  const copy = path.join(out, 'faulty', name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const folder of ['main', 'preload']) cpSync(path.join(out, folder), path.join(copy, folder), { recursive: true });
  symlinkSync(path.join(out, 'renderer'), path.join(copy, 'renderer'), 'junction');
  for (const { file, find, put } of faults) {
    const whole = readFileSync(path.join(copy, file), 'utf8');
    if (!find.test(whole)) throw new Error(`nothing in ${file} matches ${find}`);
    writeFileSync(path.join(copy, file), whole.replace(find, put));
  }
  return { main: path.join(copy, 'main/main.js'), remove: () => rmSync(copy, { recursive: true, force: true }) };
}
