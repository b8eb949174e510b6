import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

/** A picture of the page for whoever wants to look: with `SCREENSHOTS=folder`. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

async function openReport(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Отчёты', exact: true }).click();
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('region', { name: 'Просмотр отчёта' }).getByRole('table').first().waitFor();
}

describe.each(['light', 'dark'] as const)('the district that works by order М, %s', (scheme) => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow({ scheme });
    page = window.page;
    await shoot(page, `start-${scheme}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Открыть вымышленный округ' }).click();
    await page.getByRole('grid', { name: 'Формы школ' }).waitFor();
  });
  afterAll(() => window.close());

  it('shows the note on schools alike with its clusters and measures', async () => {
    await openReport(page, /^Открыть: Информационная справка о результатах работы со школами .*2021\/2022/);
    const sheet = page.getByRole('region', { name: 'Просмотр отчёта' });
    await sheet.getByRole('heading', { name: /^Кластер 2: сельские школы/ }).waitFor();
    await sheet.getByRole('heading', { name: /Меры и сроки$/ }).waitFor();
    await shoot(page, `clusters-${scheme}`);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows criteria of both levels side by side', async () => {
    await openReport(page, /^Открыть: Аналитическая справка.*Критерии развития.*2021\/2022$/);
    const sheet = page.getByRole('region', { name: 'Просмотр отчёта' });
    await sheet.getByText('Доля имеющегося по направлениям на обоих уровнях').waitFor();
    await sheet.getByRole('heading', { name: 'Критерии, которые не засчитываются' }).waitFor();
    await shoot(page, `criteria-${scheme}`);
    expect(await axeFindings(page)).toEqual([]);
    expect(window.errors).toEqual([]);
  });
});

describe('the programme of support of order С', () => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow();
    await window.page.getByRole('button', { name: 'Открыть данные программы г. Сорска' }).click();
    await window.page.getByRole('grid', { name: 'Формы школ' }).waitFor();
  });
  afterAll(() => window.close());

  it('is made in Word from the window, of both schools', async () => {
    const { page } = window;
    await openReport(page, /^Открыть: Программа поддержки школ с низкими образовательными результатами.*2020\/2021$/);
    const sheet = page.getByRole('region', { name: 'Просмотр отчёта' });
    await sheet.getByRole('heading', { name: 'Паспорт программы' }).waitFor();
    await sheet.getByText('неэффективная организация внеурочной деятельности (возможная: участвовали').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /Программа поддержки ШНОР.*\.docx/ })
      .waitFor();
    expect(window.errors).toEqual([]);
  });
});
