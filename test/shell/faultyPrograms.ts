import { expect } from 'vitest';
import type { FactName } from './facts/index.ts';
import type { Fault } from './faultyCopy.ts';

/** A program with faults that do not hide each other: what is done wrong, the fact that tells, and what it sees then. */
export type FaultyProgram = {
  readonly name: string;
  readonly faults: readonly { readonly name: string; readonly fault: readonly Fault[]; readonly fact: FactName; readonly shows: unknown }[];
};

const inMain = (find: RegExp, put = ''): Fault => ({ file: 'main/main.js', find, put });
const inPreload = (find: RegExp, put: string): Fault => ({ file: 'preload/preload.cjs', find, put });

const given = 'the page is given one call and nothing of Node';
const sandboxed = 'every window is sandboxed and isolated, and so is the program as a whole';
const nothingGiven = { node: [], opora: null, isFrozen: true };
const allPermissions: unknown = expect.arrayContaining(['geolocation', 'notifications', 'camera', 'a request']);

export const faultyPrograms: readonly FaultyProgram[] = [
  {
    name: 'an open one',
    faults: [
      {
        name: 'no guard of redirects',
        fault: [inMain(/contents\.on\("will-redirect", \w+\);/)],
        fact: 'a redirect leads nowhere else',
        shows: [false, false, false],
      },
      { name: 'guests allowed', fault: [inMain(/contents\.on\("will-attach-webview".*/)], fact: 'no guest is attached', shows: false },
      {
        name: 'a program without sandbox',
        fault: [inMain(/^app\.enableSandbox\(\);/m)],
        fact: sandboxed,
        shows: expect.objectContaining({ program: false }),
      },
      {
        name: 'permissions left to Electron',
        fault: [inMain(/defaultSession\.setPermissionRequestHandler.*/), inMain(/defaultSession\.setPermissionCheckHandler.*/)],
        fact: 'no permission is granted',
        shows: allPermissions,
      },
      {
        name: 'a path guard that joins',
        fault: [inMain(/return .* \? null : file;/, 'return file;')],
        fact: 'the page gets its own files only',
        shows: { stolen: expect.arrayContaining(['/..%2fmain/main.js']) as unknown, posted: false, own: true },
      },
      {
        name: 'any frame answered',
        fault: [inMain(/if \(!isTrustedFrame\(/, 'if (false && !isTrustedFrame(')],
        fact: 'only the program’s own main frame is answered',
        shows: { channels: ['call'], answers: Array.from({ length: 6 }, () => 'answered') },
      },
      {
        name: 'inline scripts allowed',
        fault: [inMain(/script-src 'self'/, "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:")],
        fact: 'no script runs that was not built',
        shows: expect.arrayContaining(['inline', 'blob', 'handler', 'eval']),
      },
      { name: 'windows allowed', fault: [inMain(/action: "deny"/, 'action: "allow"')], fact: 'no window is opened', shows: 4 },
    ],
  },
  {
    name: 'a trusting one',
    faults: [
      {
        name: 'more than the call exposed',
        fault: [inPreload(/call: /, 'invoke: electron.ipcRenderer.invoke, call: ')],
        fact: given,
        shows: { node: [], opora: ['invoke: function', 'call: function'], isFrozen: true },
      },
      {
        name: 'permissions granted',
        fault: [inMain(/decide\(false\)/, 'decide(true)'), inMain(/(setPermissionCheckHandler\(\(\) => )false/, '$1true')],
        fact: 'no permission is granted',
        shows: allPermissions,
      },
      {
        name: 'input taken unparsed',
        fault: [inMain(/if \(!parsed\.success\) return .*/), inMain(/handle\(parsed\.data\)/, 'handle(rawInput)')],
        fact: 'any payload on any call gets a reply and meets no bug',
        shows: expect.arrayContaining(['base.create']),
      },
      {
        name: 'no guard of navigation',
        fault: [inMain(/contents\.on\("will-navigate", \w+\);/), inMain(/contents\.on\("will-frame-navigate", \w+\);/)],
        fact: 'the page stays where it is',
        shows: expect.stringMatching(/^(https?|app|file):/),
      },
    ],
  },
  {
    name: 'one that waits for itself',
    faults: [
      {
        name: 'ready awaited at the top',
        fault: [inMain(/^app\.enableSandbox\(\);/m, 'await app.whenReady();\napp.enableSandbox();')],
        fact: given,
        shows: expect.stringContaining('main was not evaluated in time'),
      },
    ],
  },
  {
    name: 'one that asks for Node',
    faults: [{ name: 'Node in the preload', fault: [inPreload(/^/, 'require("fs");\n')], fact: given, shows: nothingGiven }],
  },
  {
    name: 'one of modules',
    faults: [
      {
        name: 'a preload that is a module',
        fault: [inPreload(/let electron = require\("electron"\);/, 'import * as electron from "electron";')],
        fact: given,
        shows: nothingGiven,
      },
    ],
  },
  {
    name: 'one without walls',
    faults: [
      {
        name: 'a window without sandbox',
        fault: [inMain(/sandbox: true/, 'sandbox: false')],
        fact: sandboxed,
        shows: expect.stringMatching(/ended with 1[^]*Программа остановлена из-за ошибки/),
      },
    ],
  },
];
