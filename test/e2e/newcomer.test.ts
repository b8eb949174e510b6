import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { axeFindings } from './support/axeFindings.ts';
import { focused, go, openDistrict, openEmpty } from './support/onPage.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

async function hasFocus(page: Page, name: string): Promise<void> {
  await expect.poll(() => focused(page), { timeout: 5_000 }).toContain(name);
}

describe('an empty base with one school', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await openEmpty(page);
  });
  afterAll(() => window.close());

  it('the focus is on the screen when the button that opened the panel is gone', async () => {
    await go(page, '/schools');
    await page.getByRole('button', { name: 'Добавить первую школу' }).click();
    await page.getByRole('dialog').getByLabel('Полное наименование').fill('СОШ № 3');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('the focus goes back to the button that opened a panel', async () => {
    await page.getByRole('button', { name: 'Добавить учебный год' }).click();
    await page.getByRole('dialog').getByLabel('Учебный год').fill('2019/2020');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await hasFocus(page, 'Добавить учебный год');
  });

  it('the chosen school year stays when the window is loaded anew', async () => {
    const year = page.getByLabel('Учебный год', { exact: true });
    expect(await year.inputValue()).toBe('2019/2020');
    await page.reload();
    await expect.poll(() => year.inputValue()).toBe('2019/2020');
  });

  it('a saved form in settings keeps the focus, a refused one moves it to what is wrong', async () => {
    await go(page, '/settings');
    const name = page.getByLabel('Муниципалитет');
    await page.getByLabel('Наименование ИМЦ').fill('ИМЦ');
    await page.getByRole('button', { name: 'Сохранить' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Изменены реквизиты муниципалитета').waitFor();
    await hasFocus(page, 'Сохранить');
    await name.fill('');
    await page.getByRole('button', { name: 'Сохранить' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => name.evaluate((field) => document.activeElement === field)).toBe(true);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
  });

  it('every screen without data says what to do next', async () => {
    for (const [place, words] of [
      ['/results', 'Нажмите «Загрузить файлы»'],
      ['/analysis/clusters', 'Внесите школы: сейчас их 1.'],
    ] as const) {
      await go(page, place);
      await page.getByText(words).waitFor();
      expect([place, await axeFindings(page)]).toEqual([place, []]);
    }
  });
});

it('of several municipalities in a base the one to work for is chosen in the header and remembered', async () => {
  const data = aDataFolder();
  const clock = { now: () => new Date(2022, 10, 1), newId: () => crypto.randomUUID() };
  mkdirSync(path.join(data, 'bases'));
  newDemoBase(path.join(data, 'bases', 'Две.opora'), { name: 'Две', sets: [demoBases.korenovsk, demoBases.sorsk] }, clock);
  const first = await openWindow({ data });
  await first.page.getByRole('button', { name: /^Две/ }).click();
  await first.page.getByText('14 школ').waitFor();
  await go(first.page, '/schools');
  await first.page.getByLabel('Муниципалитет', { exact: true }).selectOption({ label: demoBases.sorsk.municipality.name });
  await first.page.getByRole('heading', { level: 1, name: /Сбор данных/ }).waitFor();
  await first.page.getByText('2 школы', { exact: true }).waitFor();
  expect(await axeFindings(first.page)).toEqual([]);
  await first.close();
  const second = await openWindow({ data });
  expect(await second.page.getByLabel('Муниципалитет', { exact: true }).locator('option:checked').textContent()).toBe(
    demoBases.sorsk.municipality.name,
  );
  await second.close();
  rmSync(data, { recursive: true, force: true });
});

it('the table for entry names what is left to the form and leads there', async () => {
  const window = await openWindow();
  const { page } = window;
  await openDistrict(page);
  await go(page, '/bulk/k-mentor-centre');
  const note = page.getByText('В таблице не все');
  await note.waitFor();
  expect(await note.textContent()).toMatch(/ещё \d+ показател/);
  await note.getByRole('link', { name: 'список форм' }).click();
  await page.getByRole('heading', { level: 1, name: /МНЦ/ }).waitFor();
  await go(page, '/bulk/k-risk-profile');
  await page.getByRole('grid').waitFor();
  expect(await page.getByText('В таблице не все').count()).toBe(0);
  await window.close();
});

it('a button that was busy has the focus back', async () => {
  const window = await openWindow();
  const { page } = window;
  await openDistrict(page);
  await go(page, '/reports/risks/2021-2022');
  const word = page.getByRole('button', { name: 'Word', exact: true });
  await word.focus();
  await page.keyboard.press('Enter');
  await page
    .getByText(/\.docx/)
    .first()
    .waitFor();
  await expect.poll(() => word.evaluate((button) => document.activeElement === button)).toBe(true);
  await window.close();
});
