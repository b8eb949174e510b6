import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { go } from './support/onPage.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

describe('from an empty base to the first teacher', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
  });
  afterAll(() => window.close());

  it('the first start asks for a name and says what is wrong with none', async () => {
    await expect.poll(() => page.getByRole('heading').allTextContents()).toEqual(['Опора', 'Пустая база', 'Демонстрационная база']);
    await page.getByRole('button', { name: 'Создать пустую базу' }).click();
    await page.getByText('Укажите название').waitFor();
    expect(await page.getByLabel('Муниципалитет').getAttribute('aria-invalid')).toBe('true');
  });

  it('an empty base leads to requisites, year and the first school', async () => {
    await page.getByLabel('Муниципалитет').fill('Кореновский район');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    await expect
      .poll(() => page.getByRole('main').getByRole('link').allTextContents())
      .toEqual(['Заполните реквизиты муниципалитета', 'Проверьте учебный год', 'Добавьте первую школу']);
  });

  it('requisites are saved and can be taken back', async () => {
    await page.getByRole('link', { name: 'Заполните реквизиты муниципалитета' }).click();
    await page.getByLabel('Наименование МОУО').fill('Управление образования');
    await page.getByLabel('Дата').fill('17.13.2020');
    await page.getByLabel('Номер').fill('579');
    await page.getByText('Такого дня нет: 17.13.2020').waitFor();
    await page.getByLabel('Дата').fill('17.12.2020');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await message(page, 'Изменены реквизиты муниципалитета');
    await page.getByText(/^сохранено \d\d:\d\d$/).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Дата').inputValue()).toBe('17.12.2020');
  });

  it('a school is added with what is wrong said beside its field', async () => {
    await page.getByRole('link', { name: 'Школы' }).click();
    await page.getByRole('button', { name: 'Добавить первую школу' }).click();
    const panel = page.getByRole('dialog', { name: 'Новая школа' });
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await panel.getByText('Укажите название').waitFor();
    await panel.getByLabel('Полное наименование').fill('МБОУ СОШ № 3 имени А. С. Пушкина');
    await panel.getByLabel('Краткое наименование').fill('СОШ № 3');
    await panel.getByLabel('сельская').check();
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await panel.waitFor({ state: 'hidden' });
    expect(await rowTexts(page)).toEqual(['СОШ № 3 – – сельская ШНОР 0']);
  });

  it('a teacher is added to the school', async () => {
    await page.getByRole('link', { name: 'Педагоги' }).click();
    await page.getByRole('button', { name: 'Добавить первого педагога' }).click();
    const panel = page.getByRole('dialog', { name: 'Новый педагог' });
    await panel.getByLabel('Фамилия, имя, отчество').fill('Орлова Анна Петровна');
    await panel.getByLabel('Школа').selectOption({ label: 'СОШ № 3' });
    await panel.getByLabel('математика').check();
    await panel.getByLabel('Другие предметы').fill('технология, черчение');
    await panel.getByLabel('Стаж, полных лет').fill('99');
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await panel.getByText('Стаж не больше 80 лет').waitFor();
    await panel.getByLabel('Стаж, полных лет').fill('12');
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await panel.waitFor({ state: 'hidden' });
    expect(await rowTexts(page)).toEqual(['Орлова Анна Петровна Учитель СОШ № 3 математика, технология, черчение 12 – 0']);
  });

  it('the desk shows the school with every form and the forms owed by its teacher', async () => {
    await page.getByRole('link', { name: 'Рабочий стол' }).click();
    const grid = page.getByRole('grid', { name: 'Формы школ' });
    await grid.waitFor();
    const row = grid.getByRole('row').filter({ has: page.getByRole('link', { name: 'СОШ № 3' }) });
    const texts = (await row.getByRole('gridcell').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').replace(' ,', ',').trim());
    const stateOf = (form: string) => texts.find((text) => text.includes(`, ${form}:`))?.split(': ')[1];
    expect(['Рисковый профиль', 'Самоанализ', 'Протокол куратора'].map(stateOf)).toEqual(['не начат', 'не начат', 'не начат']);
    for (const form of ['Предметная компетенция', 'Методическая компетенция', 'Компетенции учителя'])
      expect([form, stateOf(form)]).toEqual([form, '0 / 3, не начат']);
  });

  it('a removed teacher comes back by «Отменить», a removed school by Ctrl+Z', async () => {
    await page.getByRole('link', { name: 'Педагоги' }).click();
    await page.getByRole('button', { name: 'Удалить: Орлова Анна Петровна' }).click();
    await page.getByText('Педагогов пока нет').waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await page.getByRole('link', { name: 'Орлова Анна Петровна' }).waitFor();
    await page.getByRole('link', { name: 'Школы' }).click();
    await page.getByRole('link', { name: 'СОШ № 3' }).click();
    await page.getByRole('button', { name: 'Удалить' }).click();
    await page.getByText('Школ пока нет').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'СОШ № 3' }).waitFor();
    await message(page, 'Отменено: Удалена школа «СОШ № 3»');
  });

  it('a changed school can be changed back', async () => {
    await page.getByRole('button', { name: 'Изменить: СОШ № 3' }).click();
    const panel = page.getByRole('dialog', { name: 'Изменить школу' });
    await panel.getByLabel('Статус в').selectOption({ label: 'вышла из ШНОР' });
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('cell', { name: 'вышла из ШНОР' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('cell', { name: 'ШНОР', exact: true }).waitFor();
  });

  it('a new school year turns all screens to it', async () => {
    await page.getByRole('button', { name: 'Добавить учебный год' }).click();
    const panel = page.getByRole('dialog', { name: 'Новый учебный год' });
    await panel.getByLabel('Учебный год').fill('20/21');
    await panel.getByRole('button', { name: 'Добавить' }).click();
    await panel.getByText('Учебный год пишется так: 2020/2021').waitFor();
    await panel.getByLabel('Учебный год').fill('2020/2021');
    await panel.getByRole('button', { name: 'Добавить' }).click();
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByLabel('Учебный год', { exact: true }).inputValue()).toBe('2020/2021');
    await page.getByRole('columnheader', { name: 'Статус, 2020/2021' }).waitFor();
  });

  it('the base is checked and its place is shown', async () => {
    await page.getByRole('link', { name: 'Настройки' }).click();
    await page.getByRole('tab', { name: 'База и файлы' }).click();
    await page.getByText('Кореновский район.opora').waitFor();
    await page.getByRole('button', { name: 'Проверить базу' }).click();
    await page.getByText('База исправна').waitFor();
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await page.getByRole('button', { name: 'Открыть данные приказа г. Юрги' }).click();
    await page.getByRole('grid').waitFor();
    await go(page, '/settings?part=orders');
    await page.getByRole('checkbox', { name: /^К:/ }).click();
    await message(page, 'Собираем: К: Кореновский район, приказ № 579');
    await go(page, '/');
    // The first press of Tab is that of a window just opened.
    await page.reload();
    await page.getByRole('grid').getByRole('link', { name: 'СОШ № 14' }).waitFor();
  });
  afterAll(() => window.close());

  it('the way past the navigation comes first', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Перейти к содержанию');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Печать');
  });

  it('arrows walk the desk and a cell opens its form', async () => {
    for (let press = 0; press < 8 && !(await focused(page)).startsWith('Юргинский'); press += 1) await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Юргинский городской округ/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^СОШ №\s1$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/Рисковый профиль: /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await focused(page)).toMatch(/^СОШ № 14\b/);
    await page.keyboard.press('Control+Home');
    expect(await focused(page)).toMatch(/^Юргинский городской округ/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/form\//);
  });

  it('search leads to a school, and its heading has the focus', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('сош 14');
    await page.getByRole('listbox', { name: 'Найденное' }).getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/schools\//);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect([await focused(page), await page.title()]).toEqual(['СОШ № 14', 'СОШ № 14 – Опора']);
  });

  it('back returns to where one came from', async () => {
    await page.goBack();
    await page.waitForURL(/#\/form\//);
  });

  it('every place of the navigation has its screen', async () => {
    const navigation = page.getByRole('navigation', { name: 'Разделы' });
    const places = await navigation
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    const titles: string[] = [];
    for (const place of places) {
      await go(page, place);
      await expect.poll(() => navigation.locator('[aria-current=page]').getAttribute('href')).toBe(`#${place}`);
      await expect.poll(() => page.title()).not.toBe(titles.at(-1));
      titles.push(await page.title());
    }
    expect([new Set(titles).size, titles.filter((title) => title.startsWith('Такой страницы нет'))]).toEqual([places.length, []]);
  });

  it('a panel takes the focus, Esc gives it back', async () => {
    await page.goto(page.url().replace(/#.*/, '#/schools'));
    const edit = page.getByRole('button', { name: 'Изменить: СОШ № 14' });
    await edit.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => edit.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('the keys are listed at «?»', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Клавиши' }).getByText('поиск по базе').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe.each(['light', 'dark'] as const)('every screen of the frame in the %s theme', (scheme) => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow({ scheme });
    page = window.page;
  });
  afterAll(() => window.close());

  it('gives axe nothing to find before there is data', async () => {
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Муниципалитет').fill('Пустой район');
    await page.keyboard.press('Enter');
    for (const place of ['/', '/schools', '/people', '/settings']) expect([place, await findingsAt(page, place)]).toEqual([place, []]);
  });

  it('gives axe nothing to find with data', async () => {
    await page.goto(page.url().replace(/#.*/, '#/settings?part=base'));
    await page.getByRole('button', { name: 'создать базу «Кореновский район (демонстрация)»' }).click();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await page.getByRole('banner').getByText('демонстрация', { exact: true }).waitFor();
    const card = await grid.getByRole('link', { name: /№/ }).first().getAttribute('href');
    const tabs = ['passport', 'forms', 'people', 'results', 'history'].map((tab) => `${card?.slice(1)}?tab=${tab}`);
    const parts = ['requisites', 'orders', 'years', 'author', 'base'].map((part) => `/settings?part=${part}`);
    for (const place of ['/', '/schools', ...tabs, '/people', '/forms', '/municipality', ...parts, '/nowhere'])
      expect([place, await findingsAt(page, place)]).toEqual([place, []]);
  });

  it('gives axe nothing to find in panels and search', async () => {
    for (const place of ['/schools?new', '/people?new']) {
      await go(page, place);
      await page.getByRole('dialog').waitFor();
      expect([place, await findingsAt(page, place)]).toEqual([place, []]);
    }
    await go(page, '/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('сош');
    await page.getByRole('listbox', { name: 'Найденное' }).getByRole('option').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

it('a base that is damaged is named on the start screen, and another can be made', async () => {
  const data = aDataFolder();
  const first = await openWindow({ data });
  await first.page.getByLabel('Муниципалитет').fill('Порченый район');
  await first.page.keyboard.press('Enter');
  await first.page.getByRole('grid').or(first.page.getByText('С чего начать')).waitFor();
  await first.close();
  const folder = path.join(data, 'bases');
  for (const file of readdirSync(folder)) if (file.endsWith('.opora')) writeFileSync(path.join(folder, file), 'это не база');
  const second = await openWindow({ data });
  await second.page.getByText('База «Порченый район» не открыта.').waitFor();
  expect(await axeFindings(second.page)).toEqual([]);
  await second.page.getByLabel('Муниципалитет').fill('Новый район');
  await second.page.keyboard.press('Enter');
  await second.page.getByText('С чего начать').waitFor();
  await second.close();
  rmSync(data, { recursive: true, force: true });
});

async function findingsAt(page: Page, place: string): Promise<readonly string[]> {
  await go(page, place);
  await expect.poll(() => page.getByText('Загрузка…').filter({ visible: true }).count()).toBe(0);
  await page.waitForTimeout(300);
  return axeFindings(page);
}

async function message(page: Page, text: string): Promise<void> {
  await page.getByRole('region', { name: 'Сообщения' }).getByText(text, { exact: true }).waitFor();
}

/** Rows of the table on the screen, their cells apart by a space. */
async function rowTexts(page: Page): Promise<readonly string[]> {
  const rows = await page.getByRole('table').locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts();
      return cells
        .map((text) => text.trim())
        .filter(Boolean)
        .join(' ');
    }),
  );
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
