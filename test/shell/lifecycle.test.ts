import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AppUnderTest } from '../double/launch.ts';
import type * as Double from '../double/electron.ts';
import { faultyCopy } from './faultyCopy.ts';
import { launchElectron } from './launchElectron.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'Опора запуск-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Reply = { readonly ok: boolean; readonly data?: unknown };

async function call(app: AppUnderTest, name: string, input: object): Promise<Reply> {
  const page = await app.firstWindow();
  return page.evaluate(
    ([call, given]) => (globalThis as unknown as { opora: { call(name: string, input: object): Promise<Reply> } }).opora.call(call, given),
    [name, input] as const,
  );
}

const shown = (app: AppUnderTest) =>
  app.evaluate((electron) => (electron as unknown as typeof Double).double.log.filter(({ api }) => api === 'window.focus').length);

describe('the desktop program', () => {
  it('brings its window forward when it is started again, and the second ends', async () => {
    const data = path.join(folder, 'second');
    const first = await launchElectron({ data });
    await first.firstWindow();
    const second = await launchElectron({ data });
    expect(await second.ended).toEqual({ code: 0, output: '' });
    await expect.poll(() => shown(first)).toBe(1);
    await first.close();
  });

  it('would be caught running twice', async () => {
    const data = path.join(folder, 'twice');
    const copy = faultyCopy('twice', [{ file: 'main/main.js', find: /app\.requestSingleInstanceLock\(\)/, put: 'true' }]);
    const first = await launchElectron({ data });
    await first.firstWindow();
    const second = await launchElectron({ data, main: copy.main });
    await expect(second.firstWindow()).resolves.toBeDefined();
    await second.close();
    await first.close();
    copy.remove();
  });

  it('closes the base when the window is closed, and opens it again at the next start', async () => {
    const data = path.join(folder, 'base');
    const first = await launchElectron({ data });
    expect(await call(first, 'base.create', { kind: 'empty', name: 'Район' })).toMatchObject({ ok: true });
    await first.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 50));
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(readdirSync(path.join(data, 'bases')).filter((name) => name.endsWith('-wal'))).toEqual([]);
    const second = await launchElectron({ data });
    expect(await call(second, 'base.state', {})).toMatchObject({
      ok: true,
      data: { shell: 'electron', problem: null, base: { name: 'Район' } },
    });
    await second.close();
  });

  it.each(['--remote-debugging-port=9222', '--js-flags=--expose-gc', '--disable-web-security', '--inspect', '--load-extension=/tmp'])(
    'does not start with %s once packaged',
    async (argument) => {
      const app = await launchElectron({ data: path.join(folder, 'switches'), args: [argument], isPackaged: true });
      const { code, output } = await app.ended;
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('снимает её защиту') as string });
    },
  );

  it('starts with a harmless switch once packaged, without developer tools', async () => {
    const app = await launchElectron({ data: path.join(folder, 'harmless'), args: ['--lang=ru'], isPackaged: true });
    await app.firstWindow();
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(
        ({ webContents }) => (webContents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences() as object,
      ),
    );
    expect(preferences).toMatchObject([{ devTools: false }]);
    await app.close();
  });

  it('brings a crashed page back, and notes the crash', async () => {
    const data = path.join(folder, 'crash');
    const app = await launchElectron({ data });
    const page = await app.firstWindow();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const title = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title') as unknown);
    expect(await title()).toContain('Опора');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await expect.poll(() => readFileSync(path.join(data, 'opora.log'), { encoding: 'utf8', flag: 'a+' })).toContain('page crashed');
    await expect.poll(title).toContain('Опора');
    await app.close();
  });

  it('says where the log is when it cannot start, and writes the reason there', async () => {
    const data = path.join(folder, 'broken');
    mkdirSync(data);
    writeFileSync(path.join(data, 'window'), 'a file where a folder should be');
    const app = await launchElectron({ data });
    const { code, output } = await app.ended;
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(path.join(data, 'opora.log')) as string });
    expect(readFileSync(path.join(data, 'opora.log'), 'utf8')).toContain('EEXIST');
  });
});
