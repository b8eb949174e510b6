import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { aCheckout } from './aCheckout.ts';

const { folder, remove } = aCheckout({
  'build/build.ts': `import fs from 'node:fs';\nif (fs.existsSync('electron/broken')) process.exit(1);\n`,
  'electron/documents/browser.ts': `export const findBrowser = () => (process.env['CHROMIUM'] === '/nowhere' ? null : process.execPath);\n`,
});
afterAll(remove);
// Whole commands run here, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => {
  fs.rmSync(path.join(folder, 'electron/broken'), { force: true });
  for (const name of fs.readdirSync(path.join(folder, 'test')))
    if (name !== 'tsconfig.json') fs.rmSync(path.join(folder, 'test', name), { recursive: true });
});

const good = `test('good', () => expect(1).toBe(1));`;

test('what passes is counted over both runs, and documents of an earlier run do not stay', () => {
  fs.mkdirSync(path.join(folder, 'out/documents'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'out/documents/old.docx'), '');
  const leaves = `test('leaves', () => fs.writeFileSync('out/documents/new.docx', ''));`;
  expect(run({ 'a.test.ts': `${good}\n${leaves}`, 'e2e/b.test.ts': good })).toEqual([0, '3 passed, 0 failed']);
  expect(fs.readdirSync(path.join(folder, 'out/documents'))).toEqual(['new.docx']);
});

test('a failed, a skipped and a planned test and a file that does not load are failures', () => {
  const others = `test('bad', () => expect(1).toBe(2));\ntest['sk' + 'ip']('later', () => undefined);\ntest['to' + 'do']('planned');`;
  const tests = { 'a.test.ts': `${good}\n${others}`, 'b.test.ts': `import './missing.ts';`, 'e2e/c.test.ts': good };
  const [code, lines] = lastLines(tests, 5);
  expect([code, lines.at(-1)]).toEqual([1, '2 passed, 4 failed']);
  expect(lines.slice(0, 4).sort()).toEqual([
    expect.stringMatching(/^FAILED: test\/a\.test\.ts: bad: AssertionError: expected 1 to be 2 .*a\.test\.ts:5:\d+/),
    'FAILED: test/a.test.ts: later: skipped',
    'FAILED: test/a.test.ts: planned: todo',
    expect.stringMatching(/^FAILED: test\/b\.test\.ts: .*missing\.ts/),
  ]);
});

test('an error outside all tests is a failure', () => {
  const stray = `test('stray', () => void setTimeout(() => Promise.reject(new Error('stray'))));\ntest('wait', () => new Promise((r) => setTimeout(r, 200)));`;
  expect(run({ 'a.test.ts': stray, 'e2e/b.test.ts': good })).toEqual([1, '3 passed, 1 failed']);
});

test('a run without tests is a failure', () => {
  expect(run({ 'a.test.ts': good })).toEqual([1, '1 passed, 1 failed']);
});

test('a build that fails is one failure', () => {
  fs.writeFileSync(path.join(folder, 'electron/broken'), '');
  expect(run({ 'a.test.ts': good })).toEqual([1, '0 passed, 1 failed']);
});

test('a machine without a browser is one failure', () => {
  expect(run({ 'a.test.ts': good }, { CHROMIUM: '/nowhere' })).toEqual([1, '0 passed, 1 failed']);
});

/** Exit code and last line. */
function run(tests: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): [number | null, string | undefined] {
  const [code, lines] = lastLines(tests, 1, env);
  return [code, lines[0]];
}

/** Exit code and the last `count` lines. */
function lastLines(
  tests: Readonly<Record<string, string>>,
  count: number,
  env: Readonly<Record<string, string>> = {},
): [number | null, string[]] {
  for (const [name, text] of Object.entries(tests)) {
    fs.mkdirSync(path.dirname(path.join(folder, 'test', name)), { recursive: true });
    fs.writeFileSync(
      path.join(folder, 'test', name),
      `import fs from 'node:fs';\nimport { expect, test, vi } from 'vitest';\nvoid fs;\n${text}\n`,
    );
  }
  const { VITEST: _, ...own } = process.env;
  const { status, stdout } = spawnSync(process.execPath, [path.join(folder, 'build/test.mjs')], {
    encoding: 'utf8',
    env: { ...own, ...env },
  });
  return [status, stdout.trimEnd().split('\n').slice(-count)];
}
