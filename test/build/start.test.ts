import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { aCheckout } from './aCheckout.ts';

const loopback = `
process.once('SIGTERM', () => { console.log('stopped'); process.exit(0); });
console.log('loopback', ...process.argv.slice(2));
if (process.argv.includes('stay')) setInterval(() => undefined, 1000);
`;
const { folder, remove } = aCheckout({
  'build/build.ts': `import fs from 'node:fs';\nfs.mkdirSync('out/local', { recursive: true });\nfs.copyFileSync('electron/local.js', 'out/local/local.js');\n`,
  'electron/local.js': loopback,
  'node_modules/electron/package.json': '{ "name": "electron" }',
});
afterAll(remove);
// Whole commands run here, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });
const electron = path.join(folder, 'node_modules/electron');
const fallback = 'Программа работает через браузер, данные остаются на этом компьютере.\nloopback\n';
// The stand-ins are shell scripts.
const unixTest = process.platform === 'win32' ? () => undefined : test;
beforeEach(() => {
  fs.rmSync(path.join(folder, 'node_modules/.cache/electron-failed'), { force: true });
  fs.rmSync(path.join(electron, 'dist'), { recursive: true, force: true });
  fs.rmSync(path.join(electron, 'path.txt'), { force: true });
});

/** A stand-in for Electron's installer that counts its runs. */
const installer = (then: string): string => `const fs = require('fs');\nfs.appendFileSync(__dirname + '/runs', 'x');\n${then}\n`;
/** A stand-in for the binary. */
const aBinary = (script: string): string => `
fs.mkdirSync(__dirname + '/dist', { recursive: true });
fs.writeFileSync(__dirname + '/dist/electron', ${JSON.stringify(`#!/bin/sh\n${script}\n`)}, { mode: 0o755 });
fs.writeFileSync(__dirname + '/path.txt', 'electron');
`;

unixTest('the program opens in Electron, downloaded once, and its end is the end', () => {
  install(aBinary('echo electron; exit 0'));
  expect([start(), start(), runs()]).toEqual([[0, 'electron\n'], [0, 'electron\n'], 1]);
});

test('where Electron cannot be had, the program says so in one line, opens in the browser, and does not try again on the same day', () => {
  install('process.exit(1);');
  expect([start(), start(), runs()]).toEqual([
    [0, `Electron скачать не удалось. ${fallback}`],
    [0, `Electron скачать не удалось. ${fallback}`],
    1,
  ]);
});

test('a folder that takes no download is no reason to stop', () => {
  install(aBinary('echo electron'));
  const cache = path.join(folder, 'node_modules/.cache');
  fs.rmSync(cache, { recursive: true, force: true });
  fs.writeFileSync(cache, '');
  expect([start(), runs()]).toEqual([[0, `Electron скачать не удалось. ${fallback}`], 0]);
  fs.rmSync(cache);
});

unixTest('an Electron that dies at once gives way to the browser', () => {
  install(aBinary('exit 127'));
  expect(start()).toEqual([0, `Electron здесь не запускается. ${fallback}`]);
});

if (process.platform === 'linux')
  test('without a screen Electron is not even downloaded', () => {
    install(aBinary('echo electron'));
    expect([start([], { DISPLAY: '', WAYLAND_DISPLAY: '' }), runs()]).toEqual([[0, `Экрана нет, Electron не открыть. ${fallback}`], 0]);
  });

test('--no-electron goes straight to the browser', () => {
  install(aBinary('echo electron'));
  expect([start(['--no-electron']), runs()]).toEqual([[0, `Запуск без Electron. ${fallback}`], 0]);
});

unixTest('a stopped command stops the program', async () => {
  const child = spawn(process.execPath, [path.join(folder, 'build/start.mjs'), '--no-electron', 'stay'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (text.includes('loopback')) child.kill('SIGTERM');
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, output.split('\n').slice(1)]).toEqual([0, ['loopback stay', 'stopped', '']]);
});

function install(then: string): void {
  fs.writeFileSync(path.join(electron, 'install.js'), installer(then));
  fs.rmSync(path.join(electron, 'runs'), { force: true });
}

function runs(): number {
  const file = path.join(electron, 'runs');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').length : 0;
}

/** Exit code and standard output. */
function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): [number | null, string] {
  const child = spawnSync(process.execPath, [path.join(folder, 'build/start.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: ':9', ...env },
  });
  return [child.status, child.stdout];
}
