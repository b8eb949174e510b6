import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, aSchool } from '../services/records.ts';
import { aFilledFolder } from './support/aFilledFolder.ts';
import { axeFindings } from './support/axeFindings.ts';
import { go } from './support/onPage.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

const [last, year] = ['2019/2020', '2020/2021'];
const instrument = 'k-teacher-competence';

/** A school of low results with three teachers, one form of last year and one signed form. */
function aSchoolWithForms(): Promise<string> {
  return aFilledFolder(async (call) => {
    await call('year.add', { year: last });
    const school = (await call('school.add', aSchool())).id;
    await call('school.setStatus', { school, year, status: 'shnor', basis: '' });
    const open = async (person: string, of: string) =>
      (
        await call('submission.open', {
          instrument,
          about: { kind: 'teacher', id: person },
          subject: 'математика',
          year: of,
          round: 'year',
        })
      ).submission.id;
    const people: string[] = [];
    for (const name of ['Белов И. И.', 'Ветрова О. О.', 'Громов П. П.'])
      people.push((await call('person.add', aPerson({ school, name }))).id);
    const before = await open(people[0]!, last);
    for (const [item, value] of [
      ['2', 'нет'],
      ['3', 0],
      ['4', 1],
    ] as const)
      await call('submission.saveAnswer', { submission: before, item, value });
    const signed = await open(people[2]!, year);
    await call('submission.saveAnswer', { submission: signed, item: '3', value: 1 });
    await call('submission.sign', { submission: signed, signedOn: '2021-04-19', signedBy: 'Методист' });
  });
}

