import { session, type WebContents } from 'electron';
import { origin, scheme } from './protocol.ts';

/** For every page the program ever makes: it stays on our origin, opens no windows, holds no guests. */
export function guardPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** For all pages together: no permission is granted, no device given, and no request leaves the program. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, choose) => choose(null));
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url) }));
}

function refuseForeign(event: { readonly url: string; preventDefault(): void }): void {
  const url = URL.parse(event.url);
  if (!url || `${url.protocol}//${url.host}` !== origin) event.preventDefault();
}

/** Ours, or made by the page itself out of its own bytes; developer tools of an unpacked program load their own pages. */
function isOwn(url: string): boolean {
  return [`${scheme}:`, 'data:', 'blob:', 'devtools:'].some((start) => url.startsWith(start));
}
