import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

describe('what the roadmap asks in a year and of whom', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await openDistrict(page);
    await page.getByRole('link', { name: 'Дорожные карты', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Дорожные карты' }).waitFor();
  });
  afterAll(() => window.close());

  it('the roadmap of the district’s own order comes first, whole', async () => {
    await expect.poll(() => page.getByLabel('Дорожная карта', { exact: true }).inputValue()).toBe('k-roadmap');
    await page.getByRole('status').filter({ hasText: '52 мероприятия' }).waitFor();
    const rows = await rowsOf(page);
    expect(rows).toHaveLength(52);
    expect(rows[0]).toBe(
      '1 Создание муниципального сообщества тьюторов профессионально-педагогическое объединение/приказ январь 2021 01.01.2021 – 31.01.2021 управление образования',
    );
  });

  it('a rebuilt row opens what the scan has, Esc gives the focus back', async () => {
    const mark = page.getByRole('button', { name: /^Восстановлено: № 46, Разработка индивидуальных/ });
    await mark.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Мероприятие № 46, 47 по порядку' });
    await panel.getByText('Мероприятие приклеено к № 46').waitFor();
    await panel.getByText('измененные разделы программ, КТП, планы-конспектов').waitFor();
    await expect.poll(() => panel.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toMatch(/^Восстановлено: № 46, Разработка/);
  });

  it('filters narrow it and stay in the address', async () => {
    await page.getByLabel('Уровень', { exact: true }).selectOption('school');
    await page.getByLabel('Срок', { exact: true }).selectOption('2020');
    await page.getByRole('status').filter({ hasText: '5 из 52' }).waitFor();
    expect(await rowsOf(page)).toHaveLength(5);
    expect((await rowsOf(page)).at(-1)).toMatch(/до 1 декабря 2020 не позднее 01\.12\.2020 раньше даты приказа/);
    const place = page.url();
    await page.getByRole('link', { name: 'Рабочий стол', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Сбор данных/ }).waitFor();
    await page.goBack();
    await page.getByRole('status').filter({ hasText: '5 из 52' }).waitFor();
    expect(page.url()).toBe(place);
  });

  it('what is shown is saved for a spreadsheet', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Сохранить CSV: Дорожная карта/ }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[1]).toMatch(
      /^40;40;Уровень образовательной организации;Школьный;Подготовка социального паспорта школы;социальный паспорт;декабрь 2020;/,
    );
  });

  it('words find measures; where nothing fits, one press shows all again', async () => {
    await page.getByLabel('Найти в мероприятиях').fill('такого нет');
    await page.getByText('Под отбор ничего не подходит').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Показать все мероприятия' }).click();
    await page.getByRole('status').filter({ hasText: '52 мероприятия' }).waitFor();
    await page.getByLabel('Найти в мероприятиях').fill('рисковый профиль');
    await page.getByText('Под отбор ничего не подходит').waitFor();
    await page.getByLabel('Найти в мероприятиях').fill('рискового профиля');
    await page.getByRole('status').filter({ hasText: '1 из 52' }).waitFor();
    expect((await rowsOf(page))[0]).toMatch(
      /^48 Составление рискового профиля ОО .* форма не реже одного в четверть повторяется не реже раза/,
    );
  });

  it('the whole roadmap goes to Word', async () => {
    await page.getByRole('button', { name: 'Документ', exact: true }).click();
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    await page.getByText('Создан файл «Дорожная карта, Кореновский район, приказ № 579.docx»').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Скрыть сообщение о файле' }).click();
  });

  it('a list of events has its levels side by side, under the years of the order', async () => {
    await page.getByLabel('Найти в мероприятиях').fill('');
    // The address follows what is typed.
    await expect.poll(() => page.url()).not.toContain('text=');
    await page.getByLabel('Дорожная карта', { exact: true }).selectOption('m-events-shnor');
    await page.getByRole('status').filter({ hasText: '168 мероприятий' }).waitFor();
    const rows = await rowsOf(page);
    expect(rows).toHaveLength(87);
    expect(rows[9]).toBe('10 нет в приказе Заключение договора о взаимодействии.');
    await expect.poll(() => page.getByRole('rowheader', { name: '2022 год' }).count()).toBe(1);
    await page.getByText('Что знать об этой карте: 2').click();
    await page.getByRole('link', { name: 'Разночтение № 16' }).first().click();
    await page.getByRole('heading', { name: /^№ 16\. Критерии о нежелательном/ }).waitFor();
    await page.getByRole('link', { name: 'Дорожные карты' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Дорожные карты' }).waitFor();
  });

  it.each(['k-roadmap', 's-roadmap', 'm-roadmap', 'm-events-career', 'y-roadmap'])(
    'axe finds nothing in %s, light and dark',
    async (map) => {
      await page.getByLabel('Дорожная карта', { exact: true }).selectOption(map);
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        expect(await axeFindings(page)).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

async function openDistrict(page: Page): Promise<void> {
  await page.getByRole('button', { name: /вымышленный район|Кореновский район/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Сбор данных/ }).waitFor();
}

/** Rows of the table, a line each, headings of sections left out. */
async function rowsOf(page: Page): Promise<readonly string[]> {
  const rows = page.locator('table tbody tr:has(td)');
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText).join(' ')),
  );
  return texts.map((text) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim());
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
