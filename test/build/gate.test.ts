import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { boundaries } from '../../build/boundaries.ts';
import { aCheckout } from './aCheckout.ts';

/** File, what it imports, and why it may not. */
const trespasses = [
  ['electron/services/a.ts', `import '../../renderer/page.ts';`, 'electron/ and renderer/ meet in shared/ only'],
  [
    'renderer/b.ts',
    `import type { Host } from '../electron/services/host.ts';\nexport type B = Host;`,
    'electron/ and renderer/ meet in shared/ only',
  ],
  ['renderer/c.ts', `export type C = import('../electron/db/open.ts').Open;`, 'electron/ and renderer/ meet in shared/ only'],
  ['shared/d.ts', `export * from '../electron/db/open.ts';`, 'shared/ knows neither side'],
  ['shared/e.ts', `import { join } from 'path';\njoin('a');`, 'shared/ runs anywhere'],
  ['shared/f.ts', `import 'react';`, 'shared/ takes zod, fraction.js, lvovich and uqr only'],
  ['renderer/g.ts', `import fs from 'node:fs';\nfs.readFileSync('a');`, 'renderer/ is a web page'],
  ['renderer/h.ts', `export const load = () => import('better-sqlite3');`, 'renderer/ is a web page'],
  ['renderer/i.ts', `import 'docx';`, 'renderer/ is a web page'],
  ['renderer/j.ts', `import { ipcRenderer } from 'electron';\nipcRenderer.send('a');`, 'renderer/ is a web page'],
  ['electron/services/k.ts', `import '../../test/fixtures.ts';`, 'the program does not know its tests and its build'],
  ['electron/services/l.ts', `import Database from 'better-sqlite3';\nnew Database('a');`, 'electron/db/ is the one door to SQLite'],
  ['electron/db/m.ts', `import { DatabaseSync } from 'node:sqlite';\nnew DatabaseSync('a');`, 'SQLite comes from better-sqlite3'],
  ['electron/services/n.ts', `export const load = async () => await import('docx');`, 'electron/documents/ is the one door to docx'],
  ['electron/services/y.ts', `import Papa from 'papaparse';\nPapa.parse('a');`, 'electron/intake/ is the one door to foreign files'],
  [
    'electron/services/z.ts',
    `import nodemailer from 'nodemailer';\nnodemailer.createTransport({});`,
    'electron/documents/ writes mail drafts, electron/mail/ is the one door to a mail server',
  ],
  ['electron/services/za.ts', `import { connect } from 'node:tls';\nconnect({});`, 'electron/mail/ is the one door to a mail server'],
  ['electron/cli/o.ts', `import { app } from 'electron';\napp.quit();`, 'only the desktop shell knows Electron'],
  ['electron/pathGuard.ts', `import { app } from 'electron';\napp.quit();`, 'only the desktop shell knows Electron'],
  ['electron/ipc/p.ts', `import '../window.ts';`, 'what runs in either shell knows nothing of the desktop one'],
  ['electron/db/migrations/q.ts', `import '../../main.ts';`, 'what runs in either shell knows nothing of the desktop one'],
  ['electron/loopback.ts', `import './protocol.ts';`, 'what runs in either shell knows nothing of the desktop one'],
  ['electron/services/u.ts', `import { spawn } from 'node:child_process';\nspawn('a');`, 'other programs are started in few places'],
  ['electron/services/v.ts', `import { createServer } from 'node:http';\ncreateServer();`, 'the loopback shell is the one server'],
  ['electron/services/w.ts', `import { connect } from 'net';\nconnect('a');`, 'sockets are opened in few places'],
  ['electron/services/x.ts', `import { get } from 'node:https';\nget('a');`, 'the program works offline and runs no foreign code'],
  [
    'electron/db/r.ts',
    `import { copyFileSync } from 'node:fs';\ncopyFileSync('a', 'b');`,
    'opening a live base past SQLite drops its locks',
  ],
  [
    'electron/db/create.ts',
    `import { readFileSync } from 'node:fs';\nreadFileSync('a');`,
    'opening a live base past SQLite drops its locks',
  ],
  ['electron/db/s.ts', `import fs from 'node:fs';\nfs.readFileSync('a');`, 'opening a live base past SQLite drops its locks'],
  [
    'electron/db/t.ts',
    `import { readFile } from 'node:fs/promises';\nvoid readFile('a');`,
    'opening a live base past SQLite drops its locks',
  ],
] as const;

