import fs from 'node:fs';
import path from 'node:path';
import { runChild } from './child.mjs';
import { root } from './root.mjs';

const electron = path.join(root, 'node_modules/electron');
const cache = path.join(root, 'node_modules/.cache');
/** Its time says when Electron could not be had, so that not every start waits for the network. */
const FAILED = path.join(cache, 'electron-failed');
const DAY_MS = 24 * 60 * 60 * 1000;
/** A download in which nothing arrives for so long is given up. */
const SILENCE_MS = 45_000;

/**
 * The Electron binary, downloaded if it is not there yet; null if it can't be had. A failure is remembered for a day.
 *
 * @param {string} node
 * @param {() => void} onDownload called before a download
 * @returns {Promise<string | null>}
 */
export async function electronBinary(node, onDownload) {
  const there = installedBinary();
  if (there !== null || hasFailedToday()) return there;
  onDownload();
  // A folder closed for writing is one more reason for which it can't be had.
  const binary = await download(node).then(installedBinary, () => null);
  if (binary === null) rememberFailure();
  return binary;
}

function rememberFailure() {
  try {
    fs.writeFileSync(FAILED, '');
  } catch {
    // Then the next start tries again.
  }
}

function installedBinary() {
  try {
    const name = fs.readFileSync(path.join(electron, 'path.txt'), 'utf8');
    const binary = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electron, 'dist'), name);
    return fs.existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

function hasFailedToday() {
  const at = fs.statSync(FAILED, { throwIfNoEntry: false })?.mtimeMs;
  return at !== undefined && Date.now() - at < DAY_MS;
}

/** @param {string} node */
async function download(node) {
  const parts = path.join(cache, 'electron-download');
  fs.rmSync(parts, { recursive: true, force: true });
  fs.mkdirSync(parts, { recursive: true });
  const env = { ...process.env, TMPDIR: parts, TEMP: parts, TMP: parts };
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let watch;
  await runChild(node, [path.join(electron, 'install.js')], { env, stdio: ['ignore', 'ignore', 'ignore'] }, (child) => {
    watch = killWhenSilent(child, [parts, path.join(electron, 'dist')]);
  });
  clearInterval(watch);
  fs.rmSync(parts, { recursive: true, force: true });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {readonly string[]} folders where its work shows
 */
function killWhenSilent(child, folders) {
  let size = -1;
  let since = performance.now();
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
    if (now !== size) [size, since] = [now, performance.now()];
    if (performance.now() - since > SILENCE_MS) child.kill('SIGKILL');
  }, 1000);
}

/** @param {string} folder */
function sizeOf(folder) {
  if (!fs.existsSync(folder)) return 0;
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.reduce((sum, file) => sum + (fs.statSync(path.join(folder, file), { throwIfNoEntry: false })?.size ?? 0), 0);
}
