import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aSchool } from '../services/records.ts';
import { aFilledFolder } from './support/aFilledFolder.ts';
import { axeFindings } from './support/axeFindings.ts';
import { go, nav, tabToFirstField } from './support/onPage.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

const year = '2020/2021';

/** A district that works by the orders К and С: a school of low results with two teachers, another school, a mentor. */
function aDistrict(): Promise<string> {
  return aFilledFolder(async (call) => {
    await call('order.choose', { code: 'С', isFollowed: true });
    const school = (await call('school.add', aSchool())).id;
    await call('school.add', aSchool({ name: 'МОБУ СОШ № 1', shortName: 'СОШ № 1' }));
    await call('school.setStatus', { school, year, status: 'shnor', basis: '' });
    for (const name of ['Белов И. И.', 'Ветрова О. О.']) await call('person.add', aPerson({ school, name }));
    await call('person.add', aPerson({ role: 'mentor', name: 'Сильный С. С.', subjects: [] }));
  });
}

describe('the collection of a year', () => {
  let window: OpenWindow;
  let page: Page;
  let data: string;
  beforeAll(async () => {
    data = await aDistrict();
    window = await openWindow({ data });
    page = window.page;
    await grid(page).waitFor();
  });
  afterAll(async () => {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('the municipality comes first, its forms side by side; schools have a column a form and round', async () => {
    await expect
      .poll(() => grid(page).getByRole('rowheader').getByRole('link').allInnerTexts())
      .toEqual(['Кореновский район', 'ООШ № 7', 'СОШ № 1'].map(kept));
    expect(await chips(page)).toContain('Методическая помощь');
    const heads = await grid(page).getByRole('columnheader').allInnerTexts();
    expect(heads.map((text) => text.split('\n')[0])).toEqual(
      expect.arrayContaining(['Рисковый профиль', 'I четверть', 'контрольная оценка']),
    );
    expect(heads.some((text) => text.startsWith('К: '))).toBe(true);
  });

  it('a form of the municipality is reached by arrows, filled by keys, and counted', async () => {
    await grid(page).getByRole('link', { name: 'Кореновский район' }).focus();
    await page.keyboard.press('ArrowRight');
    for (let press = 0; press < 8 && !(await focused(page)).includes('Методическая помощь'); press += 1)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/form\//);
    await page.getByRole('heading', { level: 1, name: 'Методическая помощь · Кореновский район · 2020/2021' }).waitFor();
    await tabToFirstField(page);
    for (let line = 0; line < 40; line += 1) {
      if (await isRadio(page)) await page.keyboard.press('1');
      await page.keyboard.press('ArrowDown');
    }
    await page.locator('[data-field] [data-state]').getByText('заполнено').first().waitFor();
    await page.getByRole('link', { name: 'Формы муниципалитета' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Мониторинг результативности системы методической работы' });
    await expect.poll(() => row.getByRole('button').innerText()).toMatch(/^Открыть/);
    await nav(page, 'Рабочий стол');
    await grid(page)
      .getByRole('button', { name: /Методическая помощь ?: ?(черновик|заполнен|просрочен)/ })
      .waitFor();
  });

  it('arrows cross from the forms of the municipality to those of a school, whatever their number', async () => {
    await grid(page).getByRole('link', { name: 'Кореновский район' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^ООШ № 7, /);
    await page.keyboard.press('End');
    const last = await grid(page)
      .locator('tbody:last-of-type tr:first-child td:last-child button')
      .evaluate((one) => one === document.activeElement);
    expect(last).toBe(true);
    const box = await page.evaluate(() => {
      const cell = document.activeElement!.getBoundingClientRect();
      const frame = document.activeElement!.closest('[class*=box]')!.getBoundingClientRect();
      return cell.right <= frame.right + 1 && cell.left >= frame.left;
    });
    expect(box).toBe(true);
  });

  it('a round of a form is opened from its own cell', async () => {
    await grid(page)
      .getByRole('button', { name: /^ООШ № 7, Предметные результаты, II четверть/ })
      .click();
    await page.waitForURL(/#\/form\//);
    await page.getByRole('heading', { level: 1, name: /II четверть/ }).waitFor();
    await page.goBack();
  });

  it('filters leave what is asked for, stay in the address, and are dropped at once', async () => {
    await page.getByLabel('Приказ').selectOption('С');
    await page.getByLabel('Период').selectOption('q2');
    await expect.poll(() => grid(page).getByRole('columnheader').allInnerTexts()).toHaveLength(3);
    await nav(page, 'Школы');
    await page.goBack();
    await grid(page).waitFor();
    expect([await page.getByLabel('Приказ').inputValue(), await page.getByLabel('Период').inputValue()]).toEqual(['С', 'q2']);
    await page.getByRole('button', { name: 'Сбросить' }).click();
    await page.getByLabel('О ком').selectOption('municipality');
    await expect.poll(() => grid(page).getByRole('rowheader').getByRole('link').allInnerTexts()).toEqual(['Кореновский район']);
    await page.getByRole('button', { name: 'Сбросить' }).click();
  });

  it('the dates of a year are set from the heading, show in the order’s own with both, and come back by undo', async () => {
    await page.getByRole('button', { name: /изменить срок, Рисковый профиль/ }).click();
    const panel = page.getByRole('dialog', { name: 'Срок сбора, 2020/2021' });
    await panel.getByText('В приказе указано по-разному').waitFor();
    await panel.getByLabel('Окончание').fill('01.05.2020');
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await panel.getByText('Окончание раньше начала').waitFor();
    await panel.getByLabel('Начало').fill('01.05.2021');
    await panel.getByLabel('Окончание').fill('15.05.2021');
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /до 15 мая, свой срок ?: изменить срок, Рисковый профиль/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /до 31 июля ?: изменить срок, Рисковый профиль/ }).waitFor();
  });

  it('all forms stand on one screen, and a list of a form has a filter by round', async () => {
    await nav(page, 'Все формы');
    await page.getByRole('link', { name: 'Предметные результаты' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Предметные результаты/ }).waitFor();
    await expect.poll(() => page.getByLabel('Период').inputValue()).toBe('q1');
    await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['ООШ № 7']);
    await page.getByLabel('Период').selectOption('');
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(5);
  });

  it('an order no longer followed leaves the table, and comes back by undo', async () => {
    await go(page, '/settings?part=orders');
    await page.getByRole('checkbox', { name: /^С:/ }).click();
    await expect.poll(() => page.getByRole('checkbox', { name: /^С:/ }).isChecked()).toBe(false);
    await nav(page, 'Рабочий стол');
    await grid(page).waitFor();
    // The table known before stands until it is read anew.
    const asked = () => grid(page).getByRole('button', { name: /Предметные результаты/ });
    await expect.poll(() => asked().count()).toBe(0);
    await page.keyboard.press('Control+z');
    await grid(page)
      .getByRole('button', { name: /Предметные результаты/ })
      .first()
      .waitFor();
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the collection in the %s theme', (scheme) => {
  let window: OpenWindow;
  let data: string;
  beforeAll(async () => {
    data = await aDistrict();
    window = await openWindow({ data, scheme });
  });
  afterAll(async () => {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('gives axe nothing to find', async () => {
    const { page } = window;
    await grid(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /изменить срок, Рисковый профиль/ }).click();
    await page.getByRole('dialog').getByText('В приказе указано по-разному').waitFor();
    await page.waitForTimeout(300);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const place of [
      '/?state=not-started',
      '/forms',
      '/municipality',
      '/settings?part=orders',
      '/forms/s-conditions',
      '/bulk/s-social-passport',
    ]) {
      await go(page, place);
      await page.waitForTimeout(300);
      expect([place, await axeFindings(page)]).toEqual([place, []]);
    }
  });
});

function grid(page: Page) {
  return page.getByRole('grid', { name: 'Формы школ' });
}

function kept(name: string): string {
  return name.replaceAll('№ ', '№\u00a0');
}

function chips(page: Page): Promise<readonly string[]> {
  const row = grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'Кореновский район' }) });
  return row.getByRole('button').evaluateAll((all) => all.map((one) => one.firstElementChild?.childNodes[1]?.textContent ?? ''));
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

function isRadio(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('role') === 'radio' || document.activeElement?.getAttribute('type') === 'radio',
  );
}
