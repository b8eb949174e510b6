import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../documents/readDocx.ts';
import { anApp } from '../services/anApp.ts';
import { aSchool } from '../services/records.ts';
import { axeFindings } from './support/axeFindings.ts';
import { aDataFolder, openWindow, type OpenWindow } from './support/openWindow.ts';

const example = readFileSync(new URL('../fixtures/instrument-example.json', import.meta.url), 'utf8');
const title = 'Готовность к итоговой аттестации';
const year = '2021/2022';

describe('an invented order from a file to a printed form, a score and a second version', () => {
  let data: string;
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    data = aDataFolder();
    const app = anApp({ dataFolder: data });
    await app.call('base.create', { kind: 'empty', name: 'Вымышленный округ' });
    for (const one of [year, '2022/2023']) await app.call('year.add', { year: one });
    for (const name of ['МБОУ СОШ № 1', 'МБОУ СОШ № 2']) {
      const school = await app.call('school.add', aSchool({ name, shortName: name.slice(5), code: name }));
      for (const one of [year, '2022/2023'])
        await app.call('school.setStatus', { school: school.id, year: one, status: 'shnor', basis: '' });
    }
    app.close();
    window = await openWindow({ data });
    page = window.page;
    await page.getByLabel('Учебный год', { exact: true }).selectOption(year);
  });
  afterAll(() => window.close());

  it('the list shows every built-in instrument by its order', async () => {
    await page.getByRole('link', { name: 'Методики', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Методики' }).waitFor();
    const row = page.getByRole('row', { name: /^Компетенции учителя/ });
    await row.getByRole('cell', { name: '0', exact: true }).waitFor();
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toContain('педагог по предмету 5 есть 5 встроенная 0');
    await inBothSchemes(page);
  });

  it('a file with errors is refused with their places, and nothing is added', async () => {
    await page.getByRole('link', { name: 'Добавить из файла' }).click();
    await give(page, 'ошибка.json', example.replace('[30; 60)', '30–60'));
    const said = page.getByRole('alert');
    await said.getByText('Методику добавить нельзя: 1 ошибка в файле').waitFor();
    await expect.poll(() => said.innerText()).toContain('показатель 1.1 items[0].items[1].points[1].range: не диапазон: «30–60»');
    await expect.poll(() => page.getByRole('button', { name: 'Добавить', exact: true }).isDisabled()).toBe(true);
    await give(page, 'не-json.json', '{ "id": ');
    await said.getByText('файл не является JSON: ошибка в строке 1').waitFor();
    await inBothSchemes(page);
  });

  it('the linter speaks before the file is accepted', async () => {
    await give(page, 'разрыв.json', example.replace('[5; 8)', '(5; 8)'));
    await page.getByText('Значение 5 не попадает ни в один уровень шкалы.').waitFor();
  });

  it('a file let go over the list is checked, shown as a form and added; taking it back leaves nothing', async () => {
    await page.getByRole('button', { name: 'Отмена' }).click();
    await drop(page, 'методика.json', example);
    await page.getByText('Новая методика: её можно добавить').waitFor();
    await page.getByText('Замечаний нет: каждому возможному итогу отвечает один уровень.').waitFor();
    const form = page.getByRole('region', { name: 'Форма, как она печатается' });
    await expect.poll(() => form.innerText()).toContain('Посещённые уроки');
    await page.getByRole('tab', { name: 'Формула и шкала' }).click();
    await page.getByRole('region', { name: 'Условия подготовки' }).getByText('0,2 × обратное значение: № 1.3.').waitFor();
    await inBothSchemes(page);
    await page.getByRole('button', { name: 'Добавить', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Методики' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: title }).count()).toBe(0);
    await page.getByRole('link', { name: 'Добавить из файла' }).click();
    await give(page, 'методика.json', example);
    await page.getByRole('button', { name: 'Добавить', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it('its page has formula, scale, dates, versions; it is saved as a file', async () => {
    for (const tab of ['Формула и шкала', 'Замечаний нет', 'Источник и сроки', 'Версии: 1', 'Форма']) {
      await page.getByRole('tab', { name: tab }).click();
      await inBothSchemes(page);
    }
    await page.getByRole('button', { name: 'Сохранить файлом' }).click();
    await page.getByText('Создан файл «primer-exam-support-v1.json»').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Показать в папке' }).count()).toBe(1);
    const file = readFileSync(path.join(data, 'documents', 'primer-exam-support-v1.json'), 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(example));
  });

  it('it stands in the matrix, in the search and in the packs', async () => {
    await page.getByRole('link', { name: 'Рабочий стол', exact: true }).click();
    await page
      .getByRole('columnheader', { name: new RegExp(title) })
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: 'Поиск' }).fill('готовности школы');
    await page.getByRole('option', { name: /Мониторинг готовности школы/ }).waitFor();
    await page.keyboard.press('Escape');
    await open(page, '#/packs');
    await page
      .getByRole('option', { name: new RegExp(title) })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('its form is filled: a condition hides an item, a range gives points, rows are averaged', async () => {
    await open(page, '#/forms/primer-exam-support');
    await page.getByRole('button', { name: 'Начать: СОШ № 1' }).click();
    await page.waitForURL(/#\/form\//);
    await expect.poll(() => field(page, '1.2').count()).toBe(0);
    await field(page, 'grade11').getByRole('radio', { name: 'да' }).click();
    await field(page, '1.2').waitFor();
    await field(page, 'grade11').getByRole('radio', { name: 'нет' }).click();
    await field(page, '1.2').waitFor({ state: 'detached' });
    await field(page, '1.1').getByRole('textbox').fill('7 из 12');
    await page.keyboard.press('Tab');
    for (const [item, key] of [
      ['1.3', '1'],
      ['2.1', '1'],
      ['2.2', '1'],
      ['2.3', '2'],
    ] as const) {
      await field(page, item).getByRole('radio').first().focus();
      await page.keyboard.press(key);
    }
    await field(page, '2.4').getByRole('button', { name: 'Добавить строку' }).click();
    await field(page, '2.4').getByLabel('№ 1: Наставник').fill('Наставник');
    await field(page, '2.4').getByRole('button', { name: 'План наставничества: не заполнено' }).press('1');
    await field(page, '2.4').getByRole('button', { name: 'Посещённые уроки: не заполнено' }).press('2');
    await field(page, '2.5').getByRole('textbox').fill('8/66,7');
    await page.keyboard.press('Tab');
    await page.getByText('Заполнено 8 из 8').waitFor();
    for (const [item, value] of [
      ['1.3', '1'],
      ['2.1', 'да (1)'],
      ['2.2', '1'],
      ['2.3', '2'],
    ] as const)
      await field(page, item).getByRole('radio', { name: value, exact: true, checked: true }).waitFor();
    await expect.poll(async () => (await field(page, '2.4').innerText()).replaceAll(/\s+/g, ' ')).toContain('Среднее 1 2 3');
  });

  it('the score tells its subtotals, and why', async () => {
    const result = page.getByRole('region', { name: 'Результат формы' });
    await result.getByText('Уровень высокий').waitFor();
    const said = (await result.innerText()).replaceAll(/\s+/g, ' ');
    expect(said).toContain('Готовность школы =');
    expect(said).toContain('Условия подготовки 1, уровень достаточные');
    expect(said).toContain('Методическая поддержка 7');
    await page.getByRole('button', { name: 'Почему так?' }).click();
    const why = page.getByRole('region', { name: 'Почему так?' });
    const words = (await why.innerText()).replaceAll(/\s+/g, ' ');
    for (const part of ['раздел 3, пункты 3.1 – 3.9', 'Условия подготовки =', 'Опыт школы представляется в муниципалитете'])
      expect(words).toContain(part);
    await inBothSchemes(page);
    await page.keyboard.press('Escape');
  });

  it('it prints to Word, filled', async () => {
    await page.getByRole('button', { name: 'Печать', exact: true }).click();
    await page.getByRole('button', { name: 'Форма с данными, Word' }).click();
    const made = page.getByText(/Создан файл «.+\.docx»/);
    await made.waitFor();
    const name = /«(.+)»/.exec(await made.innerText())![1]!;
    const { paragraphs, tables } = readDocx(readFileSync(path.join(data, 'documents', name)));
    const words = [...paragraphs, ...tables.flat(2)].join(' ');
    for (const part of ['Вымышленный округ', 'Наставник', 'Опыт школы представляется']) expect(words).toContain(part);
  });

  it.each(['Word', 'PDF'])('its blank prints to %s', async (format) => {
    await open(page, '#/forms/primer-exam-support');
    await page.getByRole('button', { name: 'Пустой бланк' }).click();
    await page.getByRole('button', { name: format, exact: true }).click();
    await page.getByText(`Создан бланк «Готовность к итоговой аттестации, бланк.${format === 'PDF' ? 'pdf' : 'docx'}»`).waitFor();
  });

  it('a changed title becomes version 2, with the check beside what is wrong', async () => {
    await open(page, '#/instruments/primer-exam-support');
    await page.getByRole('link', { name: 'Изменить', exact: true }).click();
    const save = page.getByRole('button', { name: 'Сохранить новую версию' });
    await expect.poll(() => save.isDisabled()).toBe(true);
    const tabs = ['Общее', 'Показатели', 'Формула и шкала', 'Сопоставление', 'Бланк', 'Файл (JSON)'];
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab }).click();
      await inBothSchemes(page);
    }
    await page.getByRole('tab', { name: 'Формула и шкала' }).click();
    const range = page.getByLabel('Диапазон: средний');
    await range.fill('[5; 8');
    const aside = page.getByRole('complementary', { name: 'Проверка' });
    await aside.getByText('1 ошибка').waitFor();
    await page
      .getByText(/^не диапазон: «\[5; 8»/)
      .first()
      .waitFor();
    await range.fill('(5; 8)');
    await aside.getByText('Значение 5 не попадает ни в один уровень шкалы.').waitFor();
    await range.fill('[5; 8)');
    await aside.getByText('Пока ничего не изменено').waitFor();

    await page.getByRole('tab', { name: 'Показатели' }).click();
    await page.getByRole('button', { name: /^№ 2\.1\./ }).press('Enter');
    await page.getByLabel('Показатель словами приказа').fill('План подготовки утверждён приказом по школе');
    await page.getByLabel('Номер', { exact: true }).fill('2.7');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /^Удалить: № 2\.2\./ }).click();
    await page.getByRole('button', { name: 'Добавить показатель в раздел 2' }).click();
    await page.getByRole('button', { name: 'да / нет, 1 или 0 баллов', exact: true }).click();
    await page.getByRole('tab', { name: 'Сопоставление' }).click();
    await expect.poll(() => page.getByLabel('№ 2.7. План подготовки утверждён приказом по школе').inputValue()).toBe('2.1');
    await page.getByText(/Остались только в версии 1:.+2\.2\./).waitFor();
    await aside.getByText(/даёт баллы, но не входит ни в одну формулу/).waitFor();
    await page.getByRole('button', { name: 'Шаг назад' }).click();
    await aside.getByText('Замечаний нет').waitFor();
  });

  it('leaving with changes asks, by a link and by the way back; staying loses nothing', async () => {
    await page.getByRole('link', { name: 'Школы', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Изменения не сохранены' });
    await question.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await page.goBack();
    await question.getByRole('button', { name: 'Остаться' }).click();
    await page.getByRole('tab', { name: 'Показатели' }).click();
    await page.getByRole('button', { name: /^№ 2\.7\. План подготовки утверждён приказом по школе/ }).waitFor();
  });

  it('the new version is saved; the old form keeps the words of the old one', async () => {
    await page.getByRole('button', { name: 'Сохранить новую версию' }).click();
    await page.getByText('версия 2, добавлена').waitFor();
    await page.getByRole('tab', { name: 'Версии: 2' }).click();
    await page.getByText('№ 2.1 → № 2.7.').waitFor();
    await page.getByText(/2\.2\. .+ – есть только в версии 1/).waitFor();
    await inBothSchemes(page);
    await open(page, '#/forms/primer-exam-support');
    await page
      .getByRole('link', { name: /СОШ № 1/ })
      .first()
      .click();
    await page.waitForURL(/#\/form\//);
    await expect.poll(() => field(page, '2.1').innerText()).toContain('План подготовки к итоговой аттестации утверждён');
    await page.getByRole('region', { name: 'Результат формы' }).getByText('Уровень высокий').waitFor();
  });

  it('the next year is asked in the new version, copied from the year before by the comparison', async () => {
    await open(page, '#/forms/primer-exam-support');
    await page.getByLabel('Учебный год', { exact: true }).selectOption('2022/2023');
    await page.getByRole('button', { name: 'Начать: СОШ № 1' }).click();
    await page.waitForURL(/#\/form\//);
    await field(page, '2.7').waitFor();
    await expect.poll(() => field(page, '2.7').innerText()).toContain('План подготовки утверждён приказом по школе');
    await expect.poll(() => field(page, '2.7').innerText()).toContain('было да');
    await expect.poll(() => field(page, '2.2').count()).toBe(0);
    await page.getByRole('button', { name: 'Создать по прошлому году' }).click();
    await field(page, '2.7').getByRole('radio', { name: 'да (1)', checked: true }).waitFor();
    await field(page, '2.3').getByRole('radio', { name: '2', exact: true, checked: true }).waitFor();
  });

  it('a built-in instrument is changed as a copy of one’s own; leaving without saving leaves nothing', async () => {
    await open(page, '#/instruments/m-conflicts');
    await page.getByRole('link', { name: 'Изменить как свою методику' }).click();
    await page.getByLabel('Краткое название').fill('Конфликты в наших школах');
    await page.getByRole('complementary', { name: 'Проверка' }).getByText('Ошибок нет').waitFor();
    await page.getByRole('button', { name: 'Отмена' }).click();
    await page.getByRole('button', { name: 'Уйти без сохранения' }).click();
    await page.getByRole('link', { name: 'Изменить как свою методику' }).click();
    await page.getByRole('tab', { name: 'Файл (JSON)' }).click();
    const file = page.getByLabel('Методика целиком');
    const text = await file.inputValue();
    await file.fill(`${text}}`);
    await page.getByText('файл не является JSON').waitFor();
    await page.getByRole('tab', { name: 'Общее' }).click();
    await page.getByText('Файл изменён и пока не читается как методика').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Отменить правки файла' }).click();
    await page.getByLabel('Краткое название').fill('Конфликты в наших школах');
    await page.getByRole('complementary', { name: 'Проверка' }).getByText('Ошибок нет').waitFor();
    await page.getByRole('button', { name: 'Сохранить методику' }).click();
    await page.getByRole('heading', { level: 1, name: 'Конфликты в наших школах' }).waitFor();
    await page.getByRole('tab', { name: 'Версии: 1' }).click();
    await page.getByRole('button', { name: 'Убрать версию 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Методики' }).waitFor();
    await page.getByRole('link', { name: 'Конфликты в наших школах' }).waitFor({ state: 'detached' });
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

const field = (page: Page, item: string) => page.locator(`[data-field="${item}"]`);

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Методики' }).waitFor();
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const held = new DataTransfer();
      held.items.add(new File([content!], called!, { type: 'application/json' }));
      return held;
    },
    [name, text],
  );
  for (const event of ['dragover', 'drop'])
    await page.getByRole('heading', { level: 1, name: 'Методики' }).dispatchEvent(event, { dataTransfer: transfer });
}

async function inBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
