import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openBase } from '../../electron/db/open.ts';
import { stores } from '../../electron/db/stores.ts';
import { anApp } from '../services/anApp.ts';
import { aSchool } from '../services/records.ts';
import { axeFindings } from './support/axeFindings.ts';
import { go } from './support/onPage.ts';
import { aDataFolder, openWindow } from './support/openWindow.ts';

/** A base of two municipalities with a school each. */
async function twoDistricts(): Promise<string> {
  const data = aDataFolder();
  const { call, close } = anApp({ dataFolder: data });
  const { base } = await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  await call('school.add', aSchool({ name: 'СОШ № 1', shortName: 'СОШ № 1' }));
  close();
  const opened = openBase(base!.file);
  const stamp = { at: '2021-04-20T10:00:00.000Z', by: '' };
  const { municipalities, schools } = stores(opened.db);
  municipalities.add({ ...base!.municipality, id: 'second', name: 'Ямской район' }, stamp);
  schools.add({ ...aSchool({ name: 'Лицей № 2', shortName: 'Лицей № 2' }), email: '', id: 'lyceum', municipality: 'second' }, stamp);
  opened.close();
  return data;
}

it('of two municipalities the one chosen in the header is shown on every screen, after a reload too', async () => {
  const data = await twoDistricts();
  const window = await openWindow({ data });
  const { page } = window;
  const place = page.getByLabel('Муниципалитет', { exact: true });
  const schools = () => page.locator('main').getByRole('row', { name: /№/ }).allInnerTexts();
  await go(page, '/schools');
  await expect.poll(schools).toEqual([expect.stringContaining('СОШ № 1')]);
  expect(await axeFindings(page)).toEqual([]);
  await place.selectOption('Ямской район');
  await expect.poll(() => new URL(page.url()).hash).toBe('#/');
  await go(page, '/schools');
  await expect.poll(schools).toEqual([expect.stringContaining('Лицей № 2')]);
  await page.reload();
  await expect.poll(schools).toEqual([expect.stringContaining('Лицей № 2')]);
  expect(await place.locator('option:checked').innerText()).toBe('Ямской район');
  expect(window.errors).toEqual([]);
  await window.close();
  rmSync(data, { recursive: true, force: true });
});
