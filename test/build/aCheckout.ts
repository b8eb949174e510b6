import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/**
 * A checkout of its own in a folder with Cyrillic and a space in its name: the commands and their configuration, the installed packages
 * by links, and `files` in place of the program and of packages.
 */
export function aCheckout(files: Readonly<Record<string, string>>): { readonly folder: string; remove(): void } {
  const above = fs.mkdtempSync(path.join(os.tmpdir(), 'opora-checkout-'));
  const folder = path.join(above, 'Моя Опора');
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'build']) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  for (const side of ['shared', 'electron', 'renderer', 'test']) {
    fs.mkdirSync(path.join(folder, side));
    fs.copyFileSync(path.join(root, side, 'tsconfig.json'), path.join(folder, side, 'tsconfig.json'));
  }
  fs.mkdirSync(path.join(folder, 'node_modules'));
  const replaced = Object.keys(files).map((name) => /^node_modules\/([^/]+)/.exec(name)?.[1]);
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (name === '.cache' || replaced.includes(name)) continue;
    const [from, to] = [path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name)];
    if (fs.statSync(from).isDirectory()) fs.symlinkSync(from, to, 'junction');
    else fs.copyFileSync(from, to);
  }
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return { folder, remove: () => fs.rmSync(above, { recursive: true, force: true }) };
}
