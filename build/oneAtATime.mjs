import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A holder touches its lock this often. */
const BEAT_MS = 2_000;

/** A lock that nobody has touched for so long while we watched is stale even if its number is alive: numbers are used again. */
const SILENCE_MS = 120_000;

/**
 * Does the work while no other process does it. The lock is a folder with one empty file for each process at work, named by its
 * number; a folder in which nobody lives any more is stale and is taken over. `join` adds a child that must not outlive the lock.
 *
 * @template T
 * @param {string} folder
 * @param {(join: (pid: number | undefined) => void) => Promise<T>} work
 * @param {() => void} [onWait] called once if another process holds the lock
 * @returns {Promise<T>}
 */
export async function oneAtATime(folder, work, onWait) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const isSilent = silence(folder);
  let isWaiting = false;
  while (!take(folder)) {
    if (isAbandoned(folder) || isSilent()) clear(folder);
    else {
      if (!isWaiting) onWait?.();
      isWaiting = true;
      await sleep(200);
    }
  }
  const beat = setInterval(() => fs.utimes(folder, new Date(), new Date(), () => undefined), BEAT_MS);
  try {
    return await work((pid) => pid !== undefined && fs.writeFileSync(path.join(folder, String(pid)), ''));
  } finally {
    clearInterval(beat);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  fs.writeFileSync(path.join(folder, String(process.pid)), '');
  return true;
}

/** Whether nobody named in the lock lives. @param {string} folder */
function isAbandoned(folder) {
  try {
    const names = fs.readdirSync(folder);
    return names.length > 0 && !names.some((name) => isAlive(Number(name)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Tells whether the lock has stayed untouched for as long as it may. By our own watch: clocks jump, and machines sleep.
 *
 * @param {string} folder
 */
function silence(folder) {
  let touched = 0;
  let since = 0;
  return () => {
    const now = fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (now !== touched) [touched, since] = [now, performance.now()];
    return performance.now() - since > SILENCE_MS;
  };
}

/**
 * Takes a stale lock away. Renaming is atomic, so of several that see it stale one gets it; one that comes late and has taken the
 * lock of the next holder puts it back.
 *
 * @param {string} folder
 */
function clear(folder) {
  const before = identity(folder);
  const aside = `${folder}.${process.pid}`;
  try {
    fs.renameSync(folder, aside);
    if (identity(aside) === before) fs.rmSync(aside, { recursive: true, force: true });
    else fs.renameSync(aside, folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** @param {string} folder */
function identity(folder) {
  return fs.statSync(folder, { throwIfNoEntry: false })?.birthtimeMs;
}

/** Whether a process runs; one that has ended and was not yet buried by its parent does not. @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
