import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './root.mjs';

/**
 * The browser that the tests drive: the one that the program finds, else Debian's package if it may be installed.
 *
 * @param {string} node
 * @returns {string} path of its program
 * @throws {Failure} if there is none
 */
export function chromium(node) {
  const named = process.env['CHROMIUM'];
  const found = find(node) || (!named && installFromDebian() && find(node));
  if (found) return found;
  throw new Failure(
    named
      ? `Переменная CHROMIUM называет программу, которой нет: ${named}`
      : 'Для проверок нужен Chromium, Chrome или Edge: установите один из них или назовите его путь в переменной CHROMIUM.',
  );
}

/** @param {string} node */
function find(node) {
  return spawnSync(node, [path.join(root, 'build/printBrowser.ts')], { encoding: 'utf8' }).stdout;
}

/** @returns {boolean} whether it went through */
function installFromDebian() {
  if (!fs.existsSync('/usr/bin/apt-get')) return false;
  console.error('Устанавливается Chromium из пакетов Debian…');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']].every((step) => {
    const [command = '', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...step];
    return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
  });
}
