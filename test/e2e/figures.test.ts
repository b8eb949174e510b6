import { rm } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { openDistrict } from './support/onPage.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

describe('from a figure of a report to its record and back', () => {
  const data = aDataFolder();
  let window: OpenWindow;
  let page: Page;

  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  const panel = (): Locator => page.getByRole('complementary', { name: 'Откуда цифры' });
  const table = (text: string): Locator => page.getByRole('article').getByRole('table').filter({ hasText: text }).first();
  const width = (): Promise<number> => page.getByRole('article').evaluate((article) => article.getBoundingClientRect().width);

  beforeAll(async () => {
    window = await openWindow({ data });
    page = window.page;
    await openDistrict(page);
    await go('#/reports/competence/2021-2022');
    await page.getByRole('region', { name: 'Просмотр отчёта' }).getByRole('table').first().waitFor();
  });
  afterAll(async () => {
    await window.close();
    await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it('a click on a cell says beside the page what it was counted from; the page does not move', async () => {
    const before = await width();
    await table('Отметка').locator('tbody tr').first().locator('td').nth(4).click();
    await panel().getByRole('link').first().waitFor();
    await expect.poll(() => panel().getByRole('link').first().innerText()).toMatch(/показатель № 1$/);
    expect(await width()).toBe(before);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('the link opens the form at that item with how its result came about; Back returns to the same figure', async () => {
    const said = await panel().innerText();
    await panel().getByRole('link').first().click();
    await page.getByRole('region', { name: 'Почему так?' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null))
      .toBe('1');
    await page.goBack();
    await panel().getByRole('link').first().waitFor();
    await expect.poll(() => panel().innerText()).toBe(said);
  });

  it('by keyboard: into a table, over its cells, to the sources and back', async () => {
    const block = page
      .getByRole('article')
      .getByRole('group', { name: 'Таблица, составлено программой' })
      .filter({ hasText: 'Средний балл' });
    await block.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const cell = await focused();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^Компетенции педагогов, 2021\/2022, педагоги, /);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe(cell);
    await page.keyboard.press('Escape');
    await page.keyboard.press(' ');
    await expect.poll(focused).toBe('Компетенции педагогов, 2021/2022, уровни');
    await page.getByRole('button', { name: 'Закрыть: Откуда цифры' }).click();
    await panel().waitFor({ state: 'detached' });
    await page.getByRole('complementary', { name: 'Проверки' }).waitFor();
  });

  it.each([
    ['a form of a teacher', 'competence/2021-2022', 'annex.1'],
    ['a form of a school', 'k-outcomes/2021-2022', 'annex.1'],
    ['a form of the municipality', 'k-methodical-help/2021-2022', 'annex.1'],
    ['a form with samples', 'k-mentor-centre/2021-2022', 'samples.'],
    ['results', 'assessment-results/2021-2022', 'annex.1'],
  ])('what stands in the report stands where its figure leads: %s', async (_, report, id) => {
    await go(`#/reports/${report}`);
    const cells = page.locator(`[data-printed^="${id}"] tbody td[data-align="center"]`);
    await cells.first().waitFor();
    const texts = await cells.allInnerTexts();
    const isIdentity = await cells.evaluateAll((all) => all.map((td) => (td as HTMLTableCellElement).cellIndex < 2));
    const at = texts.findIndex((text, index) => !isIdentity[index] && /(?:^|→\s)[1-9]\d{0,2}(,\d+)?$/.test(text));
    const value = texts[at]!.split(/\s/).at(-1)!;
    await cells.nth(at).click();
    await panel().getByRole('link').first().click();
    const shown = () =>
      page.evaluate(() => {
        const place = document.activeElement?.closest('[data-field]') ?? document.querySelector('main');
        const values = [...(place?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])].map(({ value }) => value);
        const chosen = [...(place?.querySelectorAll('[aria-checked="true"], :checked') ?? [])].map(
          (one) => one.textContent || one.getAttribute('aria-label'),
        );
        return ['', ...values, ...chosen, place?.textContent, ''].join(' ').replaceAll('.', ',');
      });
    await page.getByRole('article').waitFor({ state: 'detached' });
    await expect.poll(shown).toMatch(new RegExp(`(?<![\\d,])${value}(?![\\d])`));
    await page.goBack();
    await cells.first().waitFor();
  });

  it('a click on an item of a list says what that item follows from', async () => {
    await go('#/reports/k-outcomes/2021-2022');
    const item = page.locator('[data-printed="recommendations.schools.list"] li').first();
    const [school = ''] = (await item.innerText()).split(':');
    await item.click();
    await panel().getByRole('heading', { name: 'Список целиком' }).waitFor();
    const first = await panel().getByRole('list').first().getByRole('link').allInnerTexts();
    expect(first.every((title) => title.replaceAll('\u00a0', ' ').includes(school.replaceAll('\u00a0', ' ').trim()))).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await go('#/reports/competence/2021-2022');
    await table('Отметка').waitFor();
  });

  it('a publication copy leads nowhere', async () => {
    await page.getByRole('switch', { name: 'Копия без имён' }).click();
    await table('Отметка').locator('tbody td').nth(4).click();
    await expect.poll(() => panel().count()).toBe(0);
    expect(page.url()).not.toContain('figure=');
  });
});
