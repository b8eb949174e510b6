import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { contract } from '../../shared/ipc/contract.ts';
import type { AppUnderTest } from '../double/launch.ts';
import { randomPayload } from '../ipc/randomPayload.ts';

/** What is true of the program's window whatever the program does; each is shown to fail on a program with a fault. */
export const windowFacts = {
  'the page is given one call and nothing of Node': async (app) => {
    const page = await opened(app);
    const given = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', '__toMain'].filter((name) => name in globalThis),
      opora: Object.entries((globalThis as unknown as { opora: object }).opora).map(([key, value]) => [key, typeof value]),
      isFrozen: Object.isFrozen((globalThis as unknown as { opora: object }).opora),
    }));
    expect(given).toEqual({ node: [], opora: [['call', 'function']], isFrozen: true });
  },

  'every window is sandboxed and isolated, and so is the program as a whole': async (app) => {
    await opened(app);
    const facts = await app.evaluate(({ app: electron, BrowserWindow }) => ({
      isSandboxed: electron.commandLine.hasSwitch('enable-sandbox'),
      preferences: BrowserWindow.getAllWindows().map(
        ({ webContents }) => (webContents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences() as object,
      ),
    }));
    expect(facts).toMatchObject({
      isSandboxed: true,
      preferences: [{ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true }],
    });
  },

  'no script runs that was not built': async (app) => {
    const page = await opened(app);
    const ran = await page.evaluate(async () => {
      const marks: string[] = [];
      Object.assign(globalThis, { mark: (name: string) => marks.push(name) });
      const script = document.createElement('script');
      script.textContent = 'mark("inline script")';
      const box = document.createElement('div');
      box.innerHTML = '<img src="data:," onerror="mark(\'handler\')">';
      document.body.append(script, box);
      // In a timer, because what a debugger evaluates is free of the policy.
      setTimeout(() => {
        try {
          (0, eval)('mark("eval")');
        } catch {
          // Blocked.
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      script.remove();
      box.remove();
      return marks;
    });
    expect(ran).toEqual([]);
  },

  'the page stays where it is': async (app) => {
    const page = await opened(app);
    const before = page.url();
    for (const url of [
      'https://example.com/',
      'http://opora/',
      'https://example.com/?app://opora/',
      'app://evil/index.html',
      'file:///etc/passwd',
    ]) {
      await page.evaluate((href) => {
        location.href = href;
      }, url);
      await pause();
      expect(page.url()).toBe(before);
    }
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    await pause();
    expect(page.url()).toBe(before);
  },

  'a redirect leads nowhere else': async (app) => {
    const prevented = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return ['https://example.com/', 'app://evil/', 'app://opora/index.html'].map((url) => {
        let isPrevented = false;
        const event = { url, isMainFrame: true, isSameDocument: false, preventDefault: () => (isPrevented = true) };
        contents?.emit('will-redirect', event as never, url);
        return isPrevented;
      });
    });
    expect(prevented).toEqual([true, true, false]);
  },

  'no window and no guest is opened': async (app) => {
    const page = await opened(app);
    await page.evaluate(() => {
      open('https://example.com/');
      open('/index.html');
      const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' });
      document.body.append(link, document.createElement('webview'));
      link.click();
      link.remove();
    });
    await pause();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const isPrevented = await app.evaluate(({ BrowserWindow }) => {
      let isGuestPrevented = false;
      const event = { preventDefault: () => (isGuestPrevented = true) };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event as never, {}, { src: 'https://example.com/' });
      return isGuestPrevented;
    });
    expect(isPrevented).toBe(true);
  },

  'nothing outside can be reached': async (app) => {
    const page = await opened(app);
    const reached = await page.evaluate(async () => {
      const image = new Image();
      image.src = 'https://example.com/pixel.png';
      const isImage = await new Promise((resolve) => {
        image.onload = () => resolve(true);
        image.onerror = () => resolve(false);
      });
      const isFetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      const isSocket = await new Promise((resolve) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.onopen = () => resolve(true);
          socket.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
      return { isImage, isFetched, isSocket };
    });
    expect(reached).toEqual({ isImage: false, isFetched: false, isSocket: false });
  },

  'no permission is granted': async (app) => {
    const page = await opened(app);
    const granted = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'local-fonts', 'window-management'];
      const states = names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
        return status?.state === 'granted' ? [name] : [];
      });
      const isNotifying = (await Notification.requestPermission()) === 'granted';
      return [...(await Promise.all(states)).flat(), ...(isNotifying ? ['request'] : [])];
    });
    expect(granted).toEqual([]);
  },

  'the page gets its own files only': async (app) => {
    const page = await opened(app);
    const answers = await page.evaluate(async () => {
      const attacks = [
        '/..%2fmain/main.js',
        '/%2e%2e%2fmain/main.js',
        '/..%5cmain%5cmain.js',
        '/assets/..%2f..%2fmain/main.js',
        '/index.html%00',
        '/C:/',
      ];
      const statuses = attacks.map(async (url) => (await fetch(url).catch(() => null))?.ok ?? false);
      const posted = await fetch('/index.html', { method: 'POST' });
      const own = await fetch('/index.html');
      return { attacks: await Promise.all(statuses), posted: posted.ok, own: own.headers.get('x-content-type-options') };
    });
    expect(answers).toEqual({ attacks: [false, false, false, false, false, false], posted: false, own: 'nosniff' });
  },

  'only the program’s own main frame is answered': async (app) => {
    const own = { url: 'app://opora/index.html', parent: null };
    const strangers = [
      { ...own, parent: own },
      { url: 'https://example.com/', parent: null },
      { url: 'about:blank', parent: null },
      { url: '', parent: null },
      null,
    ];
    const replies = await app.evaluate(
      async ({ ipcMain }, frames) => {
        type Handler = (event: object, name: string, input: object) => Promise<{ ok: boolean; code?: string }>;
        const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
        const answers = frames.map(async (senderFrame) => {
          const reply = await _invokeHandlers.get('call')?.({ senderFrame }, 'base.state', {});
          return reply?.code ?? reply?.ok;
        });
        return { channels: [..._invokeHandlers.keys()], answers: await Promise.all(answers) };
      },
      [own, ...strangers],
    );
    expect(replies).toEqual({ channels: ['call'], answers: [true, ...strangers.map(() => 'no-permission')] });
  },

  'any payload on any call gets a reply': async (app) => {
    const page = await opened(app);
    const random = randomPayload(2_012);
    for (const name of [...Object.keys(contract), 'constructor', '']) {
      const payloads = Array.from({ length: 20 }, () => forWire(random()));
      const replies = await page.evaluate(
        ([call, inputs]) => {
          const { opora } = globalThis as unknown as {
            opora: { call(name: string, input: unknown): Promise<{ ok: unknown; code?: string }> };
          };
          return Promise.all(
            inputs.map((input) => opora.call(call, input).then(({ ok, code }) => (code === 'internal' ? 'bug' : typeof ok))),
          );
        },
        [name, payloads] as const,
      );
      expect({ name, replies: new Set(replies) }).toEqual({ name, replies: new Set(['boolean']) });
    }
  },
} as const satisfies Readonly<Record<string, (app: AppUnderTest) => Promise<void>>>;

export type WindowFact = keyof typeof windowFacts;

/** The window with its page drawn. */
async function opened(app: AppUnderTest): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}

/** Time enough for a navigation or a window that should not be. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

/** What Playwright can carry to the page. */
function forWire(value: unknown): unknown {
  if (value instanceof Map || value instanceof RegExp || value instanceof Date) return {};
  if (Array.isArray(value)) return value.map(forWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, forWire(child)]));
}
