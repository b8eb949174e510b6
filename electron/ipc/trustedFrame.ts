/** As much of Electron's frame as the check needs. */
export type Frame = { readonly url: string; readonly parent: unknown };

/** Whether a call comes from the program's own page: the top frame of a window, its origin exactly ours. An empty or broken address is refused. */
export function isTrustedFrame(frame: Frame | null, origin: string): boolean {
  if (!frame || frame.parent !== null) return false;
  const url = URL.parse(frame.url);
  return url !== null && `${url.protocol}//${url.host}` === origin && url.username === '' && url.password === '';
}
