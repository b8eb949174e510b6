import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Entry */

/**
 * Whether node_modules holds exactly what package-lock.json names, judged by the list that npm leaves there when, and only when,
 * an install has gone through. Optional packages of other systems may be missing.
 *
 * @param {string} root folder of the checkout
 */
export function isInstalled(root) {
  const wanted = packages(path.join(root, 'package-lock.json'));
  const present = packages(installedList(root));
  if (wanted === null || present === null) return false;
  return (
    Object.entries(wanted).every(([place, entry]) => place === '' || isThere(entry, present[place])) &&
    isSame(wanted[''], /** @type {Entry} */ (JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))))
  );
}

/** @param {string} root */
export function installedList(root) {
  return path.join(root, 'node_modules/.package-lock.json');
}

/** @param {string} file */
function packages(file) {
  try {
    return /** @type {{ packages: Record<string, Entry> }} */ (JSON.parse(fs.readFileSync(file, 'utf8'))).packages;
  } catch {
    return null;
  }
}

/** @param {Entry} wanted @param {Entry | undefined} present */
function isThere(wanted, present) {
  if (present === undefined) return wanted.optional === true;
  return present.version === wanted.version && present.integrity === wanted.integrity;
}

/** @param {Entry | undefined} locked @param {Entry} manifest */
function isSame(locked, manifest) {
  const names = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']);
  return names.every((name) => JSON.stringify(sorted(locked?.[name])) === JSON.stringify(sorted(manifest[name])));
}

/** @param {Record<string, string> | undefined} map */
function sorted(map) {
  return Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
