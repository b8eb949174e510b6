import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { nav, openEmpty, tabToFirstField } from './support/onPage.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

describe('from an empty base through a school, a teacher and six forms to paper', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await openEmpty(page);
    await addSchoolAndTeacher(page);
  });
  afterAll(() => window.close());

  it('the risk profile is filled by digits alone', async () => {
    await begin(page, 'Рисковый профиль', 'СОШ № 3');
    await tabToFirstField(page);
    for (const key of ['1', '1', '2', '2', '3', '3', '1', '2', '3', '1']) {
      await page.keyboard.press(key);
      await page.keyboard.press('ArrowDown');
    }
    await page.getByText('Заполнено 10 из 10').waitFor();
    expect(await marks(page)).toEqual(Array.from({ length: 10 }, () => 'заполнено'));
    await printed(page);
  });

  it('the self-analysis card keeps measures and their period', async () => {
    await begin(page, 'Самоанализ', 'СОШ № 3');
    const first = field(page, '1');
    await first.getByLabel('Краткое описание мер').fill('Курсы повышения квалификации');
    await first.getByLabel('Период').fill('до 1 декабря');
    await first.getByLabel('Период').blur();
    await first.getByText('заполнено', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => field(page, '1').getByLabel('Период').inputValue()).toBe('до 1 декабря');
    await printed(page);
  });

  it('a whole curator protocol is filled by keyboard alone', async () => {
    await nav(page, 'Протокол куратора');
    await page.getByRole('button', { name: 'Начать: СОШ № 3' }).click();
    const year = await page.getByLabel('Учебный год', { exact: true }).inputValue();
    await page.getByLabel('Дата посещения').fill(`05.10.${year.slice(0, 4)}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/form\//);
    await tabToFirstField(page);
    for (let line = 0; line < 35; line += 1) {
      if ((await role(page)) === 'radio') await page.keyboard.press(line % 3 === 0 ? '0' : '1');
      await page.keyboard.press('ArrowDown');
    }
    await page.getByText('Заполнено 29 из 29').waitFor();
    await field(page, '1.other').getByLabel('Строка 1: что именно').fill('Нет лифта');
    await page.keyboard.press('Enter');
    await field(page, '1.other').getByRole('radio', { name: 'подтверждается', exact: true }).click();
    await page.getByRole('complementary', { name: 'Результат' }).getByText('Нет лифта').waitFor();
    await page.getByText('Подтверждённый риск без мер в карточке самоанализа: Дефицит педагогических кадров').waitFor();
    await printed(page);
  });

  it('the subject form states the level with its characteristic', async () => {
    await begin(page, 'Предметные', 'Орлова Анна Петровна, математика');
    await field(page, 'level').getByRole('radio').first().focus();
    await page.keyboard.press('2');
    await field(page, 'classes').getByRole('textbox').fill('5 А, 6 Б');
    await page.keyboard.press('Enter');
    await field(page, 'deficits').getByLabel('Строка 1').fill('Геометрия');
    await page.keyboard.press('Enter');
    await page.getByText('Заполнено 2 из 2').waitFor();
    await printed(page);
  });

  it('a value too long for the base stays on the screen with its sentence', async () => {
    const classes = field(page, 'classes');
    await classes.getByRole('textbox').fill('ы'.repeat(100_001));
    await classes.getByRole('textbox').blur();
    await classes.getByText('не сохранено').waitFor();
    expect((await classes.getByRole('textbox').inputValue()).length).toBe(100_001);
    await page.getByRole('button', { name: 'Проверить' }).click();
    await page.getByRole('region', { name: 'Проверка' }).getByText('Не сохранено').waitFor();
    await classes.getByRole('textbox').fill('5 А');
    await page.keyboard.press('Enter');
    await classes.getByText('заполнено', { exact: true }).waitFor();
  });

  it('the method form is filled', async () => {
    await begin(page, 'Методические', 'Орлова Анна Петровна, математика');
    await field(page, 'level').getByRole('radio', { name: 'Высокий уровень' }).click();
    await field(page, 'level').getByText('заполнено', { exact: true }).waitFor();
    await printed(page);
  });

  it('a whole competence form is filled by keyboard alone, its first value taken from the subject form', async () => {
    await begin(page, 'Уровень учителя', 'Орлова Анна Петровна, математика');
    await field(page, '1').getByText('из формы «').waitFor();
    const result = page.getByRole('region', { name: 'Результат формы' });
    await result.getByText('Неполные данные').waitFor();
    await tabToFirstField(page);
    await page.keyboard.press('ArrowDown');
    for (const key of ['y', '0', '1', 'y']) {
      await page.keyboard.press(key);
      await page.keyboard.press('ArrowDown');
    }
    await result.getByText('Уровень С').waitFor();
    await expect.poll(() => result.innerText()).toContain('Σ = (1 + 0 + 1 + нет) : 3\n= 2/3 ≈ 0,67');
    await printed(page);
  });

  it('three states stay apart: zero counts, «нет» leaves the formula, empty gives no score', async () => {
    const result = page.getByRole('region', { name: 'Результат формы' });
    await field(page, '5').getByRole('radio', { name: '0', exact: true }).click();
    await result.getByText('(1 + 0 + 1 + 0) : 4').waitFor();
    await result.getByText('Приказ не относит это значение ни к одному уровню').waitFor();
    await page.keyboard.press('Delete');
    await result.getByText('Не хватает: № 5').waitFor();
    await field(page, '5').getByText('не заполнено').waitFor();
    await page.keyboard.press('Control+z');
    await result.getByText('(1 + 0 + 1 + 0) : 4').waitFor();
  });

  it('«Почему так?» tells clause, values, what was left out and why, formula, band and rule', async () => {
    await page.getByRole('button', { name: 'Почему так?' }).click();
    const why = page.getByRole('region', { name: 'Почему так?' });
    const said = await why.innerText();
    for (const part of [
      '17.12.2020 № 579',
      'Учтено',
      'Не учтено',
      'справочно',
      'Применённые правила',
      '= 0,5',
      '(0,5; 1,6)',
      'Разночтение № 2',
    ])
      expect(said).toContain(part);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
  });

  it('a value from another form is replaced only with a reason, and given back', async () => {
    const first = field(page, '1');
    await first.getByRole('button', { name: 'Указать иное' }).click();
    await first.getByRole('radio', { name: '2', exact: true }).click();
    await expect.poll(() => first.getByRole('button', { name: 'Заменить значение' }).isDisabled()).toBe(true);
    await first.getByLabel('Причина иного значения').fill('Решение комиссии');
    await first.getByLabel('Причина иного значения').blur();
    await first.getByRole('button', { name: 'Заменить значение' }).click();
    await page.getByText('(2 + 0 + 1 + 0) : 4').waitFor();
    await expect.poll(() => first.getByLabel('Заметка к пункту 1').inputValue()).toBe('Решение комиссии');
    await first.getByRole('button', { name: /Брать из формы/ }).click();
    await page.getByText('(1 + 0 + 1 + 0) : 4').waitFor();
  });

  it('every change stands in the history', async () => {
    await page.getByRole('button', { name: 'История' }).click();
    const history = page.getByRole('region', { name: 'История ответов' });
    await history.getByText('№ 5: нет → 0').waitFor();
    await history.getByText('№ 5: 0 → не заполнено').waitFor();
    await page.keyboard.press('Escape');
  });

  it('a signed form is read-only until it is reopened with a reason', async () => {
    await page.getByRole('button', { name: 'Подписать' }).click();
    await page.getByLabel('Дата подписания').fill('20.05.2026');
    await page.getByLabel('Кто подписал').fill('Иванова И. И.');
    await page.getByRole('button', { name: 'Отметить подписанной' }).click();
    await page.getByText('Форма подписана 20.05.2026: Иванова И. И.').waitFor();
    await expect.poll(() => page.getByRole('radio').count()).toBe(0);
    await page.getByRole('button', { name: 'Вернуть в работу' }).click();
    await page.getByLabel('Причина').fill('Уточнена категория');
    await page.getByRole('region', { name: 'Вернуть в работу' }).getByRole('button', { name: 'Вернуть в работу', exact: true }).click();
    await page.getByRole('radio').first().waitFor();
  });

  it('a rule is changed, the level recomputed, and the change taken back', async () => {
    await page.getByRole('link', { name: 'Разночтение № 2' }).first().click();
    const card = page.getByRole('article', { name: /^№ 2\./ });
    await card.getByText('у 1 педагога уровень Б вместо С').first().waitFor();
    await card.getByRole('button', { name: 'Изменить правило' }).click();
    await card.getByRole('radio', { name: /ею заканчивается/ }).check();
    await card.getByRole('button', { name: 'Принять правило' }).click();
    await card.getByText('Укажите, кто принял решение').waitFor();
    await card.getByLabel('Кто принял решение').fill('Управление образования');
    await card.getByRole('button', { name: 'Принять правило' }).click();
    await card.getByText('История решений: 1').waitFor();
    await card.getByText('у 1 педагога уровень С вместо Б').waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Результат формы' }).getByText('Уровень Б').waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await page.getByRole('region', { name: 'Результат формы' }).getByText('Уровень С').waitFor();
  });

  it('the list of a monitoring shows what is done, and Ctrl+Enter goes through it', async () => {
    await nav(page, 'Уровень учителя');
    await page.getByText('Заполнено 1 из 2 форм').waitFor();
    await page.getByRole('link', { name: 'Открыть: Орлова Анна Петровна, математика' }).click();
    await page.getByText('1 из 2', { exact: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /физика/ }).waitFor();
    await page.getByText('2 из 2', { exact: true }).waitFor();
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe('from the base of order Ю to its report', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await page.getByRole('button', { name: 'Открыть данные приказа г. Юрги' }).click();
    await page.getByRole('grid').waitFor();
  });
  afterAll(() => window.close());

  it('the table tells no result from zero, with the change in п.п.', async () => {
    await nav(page, 'Результаты');
    expect(await resultRow(page, 'ВПР, МА, 5 класс')).toEqual(['33', '0', '22', '0', '−11, улучшение', '0, без изменений']);
    expect(await resultRow(page, 'ВПР, РУ, 6 класс')).toEqual(['-', '-', '19', '6', 'нет данных', 'нет данных']);
    await page.getByRole('img', { name: /Доля «2», СОШ № 1/ }).waitFor();
  });

  it('a cell is edited in place, wrong text is named, and Ctrl+Z gives the old value back', async () => {
    const cell = page.getByLabel('ВПР, МА, 5 класс, 2018 год, «2», %');
    await cell.fill('150');
    await page.keyboard.press('Enter');
    await page.getByText('Процент не больше 100').waitFor();
    await cell.fill('31,5');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: /^−9,5/ }).waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await page.getByRole('cell', { name: /^−11/ }).waitFor();
    await expect.poll(() => cell.inputValue()).toBe('33');
  });

  it('a line is removed and comes back', async () => {
    await page.getByRole('button', { name: 'Удалить: ОГЭ, МА' }).click();
    await page.getByRole('rowheader', { name: 'ОГЭ, МА' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Отменить' }).last().click();
    await page.getByRole('rowheader', { name: 'ОГЭ, МА' }).waitFor();
  });

  it('a new result is added, its mistakes named beside the fields', async () => {
    await page.getByRole('button', { name: 'Добавить результат' }).click();
    const panel = page.getByRole('dialog', { name: 'Новый результат' });
    await panel.getByRole('button', { name: 'Добавить' }).click();
    await panel.getByText('Укажите предмет').waitFor();
    await panel.getByLabel('Предмет').fill('биология');
    await panel.getByLabel('Календарный год процедуры').fill('2019');
    await panel.getByLabel('Доля «2», %').fill('12');
    await panel.getByRole('button', { name: 'Добавить' }).click();
    await page.getByRole('rowheader', { name: 'ВПР, биология, 5 класс' }).waitFor();
  });

  it('the school chosen stays chosen when one comes back', async () => {
    await page.getByLabel('Школа').selectOption({ label: 'СОШ № 14' });
    await page.getByRole('region', { name: 'Результаты: СОШ № 14' }).waitFor();
    await nav(page, 'Справка');
    await page.getByRole('heading', { name: 'Первые шаги' }).waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Результаты: СОШ № 14' }).waitFor();
  });

  it('the report is looked at and made in Word and PDF', async () => {
    await nav(page, 'Отчёты');
    await page
      .getByRole('link', { name: /^Открыть: .*2018\/2019/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Просмотр отчёта' }).getByRole('table').first().waitFor();
    await expect.poll(() => page.getByRole('navigation', { name: 'Разделы отчёта' }).getByRole('button').count()).toBeGreaterThan(3);
    for (const format of ['Word', 'PDF']) {
      await page.getByRole('button', { name: format, exact: true }).click();
      await madeFile(page, format === 'Word' ? '.docx' : '.pdf');
    }
  });

  it('the help is found by a word', async () => {
    await page.keyboard.press('F1');
    await page.getByLabel('Найти в справке').fill('резервная');
    await page.getByRole('link', { name: /резервная копия/ }).click();
    await page.getByText('Копировать открытую базу нельзя').waitFor();
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('forms, lists, results, contradictions, reports and help in the %s theme', (scheme) => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow({ scheme });
    page = window.page;
    await openEmpty(page);
    await addSchoolAndTeacher(page);
  });
  afterAll(() => window.close());

  it('give axe nothing to find on a form and its panels', async () => {
    await begin(page, 'Уровень учителя', 'Орлова Анна Петровна, математика');
    expect(await findings(page)).toEqual([]);
    for (const [item, value] of [
      ['1', '1'],
      ['3', '0'],
      ['4', '1'],
      ['5', '0'],
    ] as const)
      await field(page, item).getByRole('radio', { name: value, exact: true }).click();
    await page.getByText('Уровень С').waitFor();
    for (const button of ['Почему так?', 'Проверить', 'История', 'Подписать', 'Печать']) {
      await page.getByRole('button', { name: button }).click();
      expect([button, await findings(page)]).toEqual([button, []]);
    }
  });

  it('give axe nothing to find elsewhere', async () => {
    await begin(page, 'Самоанализ', 'СОШ № 3');
    expect(await findings(page)).toEqual([]);
    for (const place of [
      '/forms/k-curator-protocol',
      '/forms/k-subject-form',
      '/results',
      '/discrepancies?n=2',
      '/reports',
      '/help',
      '/help/keys',
    ]) {
      await page.evaluate((hash) => (location.hash = hash), place);
      expect([place, await findings(page)]).toEqual([place, []]);
    }
  });
});

async function addSchoolAndTeacher(page: Page): Promise<void> {
  await nav(page, 'Школы');
  await page.getByRole('button', { name: 'Добавить первую школу' }).click();
  const school = page.getByRole('dialog', { name: 'Новая школа' });
  await school.getByLabel('Полное наименование').fill('МОБУ СОШ № 3');
  await school.getByLabel('Краткое наименование').fill('СОШ № 3');
  await school.getByRole('button', { name: 'Сохранить' }).click();
  await school.waitFor({ state: 'hidden' });
  await nav(page, 'Педагоги');
  await page.getByRole('button', { name: 'Добавить первого педагога' }).click();
  const person = page.getByRole('dialog', { name: 'Новый педагог' });
  await person.getByLabel('Фамилия, имя, отчество').fill('Орлова Анна Петровна');
  await person.getByLabel('Школа').selectOption({ label: 'СОШ № 3' });
  await person.getByLabel('математика').check();
  await person.getByLabel('физика').check();
  await person.getByRole('button', { name: 'Сохранить' }).click();
  await person.waitFor({ state: 'hidden' });
}

/** Begins a form from the list of its monitoring. */
async function begin(page: Page, monitoring: string, about: string): Promise<void> {
  await nav(page, monitoring);
  await page.getByRole('button', { name: `Начать: ${about}` }).click();
  await page.waitForURL(/#\/form\//);
  await page.locator('[data-field]').first().waitFor();
}

function field(page: Page, item: string) {
  return page.locator(`[data-field="${item}"]`);
}

function role(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('role') ?? null);
}

/** The state of each field, as it says it. */
function marks(page: Page): Promise<readonly string[]> {
  return page.locator('[data-field] [data-state]').allInnerTexts();
}

/** Prints the form to Word from its own button. */
async function printed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Печать' }).click();
  await page.getByRole('button', { name: 'Форма с данными, Word' }).click();
  await madeFile(page, '.docx');
}

async function madeFile(page: Page, extension: string): Promise<void> {
  const note = page.getByRole('status').filter({ hasText: `${extension}»` });
  await note.waitFor();
  const said = await note.innerText();
  const [, name = ''] = /«([^»]*\.\w+)»/.exec(said) ?? [];
  const [, folder = ''] = /Папка: (.*)/.exec(said) ?? [];
  expect(existsSync(path.join(folder, name))).toBe(true);
  await page.getByRole('button', { name: 'Скрыть сообщение о файле' }).click();
}

async function resultRow(page: Page, title: string): Promise<readonly string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
  await row.waitFor();
  const values = await row.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const changes = await row.locator('td[data-verdict], td:not(:has(input)):not(:has(button))').allInnerTexts();
  return [...values, ...changes.map((text) => text.replaceAll(/\s+/g, ' ').replace(' ,', ',').trim())];
}

async function findings(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(200);
  return axeFindings(page);
}
