import { contract } from '../../../shared/ipc/contract.ts';
import { randomPayload } from '../../ipc/randomPayload.ts';
import { opened, type Fact, type Given } from './fact.ts';

const permissions = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'local-fonts', 'window-management'];
const attacks = [
  '/..%2fmain/main.js',
  '/%2e%2e%2fmain/main.js',
  '/..%5cmain%5cmain.js',
  '/assets/..%2f..%2fmain/main.js',
  '/index.html%00',
];

const own = { url: 'app://opora/index.html', parent: null };
const strangers = [
  { ...own, parent: own },
  { ...own, url: 'https://example.com/' },
  { ...own, url: 'about:blank' },
  { ...own, url: '' },
  null,
];

export const asking = {
  'no permission is granted': {
    async look(app) {
      const page = await opened(app);
      return page.evaluate(async (names) => {
        const states = names.map(async (name) => {
          const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
          return status?.state === 'granted' ? [name] : [];
        });
        const granted = (await Promise.all(states)).flat();
        return (await Notification.requestPermission()) === 'granted' ? [...granted, 'a request'] : granted;
      }, permissions);
    },
    sees: [],
  },

  'the page gets its own files only': {
    async look(app) {
      const page = await opened(app);
      return page.evaluate(async (urls) => {
        const isGiven = async (url: string, method = 'GET') => (await fetch(url, { method }).catch(() => null))?.ok ?? false;
        const stolen = await Promise.all(urls.map(async (url) => ((await isGiven(url)) ? [url] : [])));
        return { stolen: stolen.flat(), posted: await isGiven('/index.html', 'POST'), own: await isGiven('/index.html') };
      }, attacks);
    },
    sees: { stolen: [], posted: false, own: true },
  },

  'only the program’s own main frame is answered': {
    async look(app) {
      await opened(app);
      return app.evaluate(
        async ({ ipcMain }, frames) => {
          type Handler = (event: object, name: string, input: object) => Promise<{ ok: boolean; code?: string }>;
          const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
          const answers = frames.map(async (senderFrame) => {
            const reply = await handlers.get('call')?.({ senderFrame }, 'base.state', {});
            return reply?.ok ? 'answered' : reply?.code;
          });
          return { channels: [...handlers.keys()], answers: await Promise.all(answers) };
        },
        [own, ...strangers],
      );
    },
    sees: { channels: ['call'], answers: ['answered', ...strangers.map(() => 'no-permission')] },
  },

  'any payload on any call gets a reply and meets no bug': {
    async look(app) {
      const page = await opened(app);
      const random = randomPayload(2_012);
      const trials = [...Object.keys(contract), 'constructor', ''].map(
        (name) => [name, Array.from({ length: 20 }, () => portable(random()))] as const,
      );
      return page.evaluate(async (all) => {
        const { opora } = globalThis as unknown as Given;
        const bad: string[] = [];
        for (const [name, inputs] of all) {
          const replies = await Promise.all(inputs.map((input) => opora.call(name, input)));
          if (replies.some(({ ok, code }) => typeof ok !== 'boolean' || code === 'internal')) bad.push(name);
        }
        return bad;
      }, trials);
    },
    sees: [],
  },
} as const satisfies Readonly<Record<string, Fact>>;

/** What Playwright can carry to the page. */
function portable(value: unknown): unknown {
  if (value instanceof Map || value instanceof RegExp || value instanceof Date) return {};
  if (Array.isArray(value)) return value.map(portable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, portable(child)]));
}
