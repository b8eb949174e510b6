import path from 'node:path';
import { handOver, passSignals, runChild } from './child.mjs';
import { electronBinary } from './electronBinary.mjs';
import { giveUp } from './failure.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

/** An Electron that ends with an error before this much time has passed does not work here. */
const EARLY_MS = 5_000;

const args = process.argv.slice(2).filter((arg) => arg !== '--no-electron');
const node = await setup().catch((error) => giveUp(error));
const reason = await openElectron();
if (reason !== null) {
  console.log(`${reason} Программа работает через браузер, данные остаются на этом компьютере.`);
  await handOver(node, [path.join(root, 'out/local/local.js'), ...args]);
}

/**
 * Opens the program in Electron and stays until it ends.
 *
 * @returns {Promise<string | null>} why there is no Electron, in Russian; null if it has run
 */
async function openElectron() {
  if (process.env['OPORA_SHELL'] === 'loopback' || process.argv.includes('--no-electron')) return 'Запуск без Electron.';
  if (!hasDisplay()) return 'Экрана нет, Electron не открыть.';
  const binary = await electronBinary(node, () => console.error('Скачивается Electron (около 120 МБ, один раз)…'));
  if (binary === null) return 'Electron скачать не удалось.';
  const start = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const { code, signal } = await runChild(
    binary,
    [...withoutSandboxForRoot(), root, ...args],
    { stdio: 'inherit', env },
    passSignals,
  ).catch(() => ({ code: 1, signal: null }));
  const isBroken = performance.now() - start < EARLY_MS && (code !== 0 || isCrash(signal));
  if (!isBroken) process.exit(code ?? 1);
  return 'Electron здесь не запускается.';
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Chromium refuses to run for root with its sandbox on. */
function withoutSandboxForRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Whether the end was not asked for by the user. @param {NodeJS.Signals | null} signal */
function isCrash(signal) {
  return signal !== null && !['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal);
}
