import { homedir } from 'node:os';
import path from 'node:path';

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/** Where bases, settings and the log live: `OPORA_DATA`, or the folder the operating system has for a program's data. */
export function dataFolder({ env, platform, home }: Surroundings = here()): string {
  if (env['OPORA_DATA']) return path.resolve(env['OPORA_DATA']);
  if (platform === 'win32') return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Opora');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Opora');
  return path.join(env['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'opora');
}

/** Where made documents are written: `OPORA_DOCUMENTS`, or «Опора» among the user's documents. */
export function documentsFolder({ env, home }: Surroundings = here()): string {
  return env['OPORA_DOCUMENTS'] ? path.resolve(env['OPORA_DOCUMENTS']) : path.join(home, 'Documents', 'Опора');
}

function here(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir() };
}