describe('entry in a table by keyboard alone', () => {
  let window: OpenWindow;
  let page: Page;
  let data: string;
  beforeAll(async () => {
    data = await aSchoolWithForms();
    window = await openWindow({ data });
    page = window.page;
  });
  afterAll(async () => {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('the list of forms leads to the table', async () => {
    await go(page, `/forms/${instrument}`);
    const link = page.getByRole('link', { name: 'Таблица' });
    await link.focus();
    await page.keyboard.press('Enter');
    await grid(page).waitFor();
    await expect
      .poll(() => page.getByRole('rowheader').allInnerTexts())
      .toEqual([expect.stringContaining('Белов И. И.'), expect.stringContaining('Ветрова О. О.'), expect.stringContaining('подписана')]);
    expect(await rowText(page, 0)).toEqual([
      'не заполнено',
      'не заполнено, было нет',
      'не заполнено, было 0',
      'не заполнено, было 1',
      'не заполнено',
    ]);
  });

  it('digits and «н» pick, arrows and Enter move, the level follows', async () => {
    await focusCell(page, 0, 0);
    for (const key of ['1', 'ArrowRight', 'y', 'ArrowRight', '1', 'Tab', '2', 'Tab', '0']) await page.keyboard.press(key);
    await level(page, 0, /Уровень С/);
    await page.keyboard.press('2');
    await level(page, 0, /Уровень С Σ = 1,5/);
    expect(await rowText(page, 0)).toEqual(['1', 'нет, было нет', '1, было 0', '2, было 1', '2']);
    await page.keyboard.press('Enter');
    expect(await place(page)).toBe('1:4');
  });

  it('Backspace takes a value away, Ctrl+Z gives it back', async () => {
    await focusCell(page, 0, 3);
    await page.keyboard.press('Backspace');
    await level(page, 0, /не хватает: № 4/);
    await page.keyboard.press('Control+z');
    await level(page, 0, /Уровень С Σ = 1,5/);
  });

  it('a value that is none of the allowed ones is not typed in; a signed form takes nothing', async () => {
    await focusCell(page, 1, 2);
    await page.keyboard.press('7');
    expect((await rowText(page, 1))[2]).toBe('не заполнено');
    await focusCell(page, 2, 3);
    await page.keyboard.press('1');
    await page.getByRole('region', { name: 'Сообщения' }).getByText('Форма подписана').waitFor();
    expect((await rowText(page, 2))[3]).toBe('не заполнено, только чтение');
  });

  it('a block is copied as a spreadsheet takes it', async () => {
    await focusCell(page, 0, 0);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    expect(await clipboard(page)).toBe('1\tнет\t1\n\t\t');
  });

  it('a paste is counted first, written as one change, its errors stay in their cells, Ctrl+Z takes all back', async () => {
    await copyText(page, '0\t-\t1\r\n2\tмного\t1\r\n1\tнет\t0\r\n');
    await focusCell(page, 0, 0);
    await page.keyboard.press('Control+v');
    const preview = page.getByRole('region', { name: 'Вставка из буфера' });
    await preview.getByText('Будет записано 3 значения, 4 ошибки').waitFor();
    await preview.getByText('Ветрова О. О., математика, 2. Тестовая оценка').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => rowText(page, 1))
      .toEqual(['2', 'много, не сохранено: Допустимые значения: 0; 1; 2; нет', '1', 'не заполнено', 'не заполнено']);
    await expect.poll(async () => (await rowText(page, 0))[0]).toBe('0');
    expect(await place(page)).toBe('0:0');
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => [(await rowText(page, 0))[0], (await rowText(page, 1))[0], (await rowText(page, 1))[2]])
      .toEqual(['1', 'не заполнено', 'не заполнено']);
  });

  it('what was entered is in the form itself', async () => {
    await go(page, `/forms/${instrument}`);
    await page.getByRole('link', { name: 'Открыть: Белов И. И., математика' }).click();
    await page.getByRole('heading', { level: 1, name: /Белов И\. И\./ }).waitFor();
    await expect
      .poll(() => page.getByRole('radio', { checked: true }).allInnerTexts())
      .toEqual(['1', 'нет', '1', '2', '2'].map((text) => expect.stringMatching(new RegExp(`^${text}`))));
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe('last year', () => {
  let window: OpenWindow;
  let page: Page;
  let data: string;
  beforeAll(async () => {
    data = await aSchoolWithForms();
    window = await openWindow({ data });
    page = window.page;
  });
  afterAll(async () => {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('comes into the empty forms of a list, and goes again', async () => {
    await go(page, `/forms/${instrument}`);
    await page.getByRole('button', { name: 'Создать по прошлому году' }).click();
    const messages = page.getByRole('region', { name: 'Сообщения' });
    await messages.getByText('Скопировано по прошлому году: 3 значения в 1 форму; не изменено: 1 без формы прошлого года').waitFor();
    await go(page, `/bulk/${instrument}`);
    await expect.poll(() => rowText(page, 0)).toEqual(['не заполнено', 'нет, было нет', '0, было 0', '1, было 1', 'не заполнено']);
    await messages.getByRole('button', { name: 'Отменить' }).click();
    await expect.poll(async () => (await rowText(page, 0))[2]).toBe('не заполнено, было 0');
  });

  it('comes into one form by its button', async () => {
    await go(page, `/forms/${instrument}`);
    await page.getByRole('link', { name: 'Открыть: Белов И. И., математика' }).click();
    await page.getByRole('button', { name: 'Создать по прошлому году' }).click();
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(3);
    await page.getByRole('button', { name: 'История' }).click();
    await page.getByText('скопировано из формы 2019/2020 учебного года').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('a pack of forms', () => {
  let window: OpenWindow;
  let page: Page;
  let data: string;
  beforeAll(async () => {
    data = await aSchoolWithForms();
    window = await openWindow({ data });
    page = window.page;
  });
  afterAll(async () => {
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('is ordered from the list of forms and made in one file', async () => {
    await go(page, `/forms/${instrument}`);
    await page.getByRole('link', { name: 'Пакет' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Пакет форм, 2020/2021' }).waitFor();
    await expect.poll(() => page.getByLabel('Форма', { exact: true }).inputValue()).toBe(instrument);
    await page.getByRole('button', { name: 'Создать пакет' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Готово: 3 формы, 1 файл').waitFor();
    await page.getByText('«Компетенции учителя, бланки, 2020-2021.docx»').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('goes straight to the printer: its forms are printed, the window is not', async () => {
    const printed = page.evaluate(
      () =>
        new Promise<{ forms: string; hidden: number; rest: number }>((resolve) => {
          globalThis.print = () => {
            const place = document.querySelector('#print-now')!;
            const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
            resolve({
              forms: place.textContent,
              hidden: rules.filter((rule) => rule.includes('@media print') && rule.includes(':not(#print-now)')).length,
              rest: document.querySelectorAll('body > :not(#print-now)').length,
            });
          };
        }),
    );
    await page.getByRole('button', { name: 'На принтер' }).click();
    const { forms, hidden, rest } = await printed;
    expect(['Белов И. И.', 'Ветрова О. О.', 'Громов П. П.'].filter((name) => !forms.includes(name))).toEqual([]);
    expect([hidden, rest > 0]).toEqual([1, true]);
    await page.locator('#print-now').waitFor({ state: 'detached' });
  });

  it('of forms that nobody filled is refused in words', async () => {
    await page.getByLabel('Форма', { exact: true }).selectOption('k-risk-profile');
    await page.getByLabel('заполненные формы').check();
    await page.getByRole('button', { name: 'Создать пакет' }).click();
    await page.getByText('В выбранных школах нет заполненных форм этого года.').waitFor();
  });
});

describe.each(['light', 'dark'] as const)('the table in the %s theme', (scheme) => {
  it('gives axe nothing to find', async () => {
    const data = await aSchoolWithForms();
    const window = await openWindow({ data, scheme });
    for (const place of [
      '/packs',
      `/bulk/${instrument}`,
      '/bulk/k-risk-profile',
      '/bulk/k-subject-form',
      '/bulk/k-curator-protocol',
      `/forms/${instrument}`,
    ]) {
      await go(window.page, place);
      await expect.poll(() => window.page.getByText('Загрузка…').filter({ visible: true }).count()).toBe(0);
      await window.page.waitForTimeout(200);
      expect([place, await axeFindings(window.page)]).toEqual([place, []]);
    }
    await window.close();
    rmSync(data, { recursive: true, force: true });
  });
});

const grid = (page: Page) => page.getByRole('grid');
const cell = (page: Page, row: number, column: number) => page.locator(`[data-place="${row}:${column}"]`);

async function focusCell(page: Page, row: number, column: number): Promise<void> {
  await cell(page, row, column).focus();
}

/** Texts of the cells of a row as they are read out. */
async function rowText(page: Page, row: number): Promise<readonly string[]> {
  const cells = await page.locator(`[data-place^="${row}:"]`).all();
  return Promise.all(
    cells.map(async (one) => {
      const parts = await one
        .locator('> span')
        .evaluateAll((spans) =>
          spans.map((span) =>
            [...span.querySelectorAll('[aria-hidden]')].reduce((text, hidden) => text.replace(hidden.textContent, ''), span.textContent),
          ),
        );
      return parts.map((part) => part.replace(/^, /, '')).join(', ');
    }),
  );
}

async function level(page: Page, row: number, text: RegExp): Promise<void> {
  await expect
    .poll(() =>
      page
        .getByRole('row')
        .nth(row + 1)
        .innerText(),
    )
    .toMatch(text);
}

function place(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? null);
}

/** Puts a text on the clipboard as a user does: out of a box. */
async function copyText(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const box = document.body.appendChild(document.createElement('textarea'));
    box.id = 'clipboard';
    box.value = value;
    box.select();
  }, text);
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.getElementById('clipboard')?.remove());
}

async function clipboard(page: Page): Promise<string> {
  await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('textarea'));
    box.id = 'clipboard';
    box.focus();
  });
  await page.keyboard.press('Control+v');
  const text = await page.locator('#clipboard').inputValue();
  await page.evaluate(() => document.getElementById('clipboard')?.remove());
  return text;
}
