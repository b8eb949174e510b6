import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { facts, type FactName } from './facts/index.ts';
import { faultyCopy, type Fault } from './faultyCopy.ts';
import { launchElectron } from './launchElectron.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'opora-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inMain = (find: RegExp, put = ''): Fault => ({ file: 'main/main.js', find, put });
const inPreload = (find: RegExp, put: string): Fault => ({ file: 'preload/preload.cjs', find, put });

type Case = { readonly name: string; readonly faults: readonly Fault[]; readonly fact: FactName; readonly shows: unknown };

const given = 'the page is given one call and nothing of Node';
const sandboxed = 'every window is sandboxed and isolated, and so is the program as a whole';
const nothingGiven = { node: [], opora: null, isFrozen: true };

const cases: readonly Case[] = [
  {
    name: 'no guard of navigation',
    faults: [inMain(/contents\.on\("will-navigate", \w+\);/), inMain(/contents\.on\("will-frame-navigate", \w+\);/)],
    fact: 'the page stays where it is',
    shows: 'https://example.com/',
  },
  {
    name: 'no guard of redirects',
    faults: [inMain(/contents\.on\("will-redirect", \w+\);/)],
    fact: 'a redirect leads nowhere else',
    shows: [false, false, false],
  },
  { name: 'windows allowed', faults: [inMain(/action: "deny"/, 'action: "allow"')], fact: 'no window is opened', shows: 4 },
  { name: 'guests allowed', faults: [inMain(/contents\.on\("will-attach-webview".*/)], fact: 'no guest is attached', shows: false },
  {
    name: 'ready awaited at the top',
    faults: [inMain(/^app\.enableSandbox\(\);/m, 'await app.whenReady();\napp.enableSandbox();')],
    fact: given,
    shows: expect.stringContaining('main was not evaluated in time'),
  },
  { name: 'Node in the preload', faults: [inPreload(/^/, 'require("fs");\n')], fact: given, shows: nothingGiven },
  {
    name: 'a preload that is a module',
    faults: [inPreload(/let electron = require\("electron"\);/, 'import * as electron from "electron";')],
    fact: given,
    shows: nothingGiven,
  },
  {
    name: 'more than the call exposed',
    faults: [inPreload(/call: /, 'invoke: electron.ipcRenderer.invoke, call: ')],
    fact: given,
    shows: { node: [], opora: ['invoke: function', 'call: function'], isFrozen: true },
  },
  {
    name: 'a window without sandbox',
    faults: [inMain(/sandbox: true/, 'sandbox: false')],
    fact: sandboxed,
    shows: expect.stringMatching(/ended with 1[^]*Программа остановлена из-за ошибки/),
  },
  {
    name: 'a program without sandbox',
    faults: [inMain(/^app\.enableSandbox\(\);/m)],
    fact: sandboxed,
    shows: expect.objectContaining({ program: false }),
  },
  {
    name: 'inline scripts allowed',
    faults: [inMain(/script-src 'self'/, "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:")],
    fact: 'no script runs that was not built',
    shows: expect.arrayContaining(['inline', 'blob', 'handler', 'eval']),
  },
  {
    name: 'permissions granted',
    faults: [inMain(/decide\(false\)/, 'decide(true)'), inMain(/(setPermissionCheckHandler\(\(\) => )false/, '$1true')],
    fact: 'no permission is granted',
    shows: expect.arrayContaining(['geolocation', 'notifications', 'camera', 'a request']),
  },
  {
    name: 'permissions left to Electron',
    faults: [inMain(/defaultSession\.setPermissionRequestHandler.*/), inMain(/defaultSession\.setPermissionCheckHandler.*/)],
    fact: 'no permission is granted',
    shows: expect.arrayContaining(['geolocation', 'notifications', 'camera', 'a request']),
  },
  {
    name: 'a path guard that joins',
    faults: [inMain(/return .* \? null : file;/, 'return file;')],
    fact: 'the page gets its own files only',
    shows: { stolen: expect.arrayContaining(['/..%2fmain/main.js']) as unknown, posted: false, own: true },
  },
  {
    name: 'any frame answered',
    faults: [inMain(/if \(!isTrustedFrame\(/, 'if (false && !isTrustedFrame(')],
    fact: 'only the program’s own main frame is answered',
    shows: { channels: ['call'], answers: Array.from({ length: 6 }, () => 'answered') },
  },
  {
    name: 'input taken unparsed',
    faults: [inMain(/if \(!parsed\.success\) return .*/), inMain(/handle\(parsed\.data\)/, 'handle(rawInput)')],
    fact: 'any payload on any call gets a reply and meets no bug',
    shows: expect.arrayContaining(['base.create']),
  },
];

describe('a fault in the shell is caught', () => {
  it.each(cases)('$name', async ({ name, faults, fact, shows }) => {
    const copy = faultyCopy(name.replaceAll(' ', '-'), faults);
    const app = await launchElectron({ data: path.join(folder, name), main: copy.main, env: { DOUBLE_PATIENCE_MS: '3000' } });
    const seen = await facts[fact].look(app).catch(String);
    await app.close();
    copy.remove();
    expect(seen).not.toEqual(facts[fact].sees);
    expect(seen).toEqual(shows);
  });
});
