import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aPdf, aPng } from '../intake/scanFiles.ts';
import { readDocx } from '../documents/readDocx.ts';
import { anApp } from '../services/anApp.ts';
import { aSchool } from '../services/records.ts';
import { axeFindings } from './support/axeFindings.ts';
import { aDataFolder, openWindow } from './support/openWindow.ts';

const year = '2020/2021';

/** A school of low results with its card of self-analysis begun. */
async function aDistrict() {
  const data = aDataFolder();
  const { call, close } = anApp({ dataFolder: data, now: () => new Date('2021-07-20T10:00:00') });
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  const { id } = await call('school.add', aSchool({ director: 'Иванов Иван Иванович' }));
  await call('school.setStatus', { school: id, year, status: 'shnor', basis: '' });
  const key = { instrument: 'k-self-analysis', about: { kind: 'school' as const, id }, subject: null, year, round: 'year' };
  const { submission } = await call('submission.open', key);
  await call('submission.saveAnswer', {
    submission: submission.id,
    item: '2',
    value: { measures: 'Целевое обучение', period: '2021' },
  });
  close();
  return { data, documents: path.join(data, 'documents'), form: submission.id };
}

it('a form is printed, signed with its scan, reopened with a reason; its paper is told obsolete and found by its code', async () => {
  const { data, documents, form } = await aDistrict();
  const window = await openWindow({ data });
  const { page } = window;
  const panel = (name: string) => page.getByRole('region', { name });
  const sound = async () => expect(await axeFindings(page)).toEqual([]);
  const to = async (address: string) => {
    await page.evaluate(`location.hash = ${JSON.stringify(`#${address}`)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  // Print.
  await to(`/form/${form}`);
  await page.getByRole('button', { name: 'Печать' }).click();
  await page.getByRole('button', { name: 'Форма с данными, Word' }).click();
  await page.getByText(/^Создан файл/).waitFor();
  const [made] = readdirSync(documents).filter((name) => name.endsWith('.docx'));
  expect(readDocx(readFileSync(path.join(documents, made!))).paragraphs.length).toBeGreaterThan(0);

  // Sign, with a scan.
  await page.getByRole('button', { name: 'Подписать' }).click();
  const signing = panel('Подписание');
  const code = (await signing.getByText(/код листа/).textContent())!.replace('код листа ', '');
  await signing.getByLabel('Дата подписания').fill('21.07.2021');
  await signing.getByLabel('Кто подписал').fill('');
  await signing.getByRole('button', { name: /Иванов Иван Иванович/ }).click();
  await expect.poll(() => signing.getByLabel('Кто подписал').inputValue()).toContain('Иванов Иван Иванович');
  await page.setInputFiles('input[type=file]', { name: 'страница.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await signing.getByText(/страница\.pdf/).waitFor();
  await sound();
  await signing.getByRole('button', { name: 'Отметить подписанной' }).click();
  await signing.getByText(/это не PDF, JPEG или PNG/).waitFor();
  await signing.getByRole('button', { name: 'Не прикладывать: страница.pdf' }).click();
  await page.setInputFiles('input[type=file]', { name: 'лист.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await signing.getByRole('button', { name: 'Отметить подписанной' }).click();
  await page.getByText(/^Форма подписана 21\.07\.2021/).waitFor();

  // Another scan, a picture; taken away and back.
  await page.getByRole('button', { name: 'Сканы: 1' }).click();
  const scans = panel('Сканы');
  await page.setInputFiles('input[type=file]', { name: 'фото.jpg', mimeType: 'image/jpeg', buffer: aPng(60, 80) });
  const picture = scans.getByAltText('Скан: фото.png');
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(60);
  await page.setInputFiles('input[type=file]', { name: 'снова.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await scans.getByText(/этот файл уже приложен к форме под именем «лист\.pdf»/).waitFor();
  await sound();
  await scans.getByRole('button', { name: 'Убрать: фото.png' }).click();
  await page.getByRole('button', { name: 'Сканы: 1' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Сканы: 2' }).waitFor();
  await scans.getByRole('button', { name: 'Открыть: лист.pdf' }).click();
  await expect.poll(() => existsSync(path.join(documents, 'лист.pdf'))).toBe(true);

  // The desk and the list.
  await to('/');
  await page.getByRole('grid', { name: 'Формы школ' }).getByText('скан есть').waitFor();
  await to('/forms/k-self-analysis');
  await page.getByRole('table').getByText('скан есть').waitFor();
  await sound();
  await page.getByLabel('Без скана').check();
  await page.getByText('показано 0').waitFor();

  // Reopen with a reason, change.
  await to(`/form/${form}`);
  await page.getByRole('button', { name: 'Вернуть в работу' }).click();
  await page.getByLabel('Причина').fill('Не тот срок');
  await panel('Вернуть в работу').getByRole('button', { name: 'Вернуть в работу', exact: true }).click();
  await page.getByText('С тех пор в форме ничего не изменено.').waitFor();
  const field = page.locator('[data-field="2"] textarea').first();
  await expect.poll(() => field.inputValue()).toBe('Целевое обучение');
  await field.fill('Переподготовка');
  await field.press('Tab');
  await page.getByText('С тех пор изменено:').waitFor();
  await page.getByText(/Целевое обучение; срок: 2021 → Переподготовка; срок: 2021/).waitFor();
  await page.getByRole('button', { name: 'Сканы: 2' }).click();
  await scans.getByText('скан устаревшей копии от 21.07.2021').first().waitFor();
  await sound();
  await to('/');
  await page.getByRole('grid', { name: 'Формы школ' }).getByText('устарел').waitFor();

  // The paper, by its code.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(code.toLowerCase());
  await page.getByRole('option', { name: /лист устарел/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`Лист ${code} устарел`).waitFor();
  await sound();
  await to('/papers');
  await page.getByLabel('Код листа').fill(code.slice(3));
  await page.keyboard.press('Enter');
  await page.getByText(`Лист ${code} устарел`).waitFor();
  await page.getByLabel('Код листа').fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
  await page.keyboard.press('Enter');
  await page.getByText('Код введён с ошибкой: проверьте знаки').waitFor();
  await sound();
  expect(window.errors).toEqual([]);
  await window.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});
