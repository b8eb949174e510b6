import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && fs.existsSync(path.join(root, file)));

test('the root holds the sides of the program and what tools look for there', () => {
  const names = new Set(tracked.map((file) => file.split('/')[0]!));
  const allowed = [
    'electron',
    'renderer',
    'shared',
    'build',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
    'CHANGELOG.md',
  ];
  expect([...names].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
});

test('there are at most ten commands, and none that npm would leave out', () => {
  const names = Object.keys(manifest.scripts);
  expect(names.length).toBeLessThanOrEqual(10);
  // .npmrc switches off the scripts that npm runs before and after others.
  expect(names.filter((name) => /^(pre|post)/.test(name))).toEqual([]);
});

test('nothing in the sources switches the gate off', () => {
  const directive = new RegExp(
    ['(ox|es)lint-dis' + 'able', '@ts-(ig' + 'nore|no' + 'check)', 'prettier-ig' + 'nore', 'knip-ig' + 'nore'].join('|'),
  );
  const sources = tracked.filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file));
  expect(sources.filter((file) => directive.test(fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});
