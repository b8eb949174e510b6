import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readMail } from '../mail/readMail.ts';
import { aSchool } from '../services/records.ts';
import { aFilledFolder } from './support/aFilledFolder.ts';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow } from './support/openWindow.ts';

/** Three schools of low results, one without an address. */
function aDistrict(): Promise<string> {
  return aFilledFolder(async (call) => {
    for (const [index, shortName] of ['ООШ № 7', 'СОШ № 1', 'СОШ № 2'].entries()) {
      const { id } = await call(
        'school.add',
        aSchool({ name: `МОБУ ${shortName}`, shortName, email: index < 2 ? `school${index}@example.ru` : '' }),
      );
      await call('school.setStatus', { school: id, year: '2020/2021', status: 'shnor', basis: '' });
    }
  });
}

it('a pack split by school becomes a letter for each school, then one letter for a group; nothing is sent', async () => {
  const data = await aDistrict();
  const window = await openWindow({ data });
  const { page } = window;
  const documents = path.join(data, 'documents');
  const letters = () => readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
  await page.evaluate(`location.hash = '#/packs?instrument=k-risk-profile'`);
  await page.getByRole('heading', { level: 1, name: /^Пакет форм/ }).waitFor();
  await page.getByLabel('файл на каждую школу').check();
  await page.getByRole('button', { name: 'Создать пакет' }).click();
  await page.getByRole('button', { name: 'Письмо' }).click();
  const panel = page.getByRole('dialog', { name: 'Письмо' });
  await panel.getByLabel('каждой школе своё, с её файлами (школ: 3)').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByLabel('Тема').press('Enter');
  await panel.getByRole('button', { name: 'Создать 2 письма' }).click();
  await panel.getByText('Создано писем: 2').waitFor();
  await panel.getByText(/^Нет адреса, письмо не создано: СОШ № 2\./).waitFor();
  await expect.poll(() => panel.getByLabel('Адреса', { exact: true }).inputValue()).toBe('school0@example.ru, school1@example.ru');
  expect(await axeFindings(page)).toEqual([]);
  expect(letters()).toHaveLength(2);
  const mail = readMail(
    readFileSync(
      path.join(
        documents,
        letters().find((name) => name.includes('ООШ № 7'))!,
      ),
    ),
  );
  expect(Object.fromEntries(mail.headers)['To']).toBe('school0@example.ru');
  expect(mail.attachments.map(({ name }) => name)).toEqual([expect.stringContaining('ООШ № 7')]);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Письмо' }).click();
  await panel.getByLabel(/^одно письмо со всеми файлами/).check();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Добавить в «Кому»' }).click();
  const to = panel.getByLabel('Кому', { exact: false }).last();
  await expect.poll(() => to.inputValue()).toBe('school0@example.ru, school1@example.ru');
  await to.fill('school0@example.ru, школа');
  await panel.getByRole('button', { name: 'Создать письмо' }).click();
  await panel.getByText('Это не адрес: школа. Адрес пишется так: school7@mail.ru').waitFor();
  await to.fill('imc@example.ru');
  await panel.getByRole('button', { name: 'Создать письмо' }).click();
  await panel.getByText(/^Создан файл «Письмо, .+\.eml»$/).waitFor();
  await panel.getByRole('button', { name: 'Скопировать адреса' }).click();
  await panel.getByText(/^Адреса (скопированы|выделены)/).waitFor();
  expect(letters()).toHaveLength(3);
  expect(window.errors).toEqual([]);
  await window.close();
  rmSync(data, { recursive: true, force: true });
});
