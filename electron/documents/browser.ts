import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe'];
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** An installed Chromium, Chrome or Edge: `$CHROMIUM` if it is set, else the first found; null: none. */
export function findBrowser(surroundings: Surroundings = here()): string | null {
  const named = surroundings.env['CHROMIUM'];
  return (named ? [named] : places(surroundings)).find(isProgram) ?? null;
}

/** Chromium's own sandbox does not start for the superuser. */
export function sandboxSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function places({ env, platform, home }: Surroundings): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return windowsPlaces.flatMap((place) => roots.map((root) => path.join(root, place)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', path.join(home, 'Applications')];
    return macNames.flatMap((name) => roots.map((root) => path.join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const folders = [...(env['PATH'] ?? '').split(path.delimiter).filter(path.isAbsolute), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function here(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir() };
}
