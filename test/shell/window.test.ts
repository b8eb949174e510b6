import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppUnderTest } from '../double/launch.ts';
import type * as Double from '../double/electron.ts';
import { facts } from './facts/index.ts';
import { isReal, launchElectron } from './launchElectron.ts';

const data = mkdtempSync(path.join(tmpdir(), 'Опора данные-'));
let app: AppUnderTest;
beforeAll(async () => {
  app = await launchElectron({ data });
});
afterAll(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

describe('the window', () => {
  it.each(Object.entries(facts))('%s', async (_name, { look, sees }) => {
    expect(await look(app)).toEqual(sees);
  });

  it('has a menu in Russian that leads to its places', async () => {
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toEqual(['&Файл', '&Правка', '&Вид', '&Справка']);
    const page = await app.firstWindow();
    await app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('help')?.click());
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/help');
  });

  it('has asked for nothing outside the program, and has an answer to every request for a permission or a device', async () => {
    const seen = await app.evaluate((electron) => {
      // Electron itself cannot be asked.
      const { double } = electron as unknown as Partial<typeof Double>;
      return double && { leaked: double.leaked, handlers: double.handlersSet() };
    });
    const all = { leaked: [], handlers: { request: true, check: true, device: true, displayMedia: true } };
    expect(seen).toEqual(isReal ? undefined : all);
  });
});
