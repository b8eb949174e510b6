import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aPdf } from '../intake/scanFiles.ts';
import { readMail } from '../mail/readMail.ts';
import { anApp } from '../services/anApp.ts';
import { aSchool } from '../services/records.ts';
import { aFilledFolder } from './support/aFilledFolder.ts';
import { axeFindings } from './support/axeFindings.ts';
import { aDataFolder, openWindow } from './support/openWindow.ts';
import { focused, go, tabTo } from './support/onPage.ts';

function aDistrict(): Promise<string> {
  return aFilledFolder(async (call) => {
    for (const [index, shortName] of ['ООШ № 7', 'СОШ № 1'].entries())
      await call('school.add', aSchool({ name: `МОБУ ${shortName}`, shortName, email: `school${index}@example.ru` }));
    const { rows } = await call('contact.book', {});
    await call('contact.saveGroup', { id: null, name: 'Куст', members: rows.map(({ kind, id }) => ({ kind, id })) });
  });
}

const lettersIn = (data: string) => readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));

it('a letter without a document is written by keyboard alone, survives a reload, and goes only by its button', async () => {
  const data = await aDistrict();
  const window = await openWindow({ data });
  const { page } = window;
  const { keyboard } = page;
  await go(page, '/contacts');
  await tabTo(page, /^Выбрать: ООШ № 7$/);
  await keyboard.press('Space');
  await page.getByText('Выбрано: 1').waitFor();
  await keyboard.press('Shift+Tab');
  for (let step = 0; step < 20 && (await focused(page)) !== 'Написать письмо'; step++) await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Письмо' });
  const to = panel.getByLabel('Кому', { exact: false }).last();
  await expect.poll(() => to.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await to.inputValue()).toBe('school0@example.ru');
  await keyboard.press('End');
  await keyboard.type(', school0@example.ru, scool1@example.ru');
  await panel.getByText('Указано дважды, уйдёт один раз: school0@example.ru.').waitFor();
  await panel.getByText('Нет в адресной книге: scool1@example.ru. Возможно, school1@example.ru?').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await keyboard.press('Tab');
  await keyboard.type('Совещание');
  await keyboard.press('Enter');
  await keyboard.press('Control+Home');
  await keyboard.type('Приглашаем.');
  await keyboard.press('Control+Enter');
  await panel.getByText(/^Написанное сохранено в/).waitFor();
  expect(lettersIn(data)).toEqual([]);

  await page.reload();
  await go(page, '/outbox');
  await page.getByRole('heading', { name: 'Незаконченные письма: 1' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await tabTo(page, /^Продолжить: Совещание$/);
  await keyboard.press('Enter');
  expect(await panel.getByLabel('Текст').inputValue()).toMatch(/^Приглашаем\./);
  await panel.getByLabel('Тема').fill('Совещание 5 мая');
  await keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.getByText('Незаконченное письмо сохранено в разделе «Отправка».').waitFor();
  await expect.poll(() => focused(page)).toBe('Продолжить: Совещание 5 мая');
  await keyboard.press('Enter');
  await panel.getByLabel('Тема').waitFor();
  expect(await panel.getByLabel('Тема').inputValue()).toBe('Совещание 5 мая');
  await to.fill('school0@example.ru');
  await tabTo(page, /^Создать письмо$/);
  await keyboard.press('Enter');
  await panel.getByText('Создан файл «Письмо, Совещание 5 мая.eml»').waitFor();
  await expect.poll(() => focused(page)).toBe('Открыть');
  await keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: /^Незаконченные/ }).waitFor({ state: 'hidden' });
  const mail = readMail(readFileSync(path.join(data, lettersIn(data)[0]!)));
  expect(mail.attachments).toEqual([]);
  expect(mail.text).toMatch(/^Приглашаем\./);
  expect(window.errors).toEqual([]);
  await window.close();
  rmSync(data, { recursive: true, force: true });
});

