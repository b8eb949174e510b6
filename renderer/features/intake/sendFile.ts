import { call } from '../../api.ts';

/** Bytes of one part: 600 000 characters of base64. */
const part = 450_000;

type Sending = {
  /** Where the file goes: into the intake of results, to a form as its scan, with a letter. */
  readonly to?: 'intake' | 'scan' | 'mail';
  /** Gets the share that is sent and says whether to go on. */
  readonly onPart?: (share: number) => boolean;
};

/**
 * Sends a file in parts.
 * @returns what it is asked for by; null: it was not wanted any more
 */
export async function sendFile(name: string, file: File, { to = 'intake', onPart = () => true }: Sending): Promise<string | null> {
  let token: string | null = null;
  for (let at = 0; at < file.size || token === null; at += part) {
    if (!onPart(file.size === 0 ? 1 : at / file.size)) {
      if (token !== null) await call(`${to}.drop`, { token });
      return null;
    }
    const bytes = new Uint8Array(await file.slice(at, at + part).arrayBuffer());
    ({ token } = await call(`${to}.upload`, { token, name: name.slice(0, 300), part: base64(bytes) }));
  }
  return token;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // A call takes so many arguments and no more.
  for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
  return btoa(text);
}
