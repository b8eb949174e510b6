import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { anApp } from '../services/anApp.ts';
import { axeFindings } from './support/axeFindings.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

let window: OpenWindow;
let page: Page;
let ids: { readonly municipality: string; readonly school: string };

beforeAll(async () => {
  const data = aDataFolder();
  const app = anApp({ dataFolder: data });
  await app.call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
  const { municipality, years } = (await app.call('base.state', {})).base!;
  const year = years.at(-1)!;
  const [school] = await app.call('school.list', { year });
  const open = async (kind: 'municipality' | 'school', id: string) => {
    const key = { instrument: 'm-criteria', about: { kind, id }, subject: null, year, round: 'year' };
    return (await app.call('submission.open', key)).submission.id;
  };
  ids = { municipality: await open('municipality', municipality.id), school: await open('school', school!.id) };
  app.close();
  window = await openWindow({ data });
  page = window.page;
}, 60_000);

afterAll(() => window.close());

const field = (item: string) => page.locator(`[data-field="${item}"]`);
const result = () => page.getByRole('region', { name: 'Результат формы' });
const part = (id: string) => page.locator(`details[data-part="${id}"]`);

async function show(form: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/form/${id}`;
  }, form);
  await field('1.1.1').waitFor();
}

test('criteria are answered by keys; document and link are asked where one is present', async () => {
  await show(ids.municipality);
  await field('1.1.1').getByRole('radio', { name: 'имеется' }).focus();
  await page.keyboard.press('1');
  await field('1.1.1').getByLabel('Подтверждающий документ').fill('Положение о МСОКО');
  await page.keyboard.press('Tab');
  await field('1.1.2').getByRole('radio', { name: 'имеется' }).focus();
  // The key of «н».
  await page.keyboard.press('y');
  await expect.poll(() => field('1.1.2').getByRole('radio', { name: 'отсутствует' }).getAttribute('aria-checked')).toBe('true');
  await expect.poll(() => field('1.1.2').getByRole('textbox').count()).toBe(0);
  await expect.poll(() => result().innerText()).toContain('имеется 1 из 87, не заполнено 85');
  await expect.poll(() => part('1').locator('summary').innerText()).toContain('заполнено 2 из 17');
});

test('what is negative says that it does not count, and does not', async () => {
  await expect.poll(() => field('1.2.10').innerText()).toContain('нежелательное: наличие не засчитывается');
  await field('1.2.10').getByRole('radio', { name: 'имеется' }).click();
  await expect.poll(() => result().innerText()).toContain('№ 1.2.10: имеется (нежелательное)');
  await expect.poll(() => result().innerText()).toContain('имеется 1 из 87, не заполнено 85');
});

test('a rebuilt row shows the order’s own', async () => {
  await field('3.4.1').getByRole('button', { name: 'Строка приказа восстановлена' }).click();
  await expect
    .poll(() => field('3.4.1').innerText())
    .toContain('В скане приказа: 1 | оценка | План-график адресных мероприятий, оценка | компетенций');
});

test('directions fold; a jump from the shares unfolds the one it leads to', async () => {
  await page.getByRole('button', { name: 'Свернуть все' }).click();
  await expect.poll(() => field('6.1.1').isVisible()).toBe(false);
  await result()
    .getByRole('button', { name: /^6\. Система работы со школами/ })
    .click();
  await expect.poll(() => field('6.1.1').isVisible()).toBe(true);
  await expect.poll(() => field('7.1.1').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.closest('details')?.dataset['part'])).toBe('6');
  await page.getByRole('button', { name: 'Развернуть все' }).click();
  expect(await axeFindings(page)).toEqual([]);
});

test('an answer draws no other field again', async () => {
  const redrawn = await page.evaluate(async () => {
    const changed = new Set<string>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const own = element?.closest<HTMLElement>('[data-field]')?.dataset['field'];
        if (own) changed.add(own);
      }
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    document.querySelector<HTMLElement>('[data-field="2.1.1"] [role="radio"]')!.click();
    await new Promise((resolve) => setTimeout(resolve, 600));
    watch.disconnect();
    return [...changed];
  });
  expect(redrawn).toEqual(['2.1.1']);
});

test('a school is asked in its own words, and the levels stand side by side', async () => {
  await show(ids.school);
  await expect.poll(() => field('1.1.1').innerText()).toContain('Учитывающей тенденции');
  await expect.poll(() => field('4.2.1').count()).toBe(0);
  await expect.poll(() => field('1.2.7').innerText()).not.toContain('Утвержденный перечень показателей');
  await result().getByText('По уровням и школам').click();
  await expect.poll(() => result().innerText()).toContain('Муниципалитет: от 2,3 до');
  await expect.poll(() => result().innerText()).toMatch(/Школы: от 0 до 100/);
  expect(window.errors).toEqual([]);
});
