import { opened, pause, type Fact, type Given } from './fact.ts';

const elsewhere = [
  'https://example.com/',
  'http://opora/',
  'https://example.com/?app://opora/',
  'app://evil/index.html',
  'file:///etc/passwd',
];

export const leaving = {
  'the page stays where it is': {
    async look(app) {
      const page = await opened(app);
      const before = page.url();
      for (const url of elsewhere) {
        const isGone = await page
          .evaluate((href) => {
            // After this call has been answered.
            setTimeout(() => (location.href = href));
          }, url)
          .then(
            () => false,
            () => true,
          );
        await pause();
        if (isGone || page.url() !== before) return url;
      }
      await page.evaluate(() => Object.assign(document.createElement('a'), { href: 'https://example.com/link' }).click());
      await pause();
      return page.url() === before ? 'nowhere' : 'https://example.com/link';
    },
    sees: 'nowhere',
  },

  'a redirect leads nowhere else': {
    look: (app) =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return ['https://example.com/', 'app://evil/', 'app://opora/index.html'].map((url) => {
          let isPrevented = false;
          const event = { url, isMainFrame: true, isSameDocument: false, preventDefault: () => (isPrevented = true) };
          contents?.emit('will-redirect', event, url);
          return isPrevented;
        });
      }),
    sees: [true, true, false],
  },

  'no window is opened': {
    async look(app) {
      const page = await opened(app);
      await page.evaluate(async () => {
        open('https://example.com/');
        open('/index.html');
        const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' });
        document.body.append(link);
        link.click();
        link.remove();
        // Answered after everything that was asked for before it.
        await (globalThis as unknown as Given).opora.call('base.state', {});
      });
      return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    },
    sees: 1,
  },

  'no guest is attached': {
    async look(app) {
      await opened(app);
      return app.evaluate(({ BrowserWindow }) => {
        let isPrevented = false;
        const event = { preventDefault: () => (isPrevented = true) };
        BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, { src: 'https://example.com/' });
        return isPrevented;
      });
    },
    sees: true,
  },

  'nothing outside can be reached': {
    async look(app) {
      const page = await opened(app);
      return page.evaluate(async () => {
        const image = new Promise((resolve) => {
          const element = new Image();
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          element.src = 'https://example.com/pixel.png';
        });
        const fetched = fetch('https://example.com/').then(
          () => true,
          () => false,
        );
        const socket = new Promise((resolve) => {
          const connection = new WebSocket('wss://example.com/');
          connection.onopen = () => resolve(true);
          connection.onerror = () => resolve(false);
        }).catch(() => false);
        return { image: await image, fetched: await fetched, socket: await socket };
      });
    },
    sees: { image: false, fetched: false, socket: false },
  },
} as const satisfies Readonly<Record<string, Fact>>;
