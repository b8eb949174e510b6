import { call } from '../../api.ts';
import { sendFile } from '../intake/sendFile.ts';

/** Sends a file on its way to a form; gives what it is asked for by. */
export async function sendScan(file: File): Promise<string> {
  const token = await sendFile(file.name, file, { to: 'scan' });
  return token!;
}

/** Files that are not wanted any more. */
export async function dropScans(tokens: readonly string[]): Promise<void> {
  await Promise.all(tokens.map((token) => call('scan.drop', { token })));
}
