import type { Page } from 'playwright-core';

/** From the first start to the invented district. */
export async function openDistrict(page: Page): Promise<void> {
  await page.getByRole('button', { name: /вымышленный район|Кореновский район/ }).click();
  await page.getByRole('grid', { name: 'Формы школ' }).waitFor();
}

/** From the first start to an empty base. */
export async function openEmpty(page: Page): Promise<void> {
  await page.getByLabel('Муниципалитет').fill('Кореновский район');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
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

/** Opens a heading of the navigation. */
export async function nav(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: title, exact: true }).click();
}

/** Goes to a screen by its address and waits until all of it is there. */
export async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), place);
  const loading = page.getByText('Загрузка…').filter({ visible: true });
  for (const one of await loading.all()) await one.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Presses Tab until a field of the form has the focus. */
export async function tabToFirstField(page: Page): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (
      await page.evaluate(
        () => document.activeElement?.closest('[data-stop]') !== null && document.activeElement?.closest('[data-field]') !== null,
      )
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no field was reached by Tab');
}
