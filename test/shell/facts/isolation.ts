import { opened, type Fact, type Given } from './fact.ts';

export const isolation = {
  'the page is given one call and nothing of Node': {
    async look(app) {
      const page = await opened(app);
      return page.evaluate(() => {
        const { opora } = globalThis as unknown as Partial<Given>;
        return {
          node: ['require', 'process', 'module', 'Buffer', '__toMain'].filter((name) => name in globalThis),
          opora: opora ? Object.entries(opora).map(([key, value]) => `${key}: ${typeof value}`) : null,
          isFrozen: Object.isFrozen(opora),
        };
      });
    },
    sees: { node: [], opora: ['call: function'], isFrozen: true },
  },

  'every window is sandboxed and isolated, and so is the program as a whole': {
    async look(app) {
      await opened(app);
      return app.evaluate(({ app: electron, BrowserWindow }) => {
        type Known = { getLastWebPreferences(): Record<string, unknown> };
        const windows = BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as unknown as Known).getLastWebPreferences());
        return {
          program: electron.commandLine.hasSwitch('enable-sandbox'),
          windows: windows.map(({ sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }) => ({
            sandbox,
            contextIsolation,
            nodeIntegration,
            webviewTag,
            webSecurity,
          })),
        };
      });
    },
    sees: {
      program: true,
      windows: [{ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true }],
    },
  },

  'no script runs that was not built': {
    async look(app) {
      const page = await opened(app);
      await page.evaluate(() => {
        Object.assign(globalThis, { ran: [] });
        const script = document.createElement('script');
        script.textContent = 'ran.push("inline")';
        const foreign = document.createElement('script');
        foreign.src = URL.createObjectURL(new Blob(['ran.push("blob")'], { type: 'text/javascript' }));
        const box = document.createElement('div');
        box.innerHTML = '<img src="data:," onerror="ran.push(\'handler\')">';
        document.body.append(script, foreign, box);
      });
      // In a timer, because what a debugger evaluates itself is free of the policy.
      await page.evaluate('setTimeout(() => eval("ran.push(\\"eval\\")")); new Promise((resolve) => setTimeout(resolve, 300))');
      return page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran);
    },
    sees: [],
  },
} as const satisfies Readonly<Record<string, Fact>>;
