import { spawn } from 'node:child_process';
import path from 'node:path';

export type CliResult = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

export const cli = path.join(import.meta.dirname, '../../electron/cli.ts');
/** As it is built. */
export const bundledCli = path.join(import.meta.dirname, '../../out/cli/cli.js');

/** Runs the command line as a process of its own, standing in `folder`. */
export async function runCli(args: readonly string[], folder: string, input = '', program = cli): Promise<CliResult> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, INIT_CWD: folder } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exit, stdout, stderr };
}
