import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Record<string, string>;
};
const lock = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Entry>>;
};
const packages = Object.entries(lock.packages);

test('every optional package is in the lock file, or npm would refuse it', () => {
  const missing = packages.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isReachable(place, name))
      .map((name) => `${place} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no server and pins every package by its content', () => {
  expect(packages.filter(([place, entry]) => place !== '' && (entry.resolved !== undefined || entry.integrity === undefined))).toEqual([]);
});

/** Whether `name` is found from `place` as Node looks for packages: in its own node_modules, then further up. */
function isReachable(place: string, name: string): boolean {
  const above = place.lastIndexOf('node_modules/');
  const here = place === '' ? '' : `${place}/`;
  return `${here}node_modules/${name}` in lock.packages || (place !== '' && isReachable(place.slice(0, Math.max(0, above - 1)), name));
}
