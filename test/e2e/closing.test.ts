import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../documents/readDocx.ts';
import { aPdf } from '../intake/scanFiles.ts';
import { aMailServer, type MailServerHere } from '../mail/aMailServer.ts';
import { readMail } from '../mail/readMail.ts';
import { anApp } from '../services/anApp.ts';
import { go } from './support/onPage.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

const report = '#/reports/risks/2021-2022';
const hers = 'Рост числа рисков требует внимания руководителей.';
const school = 'СОШ № 106';

/** The invented district, whose methodist sends letters from the program. */
async function aDistrict(port: number): Promise<string> {
  const data = aDataFolder();
  const { call, close } = anApp({ dataFolder: data });
  await call('base.create', { kind: 'demo', set: 'korenovsk', name: 'Кореновский район' });
  const server = { isOn: true, host: '127.0.0.1', port, security: 'none', user: '', sender: 'imc@example.ru', senderName: 'ИМЦ' } as const;
  await call('mailServer.save', { server, password: null });
  close();
  return data;
}

describe('a year is closed: a report, signatures, letters', () => {
  let data: string;
  let documents: string;
  let server: MailServerHere;
  let window: OpenWindow;
  let page: Page;
  let form: string;
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const block = (text: string): Locator => page.getByRole('article').getByRole('group').filter({ hasText: text });
  const files = (ending: string): readonly string[] =>
    readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  const risk = (): Locator => page.locator('[data-field="4"]').getByRole('radio', { name: /высок/i });

  beforeAll(async () => {
    server = await aMailServer();
    data = await aDistrict(server.port);
    documents = path.join(data, 'documents');
    window = await openWindow({ data });
    page = window.page;
  });
  afterAll(async () => {
    await window.close();
    await server.close();
    await rm(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  it('an edited sentence is told that the data changed, takes the new figures and goes to Word', async () => {
    await go(page, report);
    await block('диагностировано 36 рисков').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(` ${hers}`);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^сохранено \d\d:\d\d$/).waitFor();

    await go(page, '#/forms/k-risk-profile?year=2021/2022');
    await page
      .getByRole('link', { name: new RegExp(school) })
      .first()
      .click();
    await risk().click();
    await expect.poll(() => risk().getAttribute('aria-checked')).toBe('true');
    form = await page.evaluate('location.hash');

    await go(page, report);
    await page.getByText('Данные изменились: 1 место.').waitFor();
    await expect.poll(async () => plain(await block(hers).innerText())).toContain('было 36 рисков, стало 37 рисков');
    await block(hers).focus();
    await page.getByRole('button', { name: 'Принять', exact: true }).click();
    await expect.poll(async () => plain(await block(hers).innerText())).toContain('22 из 37 рисков (59,5 %)');
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    await page.getByText(/^Создан файл «.*\.docx»$/).waitFor();
    const [made] = files('.docx');
    const sentence = readDocx(readFileSync(path.join(documents, made!)))
      .paragraphs.map(plain)
      .find((text) => text.includes(hers));
    expect(sentence).toContain('диагностировано 37 рисков');
  });

  it('a form is signed on paper with its scan, reopened with a reason, and the desk tells that the copy is outdated', async () => {
    await go(page, form);
    await page.getByRole('button', { name: 'Подписать' }).click();
    const signing = page.getByRole('region', { name: 'Подписание' });
    await page.setInputFiles('input[type=file]', { name: 'лист.pdf', mimeType: 'application/pdf', buffer: aPdf() });
    await signing.getByText(/лист\.pdf/).waitFor();
    await signing.getByRole('button', { name: 'Отметить подписанной' }).click();
    await page.getByText(/^Форма подписана/).waitFor();
    await signing.waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('[data-field]').getByRole('radio').count()).toBe(0);

    await page.getByRole('toolbar', { name: 'Действия с формой' }).getByRole('button', { name: 'Вернуть в работу' }).click();
    await page.getByLabel('Причина').fill('Уточнён уровень риска');
    await page.getByRole('region', { name: 'Вернуть в работу' }).getByRole('button', { name: 'Вернуть в работу', exact: true }).click();
    await page.locator('[data-field="4"]').getByRole('radio', { name: /низк/i }).click();
    await page.getByText('С тех пор изменено:').waitFor();
    await go(page, '#/');
    await page
      .getByRole('grid', { name: 'Формы школ' })
      .getByRole('button', { name: new RegExp(`${school}, Рисковый профиль: .*устарел`) })
      .waitFor();
  });

  it('six schools get drafts, then letters through the server, each with its own file', async () => {
    await go(page, '#/packs/reports');
    await page.getByRole('button', { name: 'Создать и разослать' }).click();
    const panel = page.getByRole('dialog', { name: 'Письмо' });
    await panel.getByLabel(/школ: 6/).waitFor({ timeout: 30_000 });
    await panel.getByRole('button', { name: 'Создать черновик' }).click();
    await panel.getByText('Создано писем: 6').waitFor();
    expect(files('.eml')).toHaveLength(6);
    expect(server.received).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Письмо' }).click();
    await panel.getByRole('button', { name: 'Отправить' }).click();
    await panel.getByText('В очереди на отправку: 6 писем').waitFor();
    await expect.poll(() => server.received.length, { timeout: 15_000 }).toBe(6);
    const addresses = server.received.map(({ to }) => to.join());
    expect(new Set(addresses).size).toBe(6);
    for (const { to, bytes } of server.received) {
      const number = /\d+/.exec(to.join())![0];
      const { attachments } = readMail(bytes);
      expect(attachments.map(({ name }) => name)).toEqual([expect.stringMatching(new RegExp(`№ ${number}\\D`))]);
    }
  });

  it('what was sent is kept as it went, though the data changed since', async () => {
    await go(page, form);
    await risk().click();
    await expect.poll(() => risk().getAttribute('aria-checked')).toBe('true');
    await go(page, '#/reports?kind=school-dossier');
    await page.getByRole('link', { name: new RegExp(`^Открыть: .*${school}, 2021/2022`) }).click();
    const versions = page.getByRole('region', { name: 'Отправленные версии' });
    await versions.getByText(/^С последней отправки изменилось: /).waitFor();
    const sent = versions.getByRole('button', { name: /^Открыть отправленное/ });
    await expect.poll(() => sent.count()).toBe(2);
    const before = new Set(files('.docx'));
    await sent.first().click();
    await page.getByText(/^Создан файл «.*\.docx»$/).waitFor();
    const [again] = files('.docx').filter((name) => !before.has(name));
    const letter = server.received.find(({ to }) => to.includes('school106@example.ru'))!;
    const [attached] = readMail(letter.bytes).attachments;
    expect(readFileSync(path.join(documents, again!)).equals(attached!.bytes)).toBe(true);
    expect(window.errors).toEqual([]);
  });
});
