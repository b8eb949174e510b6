import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../documents/readDocx.ts';
import { axeFindings } from './support/axeFindings.ts';
import { go } from './support/onPage.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

const post = 'Начальник управления образованием';

describe('the layout of documents', () => {
  let window: OpenWindow;
  let page: Page;
  const data = aDataFolder();
  beforeAll(async () => {
    window = await openWindow({ data });
    page = window.page;
    await page.getByRole('button', { name: /Юрг/ }).click();
    await page.getByRole('grid', { name: 'Формы школ' }).waitFor();
  });
  afterAll(async () => {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('is set in the settings; the sample page shows it at once', async () => {
    await go(page, '/settings?part=layout');
    await page.getByRole('button', { name: 'Изменить под себя' }).click();
    await page.getByLabel('Поле слева, мм').fill('3');
    const stamp = page.getByRole('group', { name: 'Гриф утверждения «УТВЕРЖДАЮ»' });
    await stamp.getByRole('checkbox', { name: 'Отчёты и справки' }).check();
    const sample = page.getByRole('region', { name: 'Образец: Отчёты и справки' });
    await sample.getByText('УТВЕРЖДАЮ').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('what is wrong is said beside its field, nothing is saved', async () => {
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Левое поле – от 10 до 50 мм').waitFor();
    await page.getByText('Укажите должность того, кто утверждает').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('a report is printed by it', async () => {
    await page.getByLabel('Поле слева, мм').fill('25');
    const stamp = page.getByRole('group', { name: 'Гриф утверждения «УТВЕРЖДАЮ»' });
    await stamp.getByLabel('Должность').fill(post);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Изменено оформление документов').waitFor();
    await go(page, '/reports');
    await page
      .getByRole('main')
      .getByRole('link', { name: /оценочных процедур/ })
      .first()
      .click();
    await page.getByRole('main').getByText('УТВЕРЖДАЮ').waitFor();
    await page.getByRole('button', { name: 'Word' }).click();
    await page.getByText(/Создан файл/).waitFor();
    const folder = path.join(data, 'documents');
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.docx'));
    const { tables } = readDocx(readFileSync(path.join(folder, file!)));
    expect(tables[0]?.slice(0, 2)).toEqual([
      ['', '', 'УТВЕРЖДАЮ'],
      ['', '', post],
    ]);
    expect(window.errors).toEqual([]);
  });
});
