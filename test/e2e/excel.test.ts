import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readXlsx } from '../documents/readXlsx.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

let window: OpenWindow;
beforeAll(async () => {
  window = await openWindow();
  await window.page.getByRole('button', { name: 'Открыть данные приказа г. Юрги' }).click();
  await window.page.getByRole('grid').waitFor();
});
afterAll(() => window.close());

it('the summary form of a report is made in Excel by one click', async () => {
  const { page } = window;
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Отчёты', exact: true }).click();
  await page
    .getByRole('link', { name: /^Открыть: Аналитическая справка по результатам оценочных процедур.*2018\/2019/ })
    .first()
    .click();
  await page.getByRole('region', { name: 'Просмотр отчёта' }).getByRole('table').first().waitFor();
  await page.getByRole('button', { name: 'Excel', exact: true }).click();
  const note = page.getByRole('status').filter({ hasText: '.xlsx»' });
  await note.waitFor();
  const said = await note.innerText();
  const [, name = ''] = /«([^»]*\.xlsx)»/.exec(said) ?? [];
  const [, folder = ''] = /Папка: (.*)/.exec(said) ?? [];
  expect(name).toMatch(/^Сводная форма/);
  const { sheets } = readXlsx(readFileSync(path.join(folder, name)));
  expect(sheets[0]!.name).toBe('Сводная форма');
  expect(sheets[0]!.rows.flat().filter((cell) => typeof cell?.value === 'number').length).toBeGreaterThan(20);
  expect(window.errors).toEqual([]);
});
