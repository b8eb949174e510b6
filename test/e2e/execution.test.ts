import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

describe('how the roadmap is carried out', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await page.getByRole('button', { name: /вымышленный район|Кореновский район/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Сбор данных/ }).waitFor();
  });
  afterAll(() => window.close());

  it('the desk leads to what is overdue', async () => {
    await page.getByRole('link', { name: /Дорожная карта: просрочено/ }).press('Enter');
    await page.getByRole('heading', { level: 2, name: /^Дорожная карта: исполнение, 2021\/2022/ }).waitFor();
    const states = await statesOf(page);
    expect(states.length).toBeGreaterThan(5);
    expect(new Set(states)).toEqual(new Set(['просрочено']));
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /^просрочено/ }).press('Enter');
    await expect.poll(async () => (await statesOf(page)).length).toBeGreaterThan(states.length);
  });

  it('a digit marks the row one stands in, Ctrl+Z takes it back', async () => {
    await page.getByLabel('Найти в мероприятиях').fill('информационного ресурса');
    await page.getByRole('status').filter({ hasText: '1 из' }).waitFor();
    const row = rows(page).first();
    await row.focus();
    const before = await stateOf(page, 0);
    await page.keyboard.press('1');
    await expect.poll(() => stateOf(page, 0)).toBe('выполнено');
    await expect.poll(() => row.innerText()).toMatch(new RegExp(today()));
    await page.keyboard.press('Control+z');
    await expect.poll(() => stateOf(page, 0)).toBe(before);
    await page.keyboard.press('3');
    await expect.poll(() => stateOf(page, 0)).toBe('не выполнено');
    await page.keyboard.press('0');
    await expect.poll(() => stateOf(page, 0)).toBe('без срока');
    await expect.poll(() => row.innerText()).toContain('не отмечено');
  });

  it('F2 opens day and documents; they stand in the row, the change in the history', async () => {
    await rows(page).first().focus();
    await page.keyboard.press('F2');
    const panel = page.getByRole('dialog', { name: 'Мероприятие № 11' });
    await expect.poll(() => focused(page)).toBe('Документ: реквизиты');
    await expect.poll(() => panel.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('Распоряжение от 01.03.2022 № 7');
    await panel.getByRole('radio', { name: 'не отмечено' }).focus();
    await page.keyboard.press('ArrowRight');
    await panel.getByLabel('Дата выполнения').fill('31.12.2099');
    await page.keyboard.press('Enter');
    await panel.getByText('Дата ещё не наступила').waitFor();
    await panel.getByLabel('Дата выполнения').fill('01.03.2022');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => stateOf(page, 0)).toBe('выполнено');
    await expect.poll(() => rows(page).first().innerText()).toMatch(/01\.03\.2022[\s\S]*Распоряжение от 01\.03\.2022 № 7/);
    await rows(page).first().focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('region', { name: 'История отметок' }).getByText('выполнено 01.03.2022. Распоряжение').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });

  it('several rows are marked at once and taken back at once', async () => {
    await page.getByLabel('Найти в мероприятиях').fill('круглых столов по проблемам');
    await page.getByRole('status').filter({ hasText: '4 из' }).waitFor();
    const before = await statesOf(page);
    await rows(page).first().focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('Выбрано: 4').waitFor();
    await page.keyboard.press('2');
    await expect.poll(async () => (await rows(page).allInnerTexts()).filter((text) => /выполняется/.test(text)).length).toBe(4);
    await page.keyboard.press('Control+z');
    await expect.poll(() => statesOf(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.getByText('Выбрано: 4').waitFor({ state: 'hidden' });
  });

  it('a chosen school shows its own measures, all together how many have done them', async () => {
    await page.getByLabel('Найти в мероприятиях').fill('рискового профиля');
    await expect.poll(() => page.url()).toContain('text=');
    await expect.poll(async () => (await rows(page).first().innerText()).replaceAll('\u00a0', ' ')).toMatch(/из 6 школ/);
    await page.getByLabel('Школа', { exact: true }).selectOption({ label: 'МОБУ СОШ № 103' });
    await expect.poll(async () => (await rows(page).first().innerText()).replaceAll('\u00a0', ' ')).not.toMatch(/из 6 школ/);
    await rows(page).first().focus();
    await page.keyboard.press('2');
    await expect.poll(async () => rows(page).first().innerText()).toMatch(/выполняется/);
  });

  it('a row that its mark takes out of the filter gives the focus to the next', async () => {
    await page.goto(`${page.url().split('#')[0]}#/roadmaps?view=execution&map=k-roadmap&state=unmarked&level=municipality`);
    await expect.poll(() => rows(page).count()).toBeGreaterThan(3);
    const count = await rows(page).count();
    await rows(page).first().focus();
    await page.keyboard.press('3');
    await expect.poll(() => rows(page).count()).toBe(count - 1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
  });

  it('where nothing fits or nothing is due it says so', async () => {
    await page.getByLabel('Найти в мероприятиях').fill('такого нет');
    await page.getByText('Под отбор ничего не подходит').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Показать все' }).press('Enter');
    await expect.poll(() => rows(page).count()).toBeGreaterThan(50);
    await page.getByLabel('Дорожная карта', { exact: true }).selectOption('y-roadmap');
    await page.getByLabel('Учебный год', { exact: true }).selectOption('2019/2020');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.getByLabel('Дорожная карта', { exact: true }).selectOption('k-roadmap');
    await page.getByText('В 2019/2020 учебном году исполнять по этой карте нечего').waitFor();
    await page.getByLabel('Учебный год', { exact: true }).selectOption('2021/2022');
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in the table, %s', async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await rows(page).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('its report opens', async () => {
    await page.getByRole('link', { name: 'Отчёты', exact: true }).press('Enter');
    await page
      .getByRole('row')
      .filter({ hasText: 'Справка об исполнении дорожной карты, приказ № 579' })
      .first()
      .getByRole('link')
      .first()
      .press('Enter');
    await page.getByText('Просроченные мероприятия').first().waitFor();
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

const rows = (page: Page) => page.locator('tr[data-row]');

/** Words of the states, a row each. */
async function statesOf(page: Page): Promise<readonly string[]> {
  return page.locator('tr[data-row] [data-state]').evaluateAll((all) => all.map((mark) => (mark as HTMLElement).innerText.trim()));
}

const stateOf = async (page: Page, row: number): Promise<string> => (await statesOf(page))[row] ?? '';

/** On this machine's calendar, «15.03.2021». */
function today(): string {
  const now = new Date();
  return [now.getDate(), now.getMonth() + 1, now.getFullYear()].map((part) => String(part).padStart(2, '0')).join('.');
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? '';
  });
