import type { Page } from 'playwright-core';

/** From the first start to the invented district. */
export async function openDistrict(page: Page): Promise<void> {
  await page.getByRole('button', { name: /вымышленный район|Кореновский район/ }).click();
  await page.getByRole('grid', { name: 'Формы школ' }).waitFor();
}

/** Address of a screen in this window. */
export function placeOf(page: Page, place: string): string {
  return `${page.url().replace(/#.*/, '')}#${place}`;
}

/** Rows of the table's body as text. */
export async function rowsOf(page: Page, table: string): Promise<readonly string[]> {
  const found = page.getByRole('table', { name: table, exact: true });
  await found.waitFor();
  const rows = await found.locator('tbody > tr').allInnerTexts();
  return rows.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim());
}

/** Name of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until the focus is on what is meant. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}
