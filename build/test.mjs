import fs from 'node:fs';
import path from 'node:path';
import { runChild } from './child.mjs';
import { chromium } from './chromium.mjs';
import { Failure } from './failure.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';
import { testCount } from './testCount.mjs';

/** Names of files to keep to; without any, all tests run. */
const filters = process.argv.slice(2);

const { passed, failed, failures } = await runAll().catch((error) => {
  console.error(error instanceof Failure ? error.message : error);
  return { passed: 0, failed: 1, failures: [] };
});
// Said again at the end, where the log of a long run is read.
for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runAll() {
  const node = await setup();
  const browser = chromium(node);
  // What the tests leave here is checked after them; nothing old may stand in for it.
  fs.rmSync(path.join(root, 'out/documents'), { recursive: true, force: true });
  fs.mkdirSync(path.join(root, 'out/documents'));
  const counts = [];
  for (const config of ['vitest.config.ts', 'vitest.e2e.config.ts']) counts.push(await runTests(node, browser, config));
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const failures = counts.flatMap((count) => count.failures);
  return { passed, failed: passed + failed === 0 ? 1 : failed, failures };
}

/** @param {string} node @param {string} browser @param {string} config */
async function runTests(node, browser, config) {
  const report = path.join(root, `out/${config}.json`);
  fs.rmSync(report, { force: true });
  const vitest = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '-c', path.join(root, 'build', config)];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const rest = filters.length > 0 ? [...filters, '--passWithNoTests'] : [];
  const { code } = await runChild(node, [...vitest, ...reporters, ...rest], {
    cwd: root,
    env: testEnvironment(node, browser),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return testCount(report, code);
}

/** Tests see neither the settings of the user nor an older Node. @param {string} node @param {string} browser */
function testEnvironment(node, browser) {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('OPORA_') && name.toUpperCase() !== 'PATH');
  const search = [path.dirname(node), process.env['PATH'] ?? ''].join(path.delimiter);
  return { ...Object.fromEntries(own), PATH: search, CHROMIUM: browser, NODE_ENV: 'test' };
}
