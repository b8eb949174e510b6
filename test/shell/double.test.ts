import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchDouble, type AppUnderTest } from '../double/launch.ts';
import { pause } from './facts/fact.ts';
import { root } from './launchElectron.ts';

const data = mkdtempSync(path.join(tmpdir(), 'opora-double-test-'));
let app: AppUnderTest;
beforeAll(async () => {
  app = await launchDouble({ main: path.join(root, 'out/main/main.js'), root, env: { OPORA_DATA: data } });
  await app.firstWindow();
});
afterAll(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

describe('the stand-in for Electron', () => {
  it('refuses members it does not have', async () => {
    await expect(app.evaluate(({ app: electron }) => electron.dock)).rejects.toThrow('app.dock is not written');
    await expect(app.evaluate(({ session }) => session.defaultSession.cookies)).rejects.toThrow('defaultSession.cookies is not written');
    await expect(app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).rejects.toThrow('dialog.showOpenDialog is not written');
    await expect(app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).rejects.toThrow(
      'getBounds is not written',
    );
  });

  it('asks in Electron’s order: nothing late, nothing twice', async () => {
    await expect(app.evaluate(({ app: electron }) => electron.enableSandbox())).rejects.toThrow('before app is ready');
    await expect(app.evaluate(({ protocol }) => protocol.registerSchemesAsPrivileged([]))).rejects.toThrow('before app is ready');
    await expect(app.evaluate(({ protocol }) => protocol.handle('app', () => new Response()))).rejects.toThrow('Failed to register');
    await expect(app.evaluate(({ ipcMain }) => ipcMain.handle('call', () => null))).rejects.toThrow('second handler');
    await expect(app.evaluate(({ app: electron }) => electron.setPath('userData', '/nowhere/at/all'))).rejects.toThrow(
      'Failed to set path',
    );
  });

  it('shows protocol handlers the program’s own addresses, and follows their redirects past the guard', async () => {
    const page = await app.firstWindow();
    await app.evaluate(({ protocol }) => {
      const urls: string[] = [];
      Object.assign(globalThis, { urls });
      protocol.unhandle('app');
      protocol.handle('app', ({ url }) => {
        urls.push(url);
        return new Response(null, { status: 302, headers: { location: 'https://example.com/' } });
      });
    });
    const before = page.url();
    await page.evaluate(() => void setTimeout(() => (location.href = '/away?x=1')));
    await expect.poll(() => app.evaluate(() => (globalThis as unknown as { urls: string[] }).urls)).toContain('app://opora/away?x=1');
    await pause();
    expect(page.url()).toBe(before);
  });
});
