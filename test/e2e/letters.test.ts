import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { aFilledFolder } from './support/aFilledFolder.ts';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

const result = { procedure: 'ОГЭ', subject: 'математика', grade: null, low: 20, high: 10, isHeld: true, participants: 20 } as const;

/** A school with one result, whose director's name declines in a way that no ending tells. */
function aTown(): Promise<string> {
  return aFilledFolder(async (call) => {
    const card = { code: '', name: 'МОБУ СОШ № 1', shortName: 'СОШ № 1', director: 'Кравец Игорь Львович', locality: null } as const;
    const school = await call('school.add', card);
    await call('result.save', { ...result, school: school.id, year: 2021 });
  });
}

describe('letters on the reports of a year', () => {
  let window: OpenWindow;
  let page: Page;
  let data: string;
  beforeAll(async () => {
    data = await aTown();
    window = await openWindow({ data });
    page = window.page;
  });
  afterAll(async () => {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });

  async function section(name: string) {
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name, exact: true }).click();
  }

  async function openLetter() {
    await section('Отчёты');
    await page.getByText('Письма и приказы', { exact: true }).click();
    await page.getByRole('link', { name: 'Открыть: Информационное письмо о результатах мониторинга, СОШ № 1, 2020/2021' }).click();
  }

  it('letters and orders are listed apart from reports', async () => {
    await section('Отчёты');
    await page
      .getByRole('link', { name: /^Открыть: / })
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('link', { name: /^Открыть: Проект приказа/ }).count()).toBe(0);
    await page.getByText('Письма и приказы', { exact: true }).click();
    await page.getByRole('link', { name: /^Открыть: Проект приказа/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a name that is not surely declined is set in the school card, and the letter goes to the director', async () => {
    await openLetter();
    const sheet = page.getByRole('region', { name: 'Просмотр отчёта' });
    await sheet.getByText('(директор – Кравец И. Л.)').waitFor();
    await section('Школы');
    await page.getByRole('link', { name: 'СОШ № 1' }).first().click();
    await page.getByRole('button', { name: 'Изменить склонение' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Дательный (кому?)').fill('Кравцу Игорю Львовичу');
    await page.keyboard.press('Enter');
    await page.getByText('кому – Кравцу Игорю Львовичу').waitFor();
    await openLetter();
    await sheet.getByText('Кравцу И. Л.').waitFor();
    await sheet.getByText('Уважаемый Игорь Львович!').waitFor();
    expect(window.errors).toEqual([]);
  });
});
