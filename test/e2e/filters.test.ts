import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDistrict, placeOf } from './support/onPage.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

describe('filters of a screen', () => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow();
    await openDistrict(window.page);
  });
  afterAll(() => window.close());

  it('changed at one go, before the screen is drawn again, all stay', async () => {
    const { page } = window;
    await page.goto(placeOf(page, '/forms/k-teacher-competence'));
    await page.getByRole('row').nth(3).waitFor();
    await page.evaluate(() => {
      const change = (field: HTMLInputElement | HTMLSelectElement | null, value: string, event: string) => {
        if (!field) throw new Error('no such filter');
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event(event, { bubbles: true }));
      };
      change(document.querySelector('main input:not([type=checkbox])'), 'а', 'input');
      const select = document.querySelector<HTMLSelectElement>('main select');
      change(select, select?.options[1]?.value ?? '', 'change');
    });
    await expect.poll(() => [...new URLSearchParams(page.url().split('?')[1]).keys()].toSorted()).toEqual(['school', 'text']);
    expect(window.errors).toEqual([]);
  });
});
