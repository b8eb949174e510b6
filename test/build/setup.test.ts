import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { isInstalled } from '../../build/installed.mjs';
import { isNewEnough } from '../../build/programNode.mjs';
import { sourceHash } from '../../build/sourceHash.mjs';
import { aCheckout } from './aCheckout.ts';

/** Builds, slowly enough to be met at it, a program that tells how it was called and how often it was built. */
const aBuild = `
import fs from 'node:fs';
fs.mkdirSync('out/cli', { recursive: true });
fs.appendFileSync('out/builds', 'x');
await new Promise((done) => setTimeout(done, 300));
if (fs.existsSync('electron/broken')) process.exit(1);
console.log('built');
fs.copyFileSync('electron/cli.js', 'out/cli/cli.js');
`;
const aProgram = `
const said = [];
for await (const chunk of process.stdin) said.push(chunk);
console.log(JSON.stringify({ args: process.argv.slice(2), said: Buffer.concat(said).toString(), major: parseInt(process.versions.node), at: process.env.INIT_CWD }));
process.exitCode = 7;
`;
const { folder, remove } = aCheckout({ 'build/build.ts': aBuild, 'electron/cli.js': aProgram });
afterAll(remove);
// Whole commands run here, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });
beforeEach(() => fs.rmSync(path.join(folder, 'out'), { recursive: true, force: true }));

test('a command gets its arguments and standard input through, and gives back the exit code', () => {
  const { status, stdout, stderr } = opora(['score', 'с пробелом'], 'строка');
  expect([status, JSON.parse(stdout)]).toEqual([7, { args: ['score', 'с пробелом'], said: 'строка', major: 24, at: process.cwd() }]);
  expect(stderr).toBe('Собирается программа…\nbuilt\n');
});

test('a second command builds only what has changed', () => {
  opora();
  expect([opora().stderr, builds()]).toEqual(['', 1]);
  fs.writeFileSync(path.join(folder, 'shared/new.ts'), '');
  expect([opora().status, builds()]).toEqual([7, 2]);
});

test('commands started at once build once', async () => {
  const ends = await Promise.all(Array.from({ length: 4 }, () => started()));
  expect([ends, builds()]).toEqual([[7, 7, 7, 7], 1]);
});

test('a build that fails ends with a sentence, and the next command builds again', () => {
  fs.writeFileSync(path.join(folder, 'electron/broken'), '');
  const { status, stdout, stderr } = opora();
  expect([status, stdout, stderr]).toEqual([1, '', 'Собирается программа…\nsetup-failed: Программа не собралась, причина названа выше.\n']);
  fs.rmSync(path.join(folder, 'electron/broken'));
  expect([opora().status, builds()]).toEqual([7, 2]);
});

if (process.platform !== 'win32')
  test('a command that is killed while it builds leaves no lock and no half-made build', async () => {
    const child = spawn(process.execPath, ['build/opora.mjs'], { cwd: folder, stdio: 'ignore', detached: true });
    while (!fs.existsSync(path.join(folder, 'out/builds'))) await sleep(20);
    process.kill(-child.pid!, 'SIGKILL');
    expect([opora().status, builds()]).toEqual([7, 2]);
    expect(fs.existsSync(path.join(folder, 'out/.lock'))).toBe(false);
  });

test('packages that differ from the lock file, or were put there by half, are not installed', () => {
  const list = path.join(folder, 'node_modules/.package-lock.json');
  const whole = fs.readFileSync(list, 'utf8');
  expect(isInstalled(folder)).toBe(true);
  fs.rmSync(list);
  expect(isInstalled(folder)).toBe(false);
  const parsed = JSON.parse(whole) as { packages: Record<string, { version: string }> };
  parsed.packages['node_modules/zod']!.version = '1.0.0';
  fs.writeFileSync(list, JSON.stringify(parsed));
  expect(isInstalled(folder)).toBe(false);
  delete parsed.packages['node_modules/zod'];
  fs.writeFileSync(list, JSON.stringify(parsed));
  expect(isInstalled(folder)).toBe(false);
  fs.writeFileSync(list, whole);
  const manifest = path.join(folder, 'package.json');
  fs.writeFileSync(manifest, fs.readFileSync(manifest, 'utf8').replace('"zod": "', '"zod": "^'));
  expect(isInstalled(folder)).toBe(false);
});

test('the hash of the sources sees contents and names', () => {
  const before = sourceHash(folder);
  const file = path.join(folder, 'shared/a.ts');
  fs.writeFileSync(file, 'one');
  const hashes = [before, sourceHash(folder)];
  fs.writeFileSync(file, 'two');
  hashes.push(sourceHash(folder));
  fs.renameSync(file, path.join(folder, 'shared/b.ts'));
  hashes.push(sourceHash(folder));
  expect(new Set(hashes).size).toBe(4);
  fs.rmSync(path.join(folder, 'shared/b.ts'));
  expect(sourceHash(folder)).toBe(before);
});

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('Node %s runs the program: %s', (version, isEnough) => {
  expect(isNewEnough(version)).toBe(isEnough);
});

function opora(args: readonly string[] = [], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [path.join(folder, 'build/opora.mjs'), ...args], { input, encoding: 'utf8' });
}

function started(): Promise<number | null> {
  const child = spawn(process.execPath, [path.join(folder, 'build/opora.mjs')], { stdio: 'ignore' });
  return new Promise((resolve) => child.once('close', resolve));
}

function builds(): number {
  return fs.readFileSync(path.join(folder, 'out/builds'), 'utf8').length;
}
