import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../documents/readDocx.ts';
import { axeFindings } from './support/axeFindings.ts';
import { openDistrict } from './support/onPage.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

const report = '#/reports/risks/2021-2022';
const hers = 'Рост числа рисков требует внимания руководителей.';
const own = 'По этим школам ИМЦ проведёт собеседования.';

describe('a report that keeps her text', () => {
  const data = aDataFolder();
  let window: OpenWindow;
  let page: Page;

  async function start(): Promise<void> {
    window = await openWindow({ data });
    page = window.page;
  }
  async function open(): Promise<void> {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, report);
    await page.getByRole('region', { name: 'Просмотр отчёта' }).getByRole('table').first().waitFor();
  }
  const block = (text: string): Locator => page.getByRole('article').getByRole('group').filter({ hasText: text });
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const textOf = async (of: Locator): Promise<string> => plain(await of.innerText());
  const saved = (): Promise<void> => page.getByText(/^сохранено \d\d:\d\d$/).waitFor();
  const sections = (): Promise<readonly string[]> =>
    page.getByRole('navigation', { name: 'Разделы отчёта' }).locator('> ol > li > div > button').allInnerTexts();

  beforeAll(async () => {
    await start();
    await openDistrict(page);
    await open();
  });
  afterAll(async () => {
    await window.close();
    await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it('Enter opens a text where it stands, Esc leaves it, Ctrl+Enter saves it', async () => {
    await block('диагностировано 36 рисков').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Не то.');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('Не то.').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type(` ${hers}`);
    await page.keyboard.press('Control+Enter');
    await block(hers)
      .and(page.getByRole('group', { name: 'Абзац, ваш текст' }))
      .waitFor();
    await saved();
  });

  it('a paragraph of her own is put in after it and taken back by Ctrl+Z', async () => {
    await page.getByRole('toolbar').getByRole('button', { name: 'абзац' }).press('Enter');
    await page.keyboard.type(own);
    await page.keyboard.press('Control+Enter');
    await block(own).waitFor();
    await page.keyboard.press('Control+z');
    await block(own).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await block(own).waitFor();
  });

  it('a section is moved from the list, the numbers and references follow', async () => {
    const before = await sections();
    const moved = before.findIndex((title) => title.includes('Выводы'));
    await page.getByRole('button', { name: before[moved]!, exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    const title = (text: string) => text.replace(/^\d+\. /, '');
    const expected = before
      .map(title)
      .with(moved, title(before[moved - 1]!))
      .with(moved - 1, title(before[moved]!));
    await expect.poll(async () => (await sections()).map(title)).toEqual(expected);
    expect((await sections()).filter((text) => /^\d/.test(text)).map((text) => Number.parseInt(text, 10))).toEqual(
      before.filter((text) => /^\d/.test(text)).map((_, index) => index + 1),
    );
  });

  it('a table is hidden and told, and comes back', async () => {
    const table = page.getByRole('article').getByRole('group', { name: 'Таблица, составлено программой' }).first();
    await table.focus();
    await page.keyboard.press('Delete');
    await page.getByText(/^Скрыто: «Таблица/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Показать', exact: true }).click();
    await page.getByText(/^Скрыто: «Таблица/).waitFor({ state: 'detached' });
  });

  it('an answer is changed: the report tells what it was and what it is now', async () => {
    await page.evaluate(() => {
      location.hash = '#/forms/k-risk-profile?year=2021/2022';
    });
    await page
      .getByRole('link', { name: /МОБУ СОШ № 106/ })
      .first()
      .click();
    await page.locator('[data-field="4"]').getByRole('radio', { name: /высок/i }).click();
    await expect
      .poll(() => page.locator('[data-field="4"]').getByRole('radio', { name: /высок/i }).getAttribute('aria-checked'))
      .toBe('true');
    await open();
    await page.getByText('Данные изменились: 1 место.').waitFor();
    await page.getByRole('button', { name: 'К следующему' }).press('Enter');
    const note = await textOf(block(hers));
    expect(note).toContain('было 36 рисков, стало 37 рисков; было 22 из 36 рисков (61,1 %), стало 22 из 37 рисков (59,5 %)');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Отметить как отправленный' }).press('Enter');
    const panel = page.getByRole('dialog', { name: 'Отметить как отправленный' });
    await panel.getByText('Данные изменились после вашей правки: 1 место').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
  });

  it('kept, her text stays as it was; taken back and accepted, it holds the new figures', async () => {
    await page.getByRole('button', { name: 'Оставить', exact: true }).press('Enter');
    await page.getByText('Данные изменились: 1 место.').waitFor({ state: 'detached' });
    expect(await textOf(block(hers))).toContain('36 рисков');
    await page.getByRole('button', { name: 'Отменить', exact: true }).click();
    await page.getByRole('button', { name: 'Принять', exact: true }).press('Enter');
    await expect.poll(() => textOf(block(hers))).toContain('22 из 37 рисков (59,5 %)');
    expect(await textOf(block(hers))).toContain(hers);
  });

  it('the Word file holds her texts, the new figures and her order', async () => {
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    const made = page.getByRole('status').filter({ hasText: '.docx»' });
    await made.waitFor();
    const said = await made.innerText();
    const [, name = ''] = /«([^»]*\.docx)»/.exec(said) ?? [];
    const [, folder = ''] = /Папка: (.*)/.exec(said) ?? [];
    const paragraphs = readDocx(readFileSync(path.join(folder, name))).paragraphs.map(plain);
    const edited = paragraphs.findIndex((text) => text.includes(hers));
    expect(paragraphs[edited]).toContain('диагностировано 37 рисков');
    expect(paragraphs[edited + 1]).toBe(own);
    const headings = (await sections()).filter((text) => /^\d/.test(text)).map(plain);
    expect(paragraphs.filter((text) => headings.includes(text))).toEqual(headings);
  });

  it('a copy without names shows the same, to be read', async () => {
    await page.getByRole('switch', { name: 'Копия без имён' }).click();
    await page.getByText(own).waitFor();
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    await page.getByRole('switch', { name: 'Копия без имён' }).click();
    await block(own).waitFor();
  });

  it('all of it stays when the program is closed and opened again', async () => {
    const order = await sections();
    await window.close();
    await start();
    await page.getByRole('grid', { name: 'Формы школ' }).waitFor();
    await open();
    expect(await textOf(block(hers))).toContain('22 из 37 рисков (59,5 %)');
    await block(own).waitFor();
    expect(await sections()).toEqual(order);
    expect(window.errors).toEqual([]);
  });
});

it('the report on a dark screen is fit to be read', async () => {
  const window = await openWindow({ scheme: 'dark' });
  const { page } = window;
  await openDistrict(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, report);
  await page
    .getByRole('article')
    .getByRole('group', { name: /^Абзац/ })
    .first()
    .focus();
  await page.getByRole('toolbar').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Текст абзаца' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(window.errors).toEqual([]);
  await window.close();
});
