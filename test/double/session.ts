import { send } from './cdp.ts';
import { strict } from './strict.ts';

type Decide = (isAllowed: boolean) => void;
type RequestHandler = (contents: unknown, permission: string, decide: Decide, details: object) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type BeforeRequest = (details: { readonly url: string }, decide: (answer: { readonly cancel?: boolean }) => void) => void;

let onRequest: RequestHandler | null = null;
let onCheck: CheckHandler | null = null;
let beforeRequest: BeforeRequest | null = null;
/** Only that they were set: headless Chromium has no devices and no screen to share. */
let device: unknown = null;
let displayMedia: unknown = null;

export const session = strict('session', {
  defaultSession: strict('defaultSession', {
    setPermissionRequestHandler: (handler: RequestHandler | null) => void (onRequest = handler),
    setPermissionCheckHandler: (handler: CheckHandler | null) => void (onCheck = handler),
    setDevicePermissionHandler: (handler: unknown) => void (device = handler),
    setDisplayMediaRequestHandler: (handler: unknown) => void (displayMedia = handler),
    webRequest: strict('webRequest', {
      onBeforeRequest: (handler: BeforeRequest | null) => void (beforeRequest = handler),
    }),
  }),
});

/** For tests: which handlers the program has set. */
export function handlersSet(): Readonly<Record<string, boolean>> {
  return { request: onRequest !== null, check: onCheck !== null, device: device !== null, displayMedia: displayMedia !== null };
}

export function isCancelled(url: string): boolean {
  let isCancel = false;
  beforeRequest?.({ url }, ({ cancel = false }) => {
    isCancel = cancel;
  });
  return isCancel;
}

/** Chromium's name of a permission → Electron's. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'idle-detection': 'idle-detection',
  'local-fonts': 'local-fonts',
  'window-management': 'window-management',
  'persistent-storage': 'persistent-storage',
} as const;

/** Tells the browser what the program's handlers say; without a handler Electron grants everything. */
export async function applyPermissions(contents: unknown): Promise<void> {
  const set = Object.entries(permissions).map(async ([name, permission]) => {
    let isAllowed = onCheck?.(contents, permission, '', {}) ?? true;
    onRequest?.(contents, permission, (answer) => (isAllowed &&= answer), {});
    await send('Browser.setPermission', { permission: { name }, setting: isAllowed ? 'granted' : 'denied' });
  });
  await Promise.all(set);
}
