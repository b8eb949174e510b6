import react from '@vitejs/plugin-react';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, sandboxSwitches } from '../../electron/documents/browser.ts';
import { startLoopback, type Loopback } from '../../electron/loopback.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { FieldReport } from './inputs/main.tsx';
import { axeFindings } from './support/axeFindings.ts';

describe('inputs of the kinds that no form of this version has yet', () => {
  const outDir = mkdtempSync(path.join(tmpdir(), 'opora-inputs-'));
  let server: Loopback;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const root = path.join(import.meta.dirname, 'inputs');
    await build({
      configFile: false,
      logLevel: 'warn',
      root,
      base: './',
      plugins: [react()],
      build: { outDir, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 2000 },
    });
    server = await startLoopback({ handlers: {} as Handlers }, outDir);
    browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: [...sandboxSwitches()] });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  });

  const field = (id: string): Locator => page.locator(`[data-field="${id}"]`);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.replace('·', '') ?? '');
  const report = async (id: string) => JSON.parse(await field(id).locator('output').innerText()) as FieldReport;

  it('start not filled, and axe finds nothing', async () => {
    for (const id of ['scored', 'percent', 'periods', 'criterion', 'sample'])
      expect(await report(id)).toEqual({ value: null, wrong: null, text: '' });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('presence is 1 or 0 by a key, and cleared by Backspace', async () => {
    await field('scored').getByRole('radio').first().focus();
    await page.keyboard.press('0');
    expect(await report('scored')).toMatchObject({ value: 0, text: 'нет (0)' });
    await page.keyboard.press('1');
    expect(await report('scored')).toMatchObject({ value: 1, text: 'да (1)' });
    await page.keyboard.press('Backspace');
    expect(await report('scored')).toMatchObject({ value: null });
  });

  it.each([
    ['percent', '12,5', { value: 12.5, wrong: null, text: '12,5 %' }],
    ['percent', '12 из 40', { value: { count: 12, total: 40 }, wrong: null, text: '30 % (12 из 40)' }],
    ['percent', '101', { value: 101, wrong: 'Процент: число от 0 до 100 или «n из N»', text: '101 %' }],
    ['percent', '', { value: null, wrong: null, text: '' }],
    ['count', '41', { value: 41, wrong: null, text: '41 чел.' }],
    ['count', 'сорок', { value: 'сорок', wrong: 'Целое число не меньше 0 (чел.)', text: 'сорок чел.' }],
    ['number', '1 250,75', { value: 1250.75, wrong: null, text: '1250,75 кв. м' }],
  ] as const)('%s typed as «%s»', async (id, typed, expected) => {
    await field(id).getByRole('textbox').fill(typed);
    await page.keyboard.press('Enter');
    expect(await report(id)).toEqual(expected);
  });

  it.each([
    ['9/22,5', { count: 9, share: 22.5, given: '9/22,5' }, '9 чел., 22,5 %; всего – 40'],
    ['1/0,005', { count: 1, share: 0.5, given: '1/0,005' }, '1 чел., 0,5 % (доля прочитана как дробь); всего – около 200 (167–222)'],
    ['-', { count: null, share: null, given: '-' }, 'в источнике значения нет'],
  ])('count and share typed as «%s» are kept as given and say how they were read', async (typed, value, reading) => {
    await field('share').getByRole('textbox').fill(typed);
    await page.keyboard.press('Enter');
    expect(await report('share')).toEqual({ value, wrong: null, text: typed });
    await expect.poll(() => field('share').innerText()).toContain(reading);
  });

  it('yes and no are recorded, not counted', async () => {
    await field('yes-no').getByRole('radio', { name: 'да' }).click();
    expect(await report('yes-no')).toMatchObject({ value: true, text: 'да' });
  });

  it('a period may be still to come or have no data: neither zero nor empty', async () => {
    await field('periods').getByLabel('Предыдущий период, процент').fill('30');
    await field('periods').getByLabel('Текущий период: данные ещё не поступили').check();
    expect(await report('periods')).toEqual({
      value: { previous: 30, current: 'not-arrived' },
      wrong: null,
      text: 'было: 30 %; стало: данные ещё не поступили',
    });
    await field('periods').getByLabel('Текущий период: нет данных').check();
    expect(await report('periods')).toMatchObject({ value: { previous: 30, current: 'no-data' }, text: 'было: 30 %; стало: нет данных' });
    await field('periods').getByLabel('Текущий период: нет данных').uncheck();
    expect(await report('periods')).toMatchObject({ value: { previous: 30, current: null }, text: 'было: 30 %; стало: не заполнено' });
  });

  it('evidence is lengthened row by row and shortened', async () => {
    const evidence = field('evidence');
    await evidence.getByLabel('Документ 1: реквизиты').fill('Приказ № 1');
    await page.keyboard.press('Enter');
    await evidence.getByRole('button', { name: 'Добавить документ' }).click();
    await evidence.getByLabel('Документ 2: ссылка').fill('site.ru/2');
    await page.keyboard.press('Enter');
    expect(await report('evidence')).toMatchObject({
      value: [
        { requisites: 'Приказ № 1', link: '' },
        { requisites: '', link: 'site.ru/2' },
      ],
      wrong: null,
    });
    const box = evidence.getByLabel('Документ 2: реквизиты');
    const { height } = (await box.boundingBox())!;
    await box.fill('Приказ управления образования «Об утверждении дорожной карты по методическому сопровождению школ», '.repeat(2));
    expect((await box.boundingBox())!.height).toBeGreaterThan(height * 1.5);
    await page.keyboard.press('Escape');
    await evidence.getByRole('button', { name: 'Удалить строку 1' }).click();
    expect(await report('evidence')).toMatchObject({ value: [{ requisites: '', link: 'site.ru/2' }] });
  });

  it('a criterion asks for its document once it is answered', async () => {
    await field('criterion').getByRole('radio', { name: 'имеется' }).click();
    await field('criterion').getByLabel('Подтверждающий документ').fill('План на 2021 год');
    await page.keyboard.press('Enter');
    expect(await report('criterion')).toEqual({
      value: { isPresent: true, document: 'План на 2021 год', link: '' },
      wrong: null,
      text: 'имеется, План на 2021 год',
    });
  });

  it('a sample has a row for each and a cell for each parameter', async () => {
    const sample = field('sample');
    await sample.getByRole('button', { name: 'Добавить строку' }).click();
    expect(await focused()).toBe('№ 1, Планирование: не заполнено');
    await page.keyboard.press('2');
    await sample.getByRole('button', { name: '№ 1, Отчёт: не заполнено' }).click();
    await sample.getByRole('button', { name: '№ 1, Отчёт: 1 – да' }).click();
    await sample.getByRole('button', { name: 'Добавить строку' }).click();
    expect(await report('sample')).toEqual({ value: [{ 1: 2, 2: 0 }, {}], wrong: null, text: 'строк: 2' });
    expect(await axeFindings(page)).toEqual([]);
  });

  it('the value that a cell of a sample has is not saved again', async () => {
    const sample = field('sample');
    const saves = async () => Number(await sample.locator('output').getAttribute('data-saves'));
    await sample.getByRole('button', { name: '№ 1, Планирование: 2' }).focus();
    const before = await saves();
    for (const key of ['2', '2', '1', '2']) await page.keyboard.press(key);
    expect(await saves()).toBe(before + 2);
    await sample.getByRole('button', { name: '№ 2, Планирование: не заполнено' }).focus();
    await page.keyboard.press('Backspace');
    expect(await saves()).toBe(before + 2);
  });

  it('names, arrows, keys and Enter fill a sample without the mouse', async () => {
    const sample = field('named');
    await sample.getByRole('button', { name: 'Добавить строку' }).click();
    await page.keyboard.type('Белова А. А.');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('№ 1 Белова А. А., Параметр 1: не заполнено');
    for (const key of ['1', 'ArrowRight', 'y', 'ArrowRight', 'l', 'ArrowRight', '1', 'Backspace', 'Home']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Новый педагог');
    await page.keyboard.press('Enter');
    expect(await report('named')).toMatchObject({
      value: [{ who: 'Белова А. А.', 1: 1, 2: 0, 3: 1 }, { who: 'Новый педагог' }, {}],
      text: 'строк: 3',
    });
    expect(await focused()).toBe('№ 3: Педагог');
    await sample.getByRole('button', { name: 'Удалить строку 3' }).click();
    await sample.getByRole('button', { name: 'Внести весь список: 2' }).click();
    expect(((await report('named')).value as readonly Record<string, unknown>[]).map((row) => row['who'])).toEqual([
      'Белова А. А.',
      'Новый педагог',
      'Громов Б. Б.',
      'Ершова В. В.',
    ]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a block from a spreadsheet fills rows at once; what it cannot hold is counted', async () => {
    const sample = field('named');
    await sample.getByLabel('№ 1 Белова А. А.: Педагог').focus();
    const lines = Array.from({ length: 60 }, (_, row) => [
      `Педагог ${row + 1}`,
      ...Array.from({ length: 12 }, (_, at) => (at < row % 3 ? 'да' : '0')),
    ]);
    lines[1]![2] = 'семь';
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      lines.map((line) => line.join('\t')).join('\n'),
    );
    const rows = (await report('named')).value as readonly Record<string, unknown>[];
    expect(rows).toHaveLength(60);
    expect(rows[2]).toEqual({ who: 'Педагог 3', ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at + 1, at < 2 ? 1 : 0])) });
    expect(rows[1]).not.toHaveProperty('2');
  });

  it('sums stand beside the rows, averages below; a column with an empty cell has the average of the others', async () => {
    const table = field('named').getByRole('table');
    const cells = async (row: Locator) =>
      (await row.locator('td').allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
    expect((await cells(table.getByRole('row').nth(3))).at(-1)).toBe('2');
    expect((await cells(table.locator('tfoot tr'))).slice(0, 3)).toEqual(['0,67', '0,34', '0']);
    await field('named').getByRole('button', { name: '№ 2 Педагог 2, Параметр 2: не заполнено' }).focus();
    await page.keyboard.press('0');
    expect(await cells(table.locator('tfoot tr'))).toEqual(['0,67', '0,33', ...Array.from({ length: 10 }, () => '0'), '1']);
  });

  it('twelve columns and sixty rows fit a window of 1366 and are one stop of the Tab key', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
    await expect.poll(() => field('named').getByRole('table').locator('[data-place][tabindex="0"]').count()).toBe(1);
    await expect.poll(() => field('named').getByRole('table').locator('[data-place]').count()).toBe(60 * 13);
  });
});
