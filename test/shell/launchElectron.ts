import path from 'node:path';
import { _electron } from 'playwright-core';
import { sandboxSwitches } from '../../electron/documents/browser.ts';
import { launchDouble, type AppUnderTest, type Launch } from '../double/launch.ts';

export const root = path.join(import.meta.dirname, '../..');

/** `REAL_ELECTRON=1`: the same tests on Electron itself. */
export const isReal = process.env['REAL_ELECTRON'] === '1';
/** `E2E_SHELL=electron`: screens are tested in the desktop shell, on the stand-in if not on Electron itself. */
export const isDesktop = isReal || process.env['E2E_SHELL'] === 'electron';

type Options = Omit<Partial<Launch>, 'root'> & { readonly data: string };

/** Starts the compiled program, its data in a folder of its own. */
export async function launchElectron({ data, env = {}, args = [], ...rest }: Options): Promise<AppUnderTest> {
  const main = rest.main ?? path.join(root, 'out/main/main.js');
  const full = { ...env, OPORA_DATA: data, OPORA_DOCUMENTS: path.join(data, 'documents') };
  if (!isReal) return launchDouble({ ...rest, main, root, args, env: full });
  const app = await _electron.launch({
    args: [...sandboxSwitches(), main, ...args],
    cwd: root,
    env: { ...definedOnly(process.env), ...full },
  });
  const child = app.process();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('exit', (code) => resolve({ code, output }));
  });
  return Object.assign(app, { ended });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
