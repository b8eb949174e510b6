import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { takeInstance } from '../../electron/oneInstance.ts';
import { root } from './launchElectron.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'Опора рядом-'));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program without Electron and without a display. */
function start(data: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(root, 'out/local/local.js')], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env, OPORA_DATA: data, OPORA_DOCUMENTS: path.join(data, 'documents') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => child.once('close', (code) => resolve({ code, output })));
  const said = (what: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const check = () => {
        const [found] = what.exec(output) ?? [];
        if (found) resolve(found);
      };
      listeners.add(check);
      check();
      void ended.then(() => reject(new Error(`it has ended: ${output}`)));
    });
  return { child, ended, said };
}

const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;

describe('the program without Electron', () => {
  it('prints its address where there is no display, and runs until interrupted', async () => {
    const { child, ended, said } = start(path.join(folder, 'plain'));
    const url = new URL(await said(address));
    expect(await (await fetch(url.origin)).text()).toContain('<div id="root">');
    const headers = { origin: url.origin, 'x-token': url.hash.slice('#token='.length), 'content-type': 'application/json' };
    const state = await fetch(`${url.origin}/call/base.state`, { method: 'POST', headers, body: '{}' });
    expect(await state.json()).toMatchObject({ ok: true, data: { shell: 'loopback', base: null, problem: null } });
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('opens a window in an installed browser and stops when it is closed', async () => {
    const data = path.join(folder, 'window');
    const browser = path.join(folder, 'browser.sh');
    writeFileSync(browser, '#!/bin/sh\necho "$@" > "$0.args"\nsleep 3.2\n', { mode: 0o755 });
    const { ended } = start(data, { DISPLAY: ':7', CHROMIUM: browser });
    const { code, output } = await ended;
    expect({ code, output }).toEqual({ code: 0, output: '' });
    const args = readFileSync(`${browser}.args`, 'utf8');
    expect(args).toMatch(new RegExp(`^--app=${address.source} --user-data-dir=${path.join(data, 'browser')} `));
    expect(args.split(' ')).toEqual(expect.arrayContaining(['--disable-features=Translate', '--disable-background-networking']));
  });

  it('prints its address when the browser shows no window', async () => {
    const { child, ended, said } = start(path.join(folder, 'shy'), { DISPLAY: ':7', CHROMIUM: '/bin/false' });
    await said(address);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('asks the running program to come forward instead of running twice', async () => {
    const data = path.join(folder, 'twice');
    const first = start(data);
    await first.said(address);
    const second = start(data);
    expect(await second.ended).toEqual({ code: 0, output: 'Опора уже работает. Её адрес ещё раз напечатан там, где она запущена.\n' });
    await first.said(new RegExp(`${address.source}[^]*${address.source}`));
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({ code: 0 });
  });

  it('starts again after it was killed', async () => {
    const data = path.join(folder, 'killed');
    const first = start(data);
    await first.said(address);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = start(data);
    await second.said(address);
    second.child.kill('SIGINT');
    expect(await second.ended).toMatchObject({ code: 0 });
  });

  it('says what to do when its data folder cannot be made', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const { code, output } = await start(path.join(file, 'data')).ended;
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringMatching(/^no-permission: Папку данных .* OPORA_DATA\.\n$/) as string,
    });
  });
});

describe('the lock of a data folder', () => {
  it('goes to one, tells it of the second, and is free again afterwards', async () => {
    const data = path.join(folder, 'lock');
    mkdirSync(data);
    let seconds = 0;
    const release = await takeInstance(data, () => seconds++);
    expect(await takeInstance(data, () => undefined)).toBeNull();
    expect(seconds).toBe(1);
    release?.();
    const again = await takeInstance(data, () => undefined);
    expect(again).not.toBeNull();
    again?.();
  });

  it('is taken over from a socket nobody listens to', async () => {
    const data = path.join(folder, 'stale');
    mkdirSync(data);
    writeFileSync(path.join(data, 'window.sock'), '');
    const release = await takeInstance(data, () => undefined);
    expect(release).not.toBeNull();
    release?.();
  });

  it('works in a folder whose name is too long for a socket', async () => {
    const data = path.join(folder, 'д'.repeat(60));
    mkdirSync(data);
    const release = await takeInstance(data, () => undefined);
    expect(await takeInstance(data, () => undefined)).toBeNull();
    release?.();
  });
});
