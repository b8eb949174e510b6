import react from '@vitejs/plugin-react';
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../electron/documents/browser.ts';
import { startLoopback } from '../../electron/loopback.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, 'out/bench');

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser()!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Serves the bare part of a page: the same provider and CSS, nothing on it. */
export async function bareServer() {
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

/** The program as it is built, serving a base of its own with `set` in it. */
export async function startProgram(set: DemoBase): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const file = path.join(folder, 'window.opora');
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(file + suffix, { force: true });
  newDemoBase(file, { name: 'Замер', sets: [set] }, { now: () => new Date(), newId: () => crypto.randomUUID() });
  const child = spawn(process.execPath, [path.join(root, 'out/cli/cli.js'), 'serve', '--db', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return { url, process: child };
}
