import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yurga } from '../../electron/services/demo/yurga.ts';
import { identify } from '../../shared/identification/identify.ts';
import { usualRule } from '../../shared/identification/rule.ts';
import type { AssessmentResult, School } from '../../shared/model/records.ts';
import {
  aFile,
  examTable,
  marksTable,
  orderTable,
  pupilsTable,
  registerMerges,
  registerTable,
  type ResultFile,
} from '../intake/resultFiles.ts';
import { axeFindings } from './support/axeFindings.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'opora-файлы '));
const put = ({ name, bytes }: ResultFile) => {
  writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, name);
};

describe('files of results by the window', () => {
  let window: OpenWindow;
  let page: Page;
  const files: Record<string, string> = {};
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    files['order'] = put(await aFile('2849657.xlsx', orderTable));
    const newer = orderTable.map((row, index) => (index === 2 ? row.map((cell, column) => (column === 3 ? 25 : cell)) : row));
    files['newer'] = put(await aFile('2849657 (1).xlsx', newer));
    files['marks'] = put(await aFile('отметки.xlsx', marksTable));
    files['register'] = put(await aFile('журнал.xlsx', registerTable, 'Лист1', registerMerges));
    files['pupils'] = put(await aFile('протокол.xlsx', pupilsTable));
    files['exam'] = put(await aFile('ОГЭ.xlsx', examTable));
    const next = [['ОГЭ 2022 физика'], ...examTable.slice(1)];
    files['nextExam'] = put(await aFile('ОГЭ 2022.xlsx', next));
    files['old'] = put({ name: 'старый.xls', bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) });
    window = await openWindow();
    page = window.page;
    await page.getByLabel('Муниципалитет').fill('Пробный район');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
  });
  afterAll(async () => {
    await window.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('an empty base says how to begin', async () => {
    await page.getByRole('link', { name: 'Результаты', exact: true }).press('Enter');
    await page.getByText('или загрузите файлы с результатами').waitFor();
    await page.getByRole('button', { name: 'Загрузить файлы' }).press('Enter');
    await page.getByText('Выберите файлы или перетащите их сюда').waitFor();
    await page.getByText('Загрузок ещё не было').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('the table of order Ю goes in by keyboard alone, its schools are created', async () => {
    await choose(page, 'Выбрать файлы', [files['order']!]);
    await page.getByText('Таблица школ (приказ Юрги)').waitFor();
    await page.getByText('32 результата', { exact: true }).waitFor();
    await page.getByText('Решите, чьи это результаты: 2 названия без ответа.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Загрузить', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Создать школы для остальных' }).press('Enter');
    await page.getByText('Будет добавлено 32, изменено 0.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Загрузить', exact: true }).press('Enter');
    await page.getByText('Обновлено 0, добавлено 32, отклонено 0.').waitFor();
    const { results, schools } = await standing(page);
    expect(figures(results, schools)).toEqual(figures(yurga.results, yurga.schools));
    for (const { id } of schools)
      expect(
        identify(
          usualRule,
          results.filter(({ school }) => school === id),
          2019,
        ),
      ).toMatchObject({ isLow: true });
  });

  it('the same file is known again and changes nothing; of a newer one each change can be left out', async () => {
    await choose(page, 'Выбрать файлы', [files['order']!]);
    await page.getByText(/Этот файл уже загружен .* ничего не удвоит/).waitFor();
    await page.getByText('В базе ничего не изменится.').waitFor();
    await page.getByRole('button', { name: 'Убрать из списка: 2849657.xlsx' }).press('Enter');
    await choose(page, 'Выбрать файлы', [files['newer']!]);
    const row = page.getByRole('region', { name: 'Результаты из файлов' }).getByRole('row').nth(1);
    await row.waitFor();
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toContain('СОШ № 1» ВПР, МА, 5 класс, 2019 «2»: 22 % 25 %');
    await page.getByLabel(/^Загружать: .*ВПР, МА, 5 класс, 2019/).press('Space');
    await page.getByText('В базе ничего не изменится.').waitFor();
    await page.getByLabel(/^Загружать: .*ВПР, МА, 5 класс, 2019/).press('Space');
    await page.getByRole('button', { name: 'Загрузить', exact: true }).press('Enter');
    await page.getByText('Обновлено 1, добавлено 0, отклонено 0.').waitFor();
    expect(await lowOf(page)).toBe(25);
    await page.keyboard.press('Control+z');
    await page.getByText(/^Загрузка отменена/).waitFor();
    expect(await lowOf(page)).toBe(22);
  });

  it('several files let go over the results go in together; what can not be read says so beside its name', async () => {
    await page.getByRole('link', { name: 'Результаты', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Добавить результат' }).waitFor();
    await letGo(page, [files['marks']!, files['register']!, files['old']!]);
    await page.getByText('Сравнение отметок с отметками по журналу').waitFor();
    await page.getByText('Это таблица старого формата Excel (.xls).').waitFor();
    const says = page.getByRole('list').filter({ hasText: 'старый.xls' }).first();
    await expect.poll(() => says.innerText()).toContain('Статистика по отметкам');
    await page.getByLabel('Школа базы для «МБОУ «СОШ № 3»»').selectOption({ label: 'Создать школу' });
    await page.getByRole('button', { name: 'Остальные не загружать' }).press('Enter');
    await page.getByText('Будет добавлено 4, изменено 0.').waitFor();
    await page.getByRole('radiogroup', { name: 'Какие строки показать' }).getByText('Отклонено 2').click();
    await page.getByText('МБОУ «ООШ № 7»: школа не указана').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Загрузить', exact: true }).press('Enter');
    await page.getByText('Обновлено 0, добавлено 4, отклонено 2.').waitFor();
    // What could not be read is still there to be read about.
    await page.getByText('старый.xls').waitFor();
    await page.getByRole('button', { name: 'Убрать из списка: старый.xls' }).press('Enter');
  });

  it('marks, participants, the register and the groups above stand beside the results', async () => {
    await page.getByRole('button', { name: 'К результатам' }).press('Enter');
    await page.getByLabel('Школа', { exact: true }).selectOption({ label: 'МБОУ «СОШ № 3»' });
    const details = page.getByRole('region', { name: 'Отметки, участники и сравнение с журналом' });
    const rows = await details.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Чьи результаты Участников Отметки, % С отметкой по журналу, %',
      '«2» «3» «4» «5» понизили подтвердили повысили',
      'ВПР, РУ, 4 класс, 2024 год',
      'МБОУ «СОШ № 3» 24 12,5 37,5 37,5 12,5 33,33 58,33 8,34',
      'Муниципалитет: Пробный МО 600 7 30 43 20 20 70 10',
      'Регион: Выдуманная обл. 30 000 5,06 29,94 45 20 – – –',
      'Вся выборка 1 400 000 4,6 28,7 46,9 19,8 – – –',
    ]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('the journal keeps every intake and takes one back with the school it made', async () => {
    await page.getByRole('button', { name: 'Загрузить файлы' }).press('Enter');
    await page.getByRole('button', { name: /^Подробно: отметки\.xlsx/ }).press('Enter');
    const panel = page.getByRole('dialog', { name: 'отметки.xlsx' });
    await panel.getByText(/^[0-9a-f]{64}$/).waitFor();
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Отменить загрузку: отметки\.xlsx/ }).press('Enter');
    await page.getByText('Часть результатов этой загрузки изменена позже').waitFor();
    await page.getByRole('button', { name: /^Отменить загрузку: журнал\.xlsx/ }).press('Enter');
    await page.getByText('Загрузка файла «журнал.xlsx» отменена').waitFor();
    await page.getByRole('button', { name: /^Отменить загрузку: отметки\.xlsx/ }).press('Enter');
    await page.getByText('Загрузка файла «отметки.xlsx» отменена').waitFor();
    expect((await standing(page)).schools.map(({ name }) => name)).toEqual(yurga.schools.map(({ name }) => name));
  });

  it('of a protocol of pupils only shares are taken', async () => {
    await choose(page, 'Выбрать файлы', [files['pupils']!]);
    await page.getByText('Индивидуальные результаты: в базу попадут только доли').waitFor();
    await page.getByRole('button', { name: 'Создать школы для остальных' }).press('Enter');
    await page.getByText('Будет добавлено 2, изменено 0.').waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('33,33 / 33,33 / 33,33 / 0 %');
    expect(text).not.toContain('40001');
    await page.getByRole('button', { name: 'Убрать из списка: протокол.xlsx' }).press('Enter');
  });

  it('columns of an unknown table are pointed out once; the template reads the next one, which says its own year', async () => {
    await choose(page, 'Выбрать файлы', [files['exam']!]);
    await page.getByText('неизвестная форма').waitFor();
    const mapper = page.getByRole('group', { name: 'Столбцы листа «Лист1»' });
    await mapper.getByText('Всё указано: таблицу можно читать.').waitFor();
    await mapper.getByLabel('Что стоит в столбце «Школа»').selectOption('');
    await mapper.getByText('Укажите столбец со школой или её кодом.').waitFor();
    await expect.poll(() => mapper.getByRole('button', { name: 'Читать так' }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await mapper.getByLabel('Что стоит в столбце «Школа»').selectOption('school');
    await mapper.getByLabel('Предмет', { exact: true }).fill('физика');
    await mapper.getByLabel('Название шаблона').fill('ОГЭ района');
    await mapper.getByRole('button', { name: 'Сохранить шаблон и читать' }).press('Enter');
    await page.getByText('по шаблону «ОГЭ района»').waitFor();
    await page.getByRole('button', { name: 'Создать школы для остальных' }).press('Enter');
    await page.getByRole('button', { name: 'Загрузить', exact: true }).press('Enter');
    await page.getByText('Обновлено 0, добавлено 2, отклонено 0.').waitFor();
    await choose(page, 'Выбрать файлы', [files['nextExam']!]);
    await page.getByText('по шаблону «ОГЭ района»').waitFor();
    await page.getByText('Будет добавлено 2, изменено 0.').waitFor();
    await page.getByText('ОГЭ, физика, 2022').first().waitFor();
    await page.getByRole('button', { name: 'Удалить шаблон «ОГЭ района»' }).press('Enter');
    await page.getByRole('heading', { name: 'Шаблоны столбцов' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Шаблоны столбцов' }).waitFor();
  });

  it('what is at hand survives another screen and reads well in the dark', async () => {
    await page.getByRole('link', { name: 'Школы', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Школы' }).waitFor();
    await page.goBack();
    await page.getByText('по шаблону «ОГЭ района»').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Изменить столбцы' }).press('Enter');
    // Colours change over a moment.
    await page.waitForTimeout(500);
    expect(await axeFindings(page)).toEqual([]);
    expect(window.errors).toEqual([]);
  });
});

/** Answers the system's window, which the button opened. */
async function choose(page: Page, button: string, files: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).press('Enter');
  await (await asked).setFiles([...files]);
}

/** Lets files go over the window, as from the desktop. */
async function letGo(page: Page, files: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, id: 'let-go' });
    input.style.display = 'none';
    document.body.append(input);
  });
  await page.locator('#let-go').setInputFiles([...files]);
  await page.evaluate(() => {
    const input = document.getElementById('let-go') as HTMLInputElement;
    const dataTransfer = new DataTransfer();
    for (const file of input.files ?? []) dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    input.remove();
  });
}

type Standing = { readonly results: readonly AssessmentResult[]; readonly schools: readonly School[] };

/** What the base holds, asked in the way the window asks. */
function standing(page: Page): Promise<Standing> {
  return page.evaluate(async () => {
    type Reply = { readonly data: unknown };
    type Call = (name: string, input: unknown) => Promise<Reply>;
    const shell = (globalThis as { readonly opora?: { readonly call: Call } }).opora;
    const overHttp: Call = async (name, input) => {
      const headers = { 'content-type': 'application/json', 'x-token': sessionStorage.getItem('token') ?? '' };
      return (await fetch(`/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })).json() as Promise<Reply>;
    };
    const call = shell?.call ?? overHttp;
    const [results, schools] = await Promise.all([call('result.list', {}), call('school.list', { year: '2019/2020' })]);
    return { results: results.data, schools: schools.data } as Standing;
  });
}

async function lowOf(page: Page): Promise<number | null | undefined> {
  const { results, schools } = await standing(page);
  const { id } = schools.find(({ code }) => code === yurga.schools[0]!.code)!;
  return results.find(({ school, subject, grade, year }) => school === id && subject === 'МА' && grade === 5 && year === 2019)?.low;
}

type Figures = Pick<AssessmentResult, 'school' | 'procedure' | 'subject' | 'grade' | 'year' | 'low' | 'high' | 'isHeld'>;

function figures(results: readonly Figures[], schools: readonly Pick<School, 'id' | 'code'>[]): readonly string[] {
  const codes = new Map(schools.map(({ id, code }) => [id, code]));
  return results
    .map(({ school, procedure, subject, grade, year, low, high, isHeld }) =>
      [codes.get(school), procedure, subject, grade, year, low, high, isHeld].join(' '),
    )
    .toSorted();
}
