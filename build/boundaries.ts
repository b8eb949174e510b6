import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * Which file may import what. `from` and `but` match a file's path from the root; `target` matches what it imports: a path from the
 * root, `node:…` or the name of a package. With `names`, only these names may be taken from the target.
 */
type Boundary = {
  readonly from: RegExp;
  readonly but?: RegExp;
  readonly target: RegExp;
  readonly names?: readonly string[];
  readonly why: string;
};

const STARTS_PROGRAMS = /^electron\/(appWindow|desktop|documents\/(devtools|headless))\.ts$/;
const PROGRAM = /^(shared|electron|renderer)\//;
/** The desktop shell: what imports Electron, and what imports that. All else in electron/ runs in either shell and on the command line. */
const DESKTOP = /^electron\/(callDoor|electronHost|guards|main|menu|preload|printInWindow|protocol|systemSecrets|window)\.ts$/;

const NEW_BASE = /^electron\/db\/create\.ts$/;
const PAST_SQLITE = 'opening a live base past SQLite drops its locks';
/** Calls that look at names and never open a file. */
const NAMES_ONLY = ['accessSync', 'constants', 'existsSync', 'linkSync', 'renameSync', 'rmSync', 'statSync'];

export const boundaries: readonly Boundary[] = [
  { from: /^electron\//, target: /^renderer\//, why: 'electron/ and renderer/ meet in shared/ only' },
  { from: /^renderer\//, target: /^electron\//, why: 'electron/ and renderer/ meet in shared/ only' },
  { from: /^shared\//, target: /^(electron|renderer)\//, why: 'shared/ knows neither side' },
  { from: /^shared\//, target: /^node:/, why: 'shared/ runs anywhere' },
  {
    from: /^shared\//,
    target: /^(?!(shared\/|node:|zod$|fraction\.js$|lvovich$|uqr$))/,
    why: 'shared/ takes zod, fraction.js, lvovich and uqr only',
  },
  { from: /^renderer\//, target: /^(node:|electron$|better-sqlite3$|docx(\/|$))/, why: 'renderer/ is a web page' },
  { from: PROGRAM, target: /^(test|build)\//, why: 'the program does not know its tests and its build' },
  { from: /^/, but: /^(electron\/db|test)\//, target: /^better-sqlite3$/, why: 'electron/db/ is the one door to SQLite' },
  { from: /^/, target: /^node:sqlite$/, why: 'SQLite comes from better-sqlite3' },
  { from: /^/, but: /^(electron\/documents|test)\//, target: /^docx(\/|$)/, why: 'electron/documents/ is the one door to docx' },
  {
    from: /^/,
    but: /^(electron\/(documents|mail)|test)\//,
    target: /^nodemailer(\/|$)/,
    why: 'electron/documents/ writes mail drafts, electron/mail/ is the one door to a mail server',
  },
  {
    from: /^/,
    but: /^(electron\/(documents|intake)|test)\//,
    target: /^(@cj-tech-master\/excelts|papaparse)(\/|$)/,
    why: 'electron/intake/ is the one door to foreign files',
  },
  { from: /^electron\//, but: DESKTOP, target: /^electron$/, why: 'only the desktop shell knows Electron' },
  { from: /^electron\//, but: DESKTOP, target: DESKTOP, why: 'what runs in either shell knows nothing of the desktop one' },
  { from: PROGRAM, but: STARTS_PROGRAMS, target: /^node:child_process$/, why: 'other programs are started in few places' },
  {
    from: PROGRAM,
    but: /^electron\/(loopback|loopbackGate|readJson)\.ts$/,
    target: /^node:http$/,
    why: 'the loopback shell is the one server',
  },
  { from: PROGRAM, but: /^electron\/(loopback|oneInstance)\.ts$/, target: /^node:net$/, why: 'sockets are opened in few places' },
  { from: PROGRAM, target: /^node:(dgram|http2|https|inspector|vm)$/, why: 'the program works offline and runs no foreign code' },
  { from: PROGRAM, but: /^electron\/mail\//, target: /^node:tls$/, why: 'electron/mail/ is the one door to a mail server' },
  { from: /^electron\/db\//, but: NEW_BASE, target: /^node:fs$/, names: NAMES_ONLY, why: PAST_SQLITE },
  // Opens the folder to have the new name written to the disk.
  { from: NEW_BASE, target: /^node:fs$/, names: [...NAMES_ONLY, 'closeSync', 'fsyncSync', 'openSync'], why: PAST_SQLITE },
  { from: /^electron\/db\//, target: /^node:fs\/promises$/, why: PAST_SQLITE },
];

/**
 * @param file path of the importing file from the root, with forward slashes
 * @param specifier as written
 * @param names the imported names; null for everything
 * @returns why the import is not allowed, or null
 */
export function trespass(file: string, specifier: string, names: readonly string[] | null): string | null {
  const target = targetOf(file, specifier);
  const crossed = boundaries.find(
    (boundary) =>
      boundary.from.test(file) &&
      !boundary.but?.test(file) &&
      boundary.target.test(target) &&
      !(boundary.names !== undefined && names !== null && names.every((name) => boundary.names!.includes(name))),
  );
  return crossed === undefined ? null : `${file} may not import ${target}: ${crossed.why}.`;
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : `node:${specifier}`;
  return specifier;
}