it('a group gets a letter each with a file from the disk; a file is taken out and put back', async () => {
  const data = await aDistrict();
  const window = await openWindow({ data });
  const { page } = window;
  await go(page, '/contacts?part=groups');
  await page.getByRole('button', { name: 'Написать письмо: Куст' }).click();
  const panel = page.getByRole('dialog', { name: 'Письмо' });
  await panel.getByLabel('Тема').fill('Приказ');
  await panel.getByLabel('каждому своё, с обращением (адресатов: 2)').check();
  expect(await panel.getByLabel('Тема').inputValue()).toBe('Приказ');
  expect(await panel.getByLabel('Текст').inputValue()).toMatch(/^\{обращение\}\n/);
  const files = panel.getByLabel('Файлы к письму');
  await files.setInputFiles({ name: 'программа.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
  await panel.getByText('программа.pdf: содержимое не соответствует имени файла. Откройте его и сохраните заново.').waitFor();
  await files.setInputFiles([
    { name: 'Приказ.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf('приказ')) },
    { name: 'Лишнее.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf('лишнее')) },
  ]);
  await panel.getByRole('checkbox', { name: 'Лишнее.pdf' }).uncheck();
  await panel.getByText(/^Вложений: 1 из 2,/).waitFor();
  const tooMany = Array.from({ length: 19 }, (_, index) => `Лист ${index + 1}.txt`);
  await files.setInputFiles(tooMany.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })));
  await panel.getByText('Лист 19.txt: к письму прилагается не больше 20 своих файлов.').waitFor();
  for (const name of tooMany.slice(0, -1)) await panel.getByRole('checkbox', { name, exact: true }).uncheck();
  await panel.getByText(/^Вложений: 1 из 20,/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('checkbox', { name: 'Лишнее.pdf' }).check();
  await panel.getByRole('checkbox', { name: 'Лишнее.pdf' }).uncheck();
  await panel.getByRole('button', { name: 'Создать 2 письма' }).click();
  await panel.getByText('Создано писем: 2').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(page)).toBe('Написать письмо: Куст');
  for (const name of lettersIn(data))
    expect(readMail(readFileSync(path.join(data, name))).attachments.map((file) => file.name)).toEqual(['Приказ.pdf']);
  expect(window.errors).toEqual([]);
  await window.close();
  rmSync(data, { recursive: true, force: true });
});

it('a letter that can not be kept says so while it is written and when it is closed', async () => {
  const data = aDataFolder();
  const { call, close } = anApp({ dataFolder: data });
  await call('base.create', { kind: 'empty', name: 'Район' });
  close();
  const window = await openWindow({ data });
  const { page } = window;
  await go(page, '/outbox');
  await page.getByRole('button', { name: 'Написать письмо' }).click();
  const panel = page.getByRole('dialog', { name: 'Письмо' });
  await panel.getByLabel('Тема').fill('я'.repeat(2001));
  await panel.getByText(/^Написанное не сохранено:/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Последние изменения письма не сохранены.').waitFor();
  expect(await page.getByRole('heading', { name: /^Незаконченные/ }).count()).toBe(0);
  await window.close();
  rmSync(data, { recursive: true, force: true });
});

it('a report that went on paper is noted by keyboard and stands among the versions sent', async () => {
  const data = aDataFolder();
  const { call, close } = anApp({ dataFolder: data });
  await call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
  close();
  const window = await openWindow({ data });
  const { page } = window;
  await go(page, '/reports/assessment-results/2018-2019');
  const versions = page.getByRole('region', { name: 'Отправленные версии' });
  const mark = versions.getByRole('button', { name: 'Отметить как отправленный' });
  await mark.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Отметить как отправленный' });
  await panel.getByRole('button', { name: 'Отметить' }).click();
  await panel.getByText('Укажите, кому отправлено').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByLabel('Кому', { exact: false }).first().fill('Управление образования');
  await panel.getByLabel('через СЭД').check();
  await panel.getByLabel('Исходящий номер').fill('45');
  await panel.getByRole('button', { name: 'Отметить' }).click();
  await panel.waitFor({ state: 'hidden' });
  await versions.getByText('через СЭД, № 45').waitFor();
  await versions.getByText('кому: Управление образования').waitFor();
  await versions.getByText('Отчёт не изменился с последней отправки.').waitFor();
  await expect.poll(() => focused(page)).toBe('Отметить как отправленный');
  expect(await axeFindings(page)).toEqual([]);
  expect(window.errors).toEqual([]);
  await window.close();
  rmSync(data, { recursive: true, force: true });
});
