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
    ['percent', '12 из 40', { value: { count: 12, total: 40 }, wrong: null, text: '12 из 40' }],
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

  it('count and share are two boxes of one value', async () => {
    await field('share').getByLabel('число').fill('9');
    await field('share').getByLabel('доля').fill('22,5');
    await page.keyboard.press('Tab');
    expect(await report('share')).toEqual({ value: { count: 9, share: 22.5, given: null }, wrong: null, text: '9 / 22,5 %' });
  });

  it('yes and no are recorded, not counted', async () => {
    await field('yes-no').getByRole('radio', { name: 'да' }).click();
    expect(await report('yes-no')).toMatchObject({ value: true, text: 'да' });
  });

  it('a period may be still to come or have no data: neither zero nor empty', async () => {
    await field('periods').getByLabel('Предыдущий период').fill('30');
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
    await sample.getByRole('radiogroup', { name: '№ 1, Планирование' }).getByRole('radio').first().focus();
    await page.keyboard.press('2');
    await sample.getByRole('radiogroup', { name: '№ 1, Отчёт' }).getByRole('radio', { name: 'нет' }).click();
    await sample.getByRole('button', { name: 'Добавить строку' }).click();
    expect(await report('sample')).toEqual({ value: [{ 1: 2, 2: 0 }, {}], wrong: null, text: 'строк: 2' });
    expect(await axeFindings(page)).toEqual([]);
  });
});
