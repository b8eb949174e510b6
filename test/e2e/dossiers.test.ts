import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocx } from '../documents/readDocx.ts';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

let window: OpenWindow;
beforeAll(async () => {
  window = await openWindow();
  await window.page.getByRole('button', { name: 'Открыть вымышленный район' }).click();
  await window.page.getByRole('grid').waitFor();
});
afterAll(() => window.close());

it('dossiers of all schools are made in one go, a file each, and become letters', async () => {
  const { page } = window;
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Отчёты', exact: true }).click();
  await page.getByRole('link', { name: 'Справки для всех школ' }).click();
  await page.getByRole('heading', { level: 1, name: /^Справки для школ/ }).waitFor();
  const kind = page.getByLabel('Справка', { exact: true });
  await kind.waitFor();
  await expect.poll(() => kind.inputValue()).toBe('school-dossier');
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Создать справки' }).click();
  const note = page.getByRole('status').filter({ hasText: 'Готово: 6 справок, 6 файлов' });
  await note.waitFor();
  const [, folder = ''] = /Папка: (.*)/.exec(await note.innerText()) ?? [];
  const files = readdirSync(folder);
  expect(files).toHaveLength(6);
  expect(JSON.stringify(readDocx(readFileSync(path.join(folder, files[0]!))))).toContain('АДРЕСНАЯ СПРАВКА');

  await page.getByRole('button', { name: 'Письмо' }).click();
  await page
    .getByRole('dialog', { name: 'Письмо' })
    .getByLabel(/школ: 6/)
    .waitFor();
  await page.keyboard.press('Escape');
  expect(window.errors).toEqual([]);
});

it('the yearly report opens with its sections', async () => {
  const { page } = window;
  await page.evaluate(`location.hash = '#/reports?kind=complex-monitoring'`);
  await page
    .getByRole('link', { name: /^Открыть: .*комплексного мониторинга/ })
    .first()
    .click();
  const view = page.getByRole('region', { name: 'Просмотр отчёта' });
  await view.getByRole('heading', { name: /Качественные и количественные изменения в работе школ$/ }).waitFor();
  await view.getByRole('heading', { name: /Эффективность принятых мер$/ }).waitFor();
  expect(window.errors).toEqual([]);
});
