import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import electron from 'electron/package.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '../..');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'opora-package-'));
/** Marks the place of the fuses in Electron's binary; after it the version, the count and a byte a fuse. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
];
const wanted = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  asarIntegrity: true,
  onlyLoadAppFromAsar: true,
  browserSnapshot: false,
  fileProtocolPrivileges: false,
};

beforeAll(async () => {
  await Promise.all([pack('linux', 'electron'), pack('win', 'electron.exe')]);
}, 180_000);
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

test.each([
  { system: 'linux', program: 'opora', native: 'linux-x64.node' },
  { system: 'win', program: 'opora.exe', native: 'win32-x64.node' },
])('the $system package holds the built program and its own native module, and nothing else', ({ system, native }) => {
  const app = path.join(work, system, `${system}-unpacked/resources`);
  const files = asarFiles(path.join(app, 'app.asar'));
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/main.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
      'out/renderer/print.html',
    ]),
  );
  const modules = files.filter((file) => file.endsWith('.node'));
  expect(modules).toEqual([`node_modules/better-sqlite3/prebuilds/${native}`]);
  const foreign = files.filter((file) => !/^(package\.json$|out\/(main|preload|renderer)\/|node_modules\/better-sqlite3\/)/.test(file));
  expect(foreign).toEqual([]);
  expect(files.filter((file) => /\.(ts|tsx|map|cc?|h|gyp)$/.test(file))).toEqual([]);
  const unpacked = fs.readdirSync(path.join(app, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
  expect(unpacked.map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.node'))).toEqual(modules);
  expect(unpacked.filter((file) => /(^|[\\/])node(\.exe)?$/.test(file))).toEqual([]);
});

test.each([
  { system: 'linux', program: 'opora' },
  { system: 'win', program: 'opora.exe' },
])('the $system program can be turned into nothing but the program', ({ system, program }) => {
  expect(fusesOf(path.join(work, system, `${system}-unpacked`, program))).toEqual(wanted);
});

/** Packs for one system from a folder that has the shape of Electron's own. */
async function pack(system: 'linux' | 'win', binary: string): Promise<void> {
  const dist = path.join(work, `electron-${system}`);
  fs.mkdirSync(path.join(dist, 'locales'), { recursive: true });
  fs.mkdirSync(path.join(dist, 'resources'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/ru.pak', 'locales/en-US.pak'])
    fs.writeFileSync(path.join(dist, name), name);
  fs.writeFileSync(path.join(dist, 'version'), electron.version);
  // The integrity of the archive is written into a real Windows program.
  const body =
    system === 'win' ? fs.readFileSync(path.join(root, 'node_modules/electron-winstaller/vendor/Setup.exe')) : Buffer.from('electron');
  fs.writeFileSync(path.join(dist, binary), Buffer.concat([body, SENTINEL, Buffer.from([1, 9]), Buffer.from('110111011')]), {
    mode: 0o755,
  });
  const settings = { electronDist: dist, electronVersion: electron.version, 'directories.output': path.join(work, system) };
  await promisify(execFile)(
    process.execPath,
    [
      path.join(root, 'node_modules/electron-builder/cli.js'),
      '--config',
      path.join(root, 'build/electron-builder.yml'),
      `--${system}`,
      'dir',
      '--x64',
      '--publish=never',
      ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
    ],
    { cwd: root },
  );
}

type AsarFolder = { readonly files: Readonly<Record<string, AsarFolder | { readonly size: number }>> };

/** The names in an archive, from its own header: four numbers, then JSON. */
function asarFiles(archive: string): readonly string[] {
  const bytes = fs.readFileSync(archive);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder;
  return namesIn(header, '').toSorted();
}

function namesIn(folder: AsarFolder, prefix: string): readonly string[] {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    'files' in entry ? namesIn(entry, `${prefix}${name}/`) : [prefix + name],
  );
}

function fusesOf(program: string): Record<string, boolean> {
  const bytes = fs.readFileSync(program);
  const start = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map((name, i) => [name, String.fromCharCode(bytes[start + i]!) === '1']));
}
