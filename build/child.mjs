import { spawn } from 'node:child_process';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} End */

/**
 * Runs a child to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @returns {Promise<End>}
 */
export function runChild(command, args, options, onStart) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
    onStart?.(child);
  });
}

/**
 * Puts a child in the place of this process: the same standard streams, its signals, its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function handOver(command, args, options = {}) {
  endAs(await runChild(command, args, { stdio: 'inherit', ...options }, passSignals));
}

/**
 * Passes to the child the signals that reach this process, which itself goes on until the child has ended. A terminal sends
 * Ctrl+C to both; then the child is not told twice.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function passSignals(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
}

/** @param {End} end */
function endAs({ code, signal }) {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
