import path from 'node:path';
import { spawn } from 'node:child_process';
import { giveUp } from './failure.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

const sides = ['shared', 'electron', 'renderer', 'test', 'build'];
const node = await setup({ build: false }).catch((error) => giveUp(error));
const results = await Promise.all([
  gate('types', 'typescript/bin/tsc', '-b'),
  gate('lint and boundaries', 'oxlint/bin/oxlint', '-c', 'build/oxlint.config.ts', '--type-aware', '--deny-warnings', ...sides),
  gate('dead code', 'knip/bin/knip.js', '-c', 'build/knip.json'),
  gate(
    'format',
    'prettier/bin/prettier.cjs',
    '--config',
    'build/prettier.json',
    '--ignore-path',
    'build/prettierignore',
    '--cache',
    '--check',
    '.',
  ),
]);
for (const { name, isGood, output, seconds } of results) {
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!isGood) console.log(`${output.trim()}\n`);
}
process.exitCode = results.every(({ isGood }) => isGood) ? 0 : 1;

/**
 * @param {string} name
 * @param {string} tool its script under node_modules
 * @param {string[]} args
 * @returns {Promise<{ name: string, isGood: boolean, output: string, seconds: string }>}
 */
function gate(name, tool, ...args) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(node, [path.join(root, 'node_modules', tool), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ name, isGood: code === 0, output, seconds: ((performance.now() - start) / 1000).toFixed(1) }));
  });
}
