import fs from 'node:fs';
import path from 'node:path';
import { runChild } from './child.mjs';
import { Failure } from './failure.mjs';
import { installedList, isInstalled } from './installed.mjs';
import { oneAtATime } from './oneAtATime.mjs';
import { bringsNode, programNode } from './programNode.mjs';
import { root } from './root.mjs';
import { sourceHash } from './sourceHash.mjs';

const STAMP = path.join(root, 'out/.stamp');

/**
 * Installs and builds what is missing or out of date, one process at a time, all output on standard error.
 *
 * @param {{ build?: boolean }} [needs] `build: false` where the packages are enough
 * @returns {Promise<string>} the Node that runs the program
 * @throws {Failure}
 */
export async function setup({ build = true } = {}) {
  if (!bringsNode()) programNode(root);
  if (!isReady(build)) {
    await oneAtATime(
      path.join(root, 'out/.lock'),
      async (join) => {
        if (!hasPackages()) await install(join);
        if (build && !isBuilt()) await buildAll(join);
      },
      () => say('Программу готовит другая команда, подождите…'),
    ).catch(explain);
  }
  return programNode(root);
}

/** @param {boolean} build */
function isReady(build) {
  return hasPackages() && (!build || isBuilt());
}

function hasPackages() {
  return isInstalled(root) && (!bringsNode() || fs.existsSync(path.join(root, 'node_modules/.bin/node')));
}

function isBuilt() {
  return fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === sourceHash(root);
}

/** @param {(pid: number | undefined) => void} join */
async function install(join) {
  say('Устанавливаются библиотеки, обычно это занимает около минуты…');
  // An install that is cut short must not look whole.
  fs.rmSync(installedList(root), { force: true });
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  // On Windows npm is a script of the shell.
  const shell = process.platform === 'win32';
  const [command, rest] = shell ? [['npm', ...args].join(' '), []] : ['npm', args];
  const { code } = await runChild(command, rest, { cwd: root, env: withoutOwnBin(), shell, stdio: ['ignore', 2, 2] }, (child) =>
    join(child.pid),
  ).catch(() => {
    throw new Failure('Не найдена команда npm, с помощью которой ставятся библиотеки. Установите Node.js с https://nodejs.org.');
  });
  if (code !== 0) throw new Failure('Библиотеки не установились. Проверьте доступ к registry.npmjs.org и повторите команду.');
}

/** @param {(pid: number | undefined) => void} join */
async function buildAll(join) {
  say('Собирается программа…');
  const hash = sourceHash(root);
  fs.rmSync(STAMP, { force: true });
  const { code } = await runChild(programNode(root), [path.join(root, 'build/build.ts')], { cwd: root, stdio: ['ignore', 2, 2] }, (child) =>
    join(child.pid),
  );
  if (code !== 0) throw new Failure('Программа не собралась, причина названа выше.');
  fs.writeFileSync(STAMP, hash);
}

/** @param {unknown} error @returns {never} */
function explain(error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new Failure(`Папка программы закрыта для записи: ${root}`);
  if (code === 'ENOSPC') throw new Failure('На диске нет места. Освободите около 1 ГБ и повторите команду.');
  throw error;
}

/** npm replaces node_modules, so it must not run on a Node that lies there. */
function withoutOwnBin() {
  if (!bringsNode()) return process.env;
  const own = path.join(root, 'node_modules');
  const entries = (process.env['PATH'] ?? '').split(path.delimiter).filter((entry) => !path.resolve(entry).startsWith(own));
  return { ...process.env, PATH: entries.join(path.delimiter) };
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
