import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aMailServer } from '../mail/aMailServer.ts';
import { readMail } from '../mail/readMail.ts';
import { anApp } from '../services/anApp.ts';
import { aSchool } from '../services/records.ts';
import { axeFindings } from './support/axeFindings.ts';
import { aDataFolder, openWindow } from './support/openWindow.ts';

const schools = ['ООШ № 7', 'СОШ № 1', 'СОШ № 2', 'СОШ № 3', 'СОШ № 14', 'СОШ № 15'];

/** Six schools of low results with addresses. */
async function aDistrict(): Promise<string> {
  const data = aDataFolder();
  const { call, close } = anApp({ dataFolder: data, now: () => new Date('2021-04-20T10:00:00') });
  await call('base.create', { kind: 'empty', name: 'Кореновский район' });
  for (const [index, shortName] of schools.entries()) {
    const { id } = await call('school.add', aSchool({ name: `МОБУ ${shortName}`, shortName, email: `school${index}@example.ru` }));
    await call('school.setStatus', { school: id, year: '2020/2021', status: 'shnor', basis: '' });
  }
  close();
  return data;
}

it('mail is set up, six schools each get their own files through the queue, one refusal is told and written anew', async () => {
  let refuses = true;
  const server = await aMailServer({
    authOptional: false,
    onRcptTo: ({ address }, _session, done) =>
      done(refuses && address === 'school5@example.ru' ? Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }) : null),
  });
  const data = await aDistrict();
  const window = await openWindow({ data });
  const { page } = window;
  const open = async (address: string, heading: string | RegExp) => {
    await page.evaluate(`location.hash = '#${address}'`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  await open('/settings?part=mail', 'Настройки');
  await page.getByLabel('Отправлять письма из программы').check();
  await page.getByLabel('Сервер исходящей почты (SMTP)').fill('smtp.example.ru');
  await expect.poll(() => page.getByLabel(/^без шифрования/).count()).toBe(0);
  await page.getByLabel('Сервер исходящей почты (SMTP)').fill('127.0.0.1');
  await page.getByLabel(/^без шифрования/).check();
  await page.getByRole('textbox', { name: 'Порт' }).fill(String(server.port));
  await page.getByLabel('Имя пользователя').fill('imc');
  await page.getByRole('textbox', { name: 'Пароль' }).fill('wrong');
  await page.getByLabel('Адрес отправителя').fill('imc');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Адрес пишется так: imc@mail.ru').waitFor();
  await page.getByLabel('Адрес отправителя').fill('imc@example.ru');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('button', { name: 'Проверить подключение' }).click();
  await page.getByText(/^Сервер не принял имя или пароль\./).waitFor();
  await page.getByRole('textbox', { name: 'Пароль' }).fill('secret');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('button', { name: 'Проверить подключение' }).click();
  await page.getByText(/имя и пароль приняты/).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await open('/packs?instrument=k-risk-profile', /^Пакет форм/);
  await page.getByLabel('файл на каждую школу').check();
  await page.getByRole('button', { name: 'Создать и разослать' }).click();
  const panel = page.getByRole('dialog', { name: 'Письмо' });
  await panel.getByLabel('каждой школе своё, с её файлами (школ: 6)').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Отправить' }).click();
  await panel.getByText('В очереди на отправку: 6 писем').waitFor();
  await panel.getByRole('link', { name: 'Посмотреть отправку' }).click();

  await page.getByRole('heading', { level: 1, name: 'Отправка' }).waitFor();
  const table = page.getByRole('table', { name: 'Письма' });
  await table.getByText('не отправлено').waitFor();
  await expect.poll(() => table.getByText('отправлено', { exact: true }).count(), { timeout: 10_000 }).toBe(5);
  expect(await axeFindings(page)).toEqual([]);
  expect(server.received.map(({ to }) => to[0]).toSorted()).toEqual([0, 1, 2, 3, 4].map((n) => `school${n}@example.ru`));
  for (const { to, bytes, user } of server.received) {
    const name = schools[Number(/\d/.exec(to[0]!)![0])]!;
    const mail = readMail(bytes);
    expect(mail.attachments.map((file) => file.name)).toEqual([expect.stringContaining(name)]);
    expect(Object.fromEntries(mail.headers)['Subject']).toContain(`(${name})`);
    expect(user).toBe('imc');
  }

  await page.getByLabel('Состояние').selectOption('failed');
  await page
    .getByRole('row', { name: /СОШ № 15/ })
    .getByRole('button')
    .click();
  await panel.getByText(/Ответ сервера: 550 5\.1\.1 No such user/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  refuses = false;
  await panel.getByRole('button', { name: 'Написать заново' }).click();
  const to = panel.getByLabel('Кому', { exact: false }).last();
  await expect.poll(() => to.inputValue()).toBe('school5@example.ru');
  await panel.getByText('Вложений: 1').waitFor();
  await panel.getByRole('button', { name: 'Создать черновик' }).click();
  await panel.getByText(/^Создан файл «Письмо, .+\.eml»$/).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page
    .getByRole('row', { name: /СОШ № 15/ })
    .getByRole('button')
    .click();
  await panel.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await panel.getByText('отправлено', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.getByLabel('Состояние').selectOption('draft');
  await table.getByText('черновик создан').waitFor();
  expect(server.received).toHaveLength(6);
  expect(window.errors).toEqual([]);
  await window.close();
  await server.close();
  rmSync(data, { recursive: true, force: true });
});

it('the address book takes a body, a pasted list and a group, to which a letter of a report can go', async () => {
  const data = await aDistrict();
  const window = await openWindow({ data });
  const { page } = window;
  await page.evaluate(`location.hash = '#/contacts'`);
  await page.getByRole('heading', { level: 1, name: 'Адресная книга' }).waitFor();
  await page.getByRole('button', { name: 'Добавить организацию' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Название').fill('Управление образования');
  await panel.getByLabel('Электронная почта').fill('управление');
  await panel.getByRole('button', { name: 'Сохранить' }).click();
  await panel.getByText('Адрес пишется так: school7@mail.ru').waitFor();
  await panel.getByLabel('Электронная почта').fill('uo@example.ru');
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Сохранить' }).click();
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /Управление образования/ }).waitFor();

  await page.getByRole('button', { name: 'Вставить список' }).click();
  await panel.getByLabel('Строки').fill('ООШ № 7\tseven@example.ru\nИРО\tiro@example.ru');
  await panel.getByRole('button', { name: 'Проверить' }).click();
  await panel.getByText('Вместо school0@example.ru').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Внести: 2' }).click();
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Изменить адрес: СОШ № 1', exact: true }).click();
  await panel.getByLabel('Электронная почта').fill('one@example.ru');
  await panel.getByLabel('Электронная почта').press('Enter');
  await panel.waitFor({ state: 'hidden' });

  await page.getByRole('tab', { name: /^Свои группы/ }).click();
  await page.getByRole('button', { name: 'Создать группу' }).click();
  await panel.getByLabel('Название').fill('Куст');
  for (const name of ['СОШ № 1', 'ООШ № 7', 'ИРО']) await panel.getByRole('checkbox', { name, exact: true }).check();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Сохранить' }).click();
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /Куст/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.evaluate(`location.hash = '#/roadmaps'`);
  await page.getByRole('heading', { level: 1, name: 'Дорожные карты' }).waitFor();
  await page.getByRole('button', { name: 'Письмо' }).click();
  await panel.getByRole('checkbox', { name: 'Word' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Создать и написать письмо' }).click();
  await panel.getByRole('button', { name: 'Добавить в «Кому»' }).click();
  const to = panel.getByLabel('Кому', { exact: false }).last();
  expect((await to.inputValue()).split(', ').toSorted()).toEqual(['iro@example.ru', 'one@example.ru', 'seven@example.ru']);
  await panel.getByRole('button', { name: 'Создать письмо' }).click();
  await panel.getByText(/^Создан файл «Письмо, .+\.eml»$/).waitFor();
  expect(window.errors).toEqual([]);
  await window.close();
  rmSync(data, { recursive: true, force: true });
});
