import { isReady } from './readiness.ts';
import { strict } from './strict.ts';

type Serve = (request: Request) => Response | Promise<Response>;

const served = new Map<string, Serve>();
const privileged = new Set<string>();

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: readonly { readonly scheme: string }[]) {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of list) privileged.add(scheme);
  },
  handle(scheme: string, serve: Serve) {
    if (!isReady()) throw new Error('protocol.handle should be called after app is ready');
    if (served.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    served.set(scheme, serve);
  },
  unhandle(scheme: string) {
    served.delete(scheme);
  },
});

export function serverOf(url: string): Serve | undefined {
  return served.get(url.slice(0, url.indexOf(':')));
}

/** Chromium refuses schemes it does not know: `app://host/path` is `https://host.app.double/path` to it. */
export function toBrowser(url: string): string {
  const [, scheme = '', host, rest] = /^([a-z][\w+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  return privileged.has(scheme) ? `https://${host}.${scheme}.double${rest}` : url;
}

export function fromBrowser(url: string): string {
  return url.replace(/^https:\/\/([^/?#]*)\.([^./?#]+)\.double(?=[/?#]|$)/, '$2://$1');
}
