import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What the bundles are made of. */
const SOURCES = ['shared', 'electron', 'renderer', 'build/build.ts', 'package.json', 'package-lock.json'];

/**
 * A hash over the names and contents of everything that the bundles are made of.
 *
 * @param {string} root folder of the checkout
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(root, source)).sort()) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} place @returns {string[]} paths from the root, with forward slashes */
function filesOf(root, place) {
  const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [place];
  return fs.readdirSync(path.join(root, place)).flatMap((name) => filesOf(root, `${place}/${name}`));
}