/** File, its text, and what the linter calls it. */
const faults = [
  ['shared/cycle/one.ts', `import { two } from './two.ts';\nexport const one = (): number => two();\n`, 'import(no-cycle)'],
  ['shared/cycle/two.ts', `import { one } from './one.ts';\nexport const two = (): number => one();\n`, 'import(no-cycle)'],
  ['electron/services/floating.ts', `export function go() {\n  Promise.resolve(1);\n}\n`, 'typescript(no-floating-promises)'],
  ['electron/services/any.ts', `export const a = (b: any): unknown => b;\n`, 'typescript(no-explicit-any)'],
  [
    'electron/services/switch.ts',
    `export function name(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}\n`,
    'typescript(switch-exhaustiveness-check)',
  ],
  [
    'test/focused.test.ts',
    `import { expect, test } from 'vitest';\ntest.only('a', () => expect(1).toBe(1));\n`,
    'vitest(no-focused-tests)',
  ],
  ['shared/later.ts', `// ${'TO' + 'DO'}: later\nexport const a = 1;\n`, 'eslint(no-warning-comments)'],
] as const;

const { folder, remove } = aCheckout({
  ...Object.fromEntries(trespasses.map(([file, text]) => [file, `${text}\n`])),
  ...Object.fromEntries(faults.map(([file, text]) => [file, text])),
  'electron/main.ts': `import { app } from 'electron';\nimport { used } from './services/exports.ts';\nused(app);\n`,
  'electron/window.ts': `import './pageHeaders.ts';\n`,
  'electron/pageHeaders.ts': 'export const headers = {};\n',
  'electron/documents/doors.ts': `import 'docx';\nimport '../pageHeaders.ts';\nimport '../../shared/fine.ts';\n`,
  'electron/db/doors.ts': `import Database from 'better-sqlite3';\nimport { existsSync } from 'node:fs';\nexport const a = existsSync('a') && new Database('a');\n`,
  'shared/fine.ts': `import { z } from 'zod';\nexport const fine = z.string();\n`,
  'electron/services/exports.ts': 'export function used(_: unknown): void {}\nexport const leftOver = 1;\n',
  'electron/services/wrongType.ts': `export const count: number = 'two';\n`,
  'shared/usesNode.ts': 'export const folder = process.cwd();\n',
  'shared/usesPage.ts': 'export const title = document.title;\n',
  'renderer/ugly.ts': 'export const  ugly = "yes"\n',
});
afterAll(remove);
// A CI server's variables make the linter draw its reports in colour and with other lines, whatever NO_COLOR says.
const { CI: _ci, FORCE_COLOR: _colour, GITHUB_ACTIONS: _actions, ...env } = process.env;
const gate = spawnSync(process.execPath, ['build/check.mjs'], { cwd: folder, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } });
const sections: Readonly<Record<string, string>> = Object.fromEntries(
  gate.stdout.split(/^(?=(?:ok|FAILED) +.+ \(.+ s\)$)/m).map((section) => [/^\S+ +(.+) \(/.exec(section)?.[1] ?? '', section] as const),
);
const of = (name: string): string => sections[name] ?? '';

test('the gate fails', () => {
  expect([gate.status, gate.stdout.match(/^(ok|FAILED) +.+(?= \()/gm)]).toEqual([
    1,
    ['FAILED types', 'FAILED lint and boundaries', 'FAILED dead code', 'FAILED format'],
  ]);
});

test.each(trespasses)('%s may not have %j', (file, _text, why) => {
  expect(of('lint and boundaries').replaceAll(/\s*\n[\s|:]*/g, ' ')).toMatch(new RegExp(`${file} may not import \\S+: ${why}`));
});

test('every boundary has a trespass', () => {
  expect(new Set(boundaries.map(({ why }) => why))).toEqual(new Set(trespasses.map(([, , why]) => why)));
});

test('what goes through the doors is let through', () => {
  const named = [...of('lint and boundaries').matchAll(/(\S+) may not import/g)].map(([, file]) => file);
  expect(new Set(named)).toEqual(new Set(trespasses.map(([file]) => file)));
});

test.each(faults)('%s is rejected', (file, _text, rule) => {
  const reports = of('lint and boundaries').split(/\n(?= {2}x )/);
  expect(reports.filter((report) => report.includes(`[${file}:`) && report.includes(rule))).not.toEqual([]);
});

test('a wrong type, Node and the page in shared/ are rejected', () => {
  const errors = of('types').match(/^\S+\.ts(?=\(\d)/gm);
  expect(errors).toEqual(expect.arrayContaining(['electron/services/wrongType.ts', 'shared/usesNode.ts', 'shared/usesPage.ts']));
});

test('an export that nobody uses and a file that nobody imports are rejected', () => {
  expect(of('dead code')).toMatch(/leftOver\s.*electron\/services\/exports\.ts/);
  expect(of('dead code')).toMatch(/^electron\/services\/wrongType\.ts/m);
  expect(of('dead code')).not.toMatch(/used\s.*electron\/services\/exports\.ts/);
});

test('a file out of format is rejected', () => {
  expect(of('format')).toContain('renderer/ugly.ts');
});
