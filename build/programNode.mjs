import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** The first version that runs TypeScript files and has module hooks. */
const NEEDED = /** @type {const} */ ([22, 18]);

/**
 * The Node that runs the program: the one that comes with the packages, else the running one if it is new enough.
 *
 * @param {string} root folder of the checkout
 * @throws {Failure} if there is none
 */
export function programNode(root) {
  const bundled = path.join(root, 'node_modules/.bin/node');
  if (fs.existsSync(bundled)) return bundled;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Failure(
    `Нужен Node.js ${NEEDED.join('.')} или новее, установлен ${process.versions.node}. Установите новую версию с https://nodejs.org и повторите команду.`,
  );
}

/** Whether an install brings a Node of its own on this system. */
export function bringsNode() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}
