import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

const title = 'Рисковый профиль';
const sentence = 'За 2020/2021 учебный год «высокая», теперь «низкая»: разница 2 ступени, порог – 2.';
const reason = 'Семьи переехали после закрытия общежития';

describe('a doubtful form by keyboard', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await page.getByRole('button', { name: /вымышленный район|Кореновский район/ }).click();
    await page.getByRole('grid', { name: 'Формы школ' }).waitFor({ timeout: 60_000 });
  });
  afterAll(() => window.close());

  it('the table says which form is doubtful, the list of what waits leads into it', async () => {
    expect(await cellOf(page)).toContain('сомнительно');
    const link = page.getByRole('link', { name: new RegExp(`${title}: сомнительно, 1.форма`) });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
    await field(page).getByText(sentence).waitFor();
    await expect.poll(() => field(page).getByText('сомнительно', { exact: true }).count()).toBe(1);
  });

  it('F2 asks for the reason where the focus is; Esc leaves the value doubtful', async () => {
    await page.keyboard.press('F2');
    const box = page.getByLabel('Почему значение верно');
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Укажите причину').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('5');
  });

  it('Enter accepts with the reason; Ctrl+Z takes it back; the button does the same', async () => {
    await accept(page);
    await page.keyboard.press('Control+z');
    await field(page).getByRole('button', { name: 'Принять (F2)' }).waitFor();
    await accept(page);
    await field(page).getByRole('button', { name: 'Отменить принятие' }).press('Enter');
    await field(page).getByRole('button', { name: 'Принять (F2)' }).waitFor();
  });

  it('before signing the doubts are counted; «Проверить» lists them with a way to the field', async () => {
    await page.getByRole('button', { name: 'Подписать' }).press('Enter');
    await page.getByText('Сомнительных значений: 1.').waitFor();
    await page.getByRole('button', { name: 'Проверить' }).press('Enter');
    const panel = page.getByRole('region', { name: 'Проверка' });
    await panel.getByText('Сомнительно: 1').waitFor();
    await panel.getByRole('button', { name: '№ 5' }).press('Enter');
    await accept(page);
    await panel.getByText('Сомнительно: всё принято').waitFor();
    await panel.getByText(`Принято: ${reason}`).waitFor();
  });

  it('the history keeps every acceptance, with those taken back', async () => {
    await page.getByRole('button', { name: 'История' }).press('Enter');
    const panel = page.getByRole('region', { name: 'История ответов' });
    await panel.getByRole('heading', { name: 'Принято как верное' }).waitFor();
    await expect.poll(() => panel.getByText(`Причина: ${reason}`).count()).toBe(3);
    await expect.poll(() => panel.getByText(/; отменено/).count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('the accepted form is filled in the table, and nothing waits for it', async () => {
    await page.getByRole('link', { name: 'Рабочий стол' }).press('Enter');
    await page.getByRole('grid', { name: 'Формы школ' }).waitFor();
    await expect.poll(() => cellOf(page)).toContain('заполнен');
    await expect.poll(() => page.getByRole('link', { name: new RegExp(`${title}: сомнительно`) }).count()).toBe(0);
  });

  it('the list of forms shows the doubtful ones alone', async () => {
    await page.getByRole('link', { name: /Компетенции учителя: сомнительно, 2.формы/ }).press('Enter');
    await page.getByRole('table').waitFor();
    await expect.poll(() => page.getByRole('table').getByText('сомнительно').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a form with a doubt and the thresholds read well in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page
      .getByRole('link', { name: /^Открыть/ })
      .first()
      .press('Enter');
    await page.getByText('Сомнительно.').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${new URL(page.url()).origin}/#/settings?part=checks`);
    await page.getByRole('heading', { name: 'Скачок за год' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(window.errors).toEqual([]);
  });

  it('a lower threshold makes more forms doubtful; it can be taken back', async () => {
    const steps = page.getByLabel('Баллы и уровни, ступеней');
    await steps.fill('1');
    await steps.press('Enter');
    await page.getByText('Изменены пороги проверок').waitFor();
    await page.getByRole('link', { name: 'Рабочий стол' }).press('Enter');
    await page.getByRole('link', { name: /Компетенции учителя: сомнительно/ }).waitFor();
    const count = async () =>
      Number(
        /сомнительно, (\d+)/.exec((await page.getByRole('link', { name: /Компетенции учителя: сомнительно/ }).textContent()) ?? '')?.[1],
      );
    await expect.poll(count).toBeGreaterThan(2);
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(2);
  });
});

function field(page: Page) {
  return page.locator('[data-field="5"]');
}

async function accept(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await page.getByLabel('Почему значение верно').fill(reason);
  await page.keyboard.press('Enter');
  await field(page).getByText(`Причина: ${reason}`).waitFor();
}

/** The cell of the school whose risk profile is doubtful. */
async function cellOf(page: Page): Promise<string> {
  return (await page.getByRole('button', { name: new RegExp(`106.*${title}`) }).textContent()) ?? '';
}
