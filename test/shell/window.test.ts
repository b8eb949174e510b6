import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppUnderTest } from '../double/launch.ts';
import type * as Double from '../double/electron.ts';
import { isReal, launchElectron } from './launchElectron.ts';
import { windowFacts } from './windowFacts.ts';

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
  it.each(Object.entries(windowFacts))('%s', (_name, fact) => fact(app));

  it('has a menu in Russian that leads to its places', async () => {
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels).toEqual(['&Файл', '&Правка', '&Вид', '&Справка']);
    const page = await app.firstWindow();
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click());
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/help');
  });

  const aside = 'asks for nothing outside the program, and sets every handler';
  if (!isReal)
    it(aside, async () => {
      const { leaked, handlers } = await app.evaluate((electron) => {
        const { double } = electron as unknown as typeof Double;
        return { leaked: double.leaked, handlers: double.handlersSet() };
      });
      expect({ leaked, handlers }).toEqual({ leaked: [], handlers: { request: true, check: true, device: true, displayMedia: true } });
    });
});
