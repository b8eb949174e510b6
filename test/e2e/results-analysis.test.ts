import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { openDistrict, placeOf, rowsOf, tabTo } from './support/onPage.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

describe('the schools of order Ю', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await page.getByRole('button', { name: 'Открыть данные приказа г. Юрги' }).click();
    await page.getByRole('grid', { name: 'Формы школ' }).waitFor();
    await page.getByLabel('Учебный год', { exact: true }).selectOption('2020/2021');
    await page.getByRole('link', { name: 'Выявление' }).click();
  });
  afterAll(() => window.close());

  it('are both low by the usual rule, the official list apart with its order', async () => {
    expect(await rowsOf(page, 'Школы и правила')).toEqual([
      'СОШ № 1 ШНОР приказ от 26.11.2020 № 512 низкие результаты низких 3 из 6; запас 7 п.п. нет',
      'СОШ № 14 ШНОР приказ от 26.11.2020 № 512 низкие результаты низких 4 из 7; запас 15 п.п. нет',
    ]);
    await page.getByText('Более поздних результатов к концу 2020/2021 учебного года в базе нет.').waitFor();
  });

  it('moved thresholds say for whom the result would change', async () => {
    await page.getByLabel('Сдвиг порогов').selectOption('10');
    await page.getByRole('status').getByText('«ВПР: два низких результата за два года»: 1 из 2, без сдвига 2').waitFor();
    expect((await rowsOf(page, 'Школы и правила'))[0]).toContain('пороги +10 п.п.: порог не достигнут');
    await page.getByLabel('Сдвиг порогов').selectOption('');
  });

  it('«Почему» names each result with its distance, and what was left out and why', async () => {
    await page.getByRole('button', { name: 'Почему: СОШ № 1', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Почему так? СОШ № 1' });
    await panel.getByRole('row', { name: 'ВПР, РУ, 5 класс, 2018 – низкий 51 30 +21' }).waitFor();
    await panel.getByText('Вывод не изменится, если пороги поднять не больше чем на 7 п.п.').waitFor();
    await panel.getByText(/^результата нет \(«-»\): ВПР, МА, 6 класс, 2018; ВПР, РУ, 6 класс, 2018$/).waitFor();
    await panel.getByLabel('Документ-источник').fill('список от 01.02.2021');
    await panel.getByLabel('Отметка', { exact: true }).selectOption('biased');
    await panel.getByRole('button', { name: 'Поставить отметку' }).click();
    await panel.getByText('в списке школ с признаками необъективных результатов: список от 01.02.2021').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await page.getByText(/^Отменено: Отметка/).waitFor();
    expect((await rowsOf(page, 'Школы и правила'))[0]).toMatch(/ нет$/);
  });

  it('a second rule is made, seen working before it is saved, and stands beside the first', async () => {
    await page.getByRole('tab', { name: /^Правила/ }).click();
    await page.getByRole('button', { name: 'Добавить правило' }).click();
    const panel = page.getByRole('dialog', { name: 'Новое правило' });
    await panel.getByLabel('Название').fill('ВПР и ОГЭ, четыре результата');
    await panel.getByLabel('Порог ВПР, % «2»').fill('33');
    await panel.getByRole('checkbox', { name: 'ОГЭ' }).check();
    await panel.getByLabel('Порог ОГЭ, % «2»').fill('10');
    await panel.getByLabel('Наименьшее число низких результатов').fill('4');
    await panel.getByText('Низкие результаты: 1 из 2').waitFor();
    await panel.getByText('СОШ № 14', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Сохранить' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.getByText(/ВПР – от 33 % «2», ОГЭ – от 10 % «2»; низких результатов не меньше 4/).waitFor();
    await page.getByRole('tab', { name: 'Школы' }).click();
    const rows = await rowsOf(page, 'Школы и правила');
    expect(rows[0]).toContain('порог не достигнут низких 3 из 10');
    expect(rows[1]).toMatch(/низкие результаты .* низкие результаты/);
  });

  it('the share of schools on the list stands beside the target of the order', async () => {
    await page.getByRole('tab', { name: 'Доля ШНОР' }).click();
    expect((await rowsOf(page, 'Доля ШНОР и целевой показатель')).slice(2)).toEqual([
      '2020/2021 100 % (2 из 2) 16 % +84',
      '2021/2022 перечень не внесён 8 % –',
      '2022/2023 перечень не внесён 0 % –',
    ]);
    await page.getByRole('img', { name: /^Доля ШНОР от школ в базе.*целевая доля: 2020\/2021 – 16/ }).waitFor();
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe('the invented district, by keyboard', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await openDistrict(page);
  });
  afterAll(() => window.close());

  it('attention is drawn in words of help, and leads to the results of the school', async () => {
    await page.goto(placeOf(page, '/analysis/identification?part=attention'));
    await page.getByText(/Повод посмотреть внимательнее и предложить помощь, а не вывод о школе/).waitFor();
    expect((await rowsOf(page, 'Обратить внимание'))[0]).toBe('МОБУ ООШ № 110 – ВПР, РУ, 6 класс: 33,3 → 35,3 → 38,9 % (2020-2022) ШНОР');
    await tabTo(page, /^МОБУ ООШ № 110$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Динамика результатов', level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Школа', exact: true }).inputValue()).toBe('korenovsk-110');
  });

  it('a school stands beside district, region and sample; the figure and its numbers are saved', async () => {
    expect(await rowsOf(page, 'Школа, муниципалитет, регион')).toEqual([
      'МОБУ ООШ № 110 40 42,1 36,4 −5,7, улучшение',
      expect.stringMatching(/^Кореновский район \(демонстрация\) 15,6 /),
      expect.stringMatching(/^Вымышленный край/),
      expect.stringMatching(/^Вся выборка/),
    ]);
    await tabTo(page, /^Сохранить CSV: ВПР, МА, 5 класс/);
    const [table] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(readFileSync(await table.path(), 'utf8')).toContain('МОБУ ООШ № 110;40;42,1;36,4');
    await tabTo(page, /^Сохранить PNG: ВПР, МА, 5 класс/);
    const [picture] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(picture.suggestedFilename()).toMatch(/\.png$/);
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('a class is followed, a subject goes over the schools by name, the register has its marker', async () => {
    await page.goto(placeOf(page, '/analysis/results?part=classes&school=korenovsk-110'));
    expect(await rowsOf(page, 'Класс за классом')).toContainEqual(
      expect.stringMatching(/^5 класс 2020 года ВПР, МА 5 класс, 2020: 40 6 класс, 2021: 40 7 класс, 2022: 43,8 \+3,8, ухудшение/),
    );
    await page.goto(placeOf(page, '/analysis/results?part=line'));
    const names = (await rowsOf(page, 'Предмет по школам')).slice(3).map((row) => row.slice(0, 14));
    expect(names).toEqual(names.toSorted(new Intl.Collator('ru', { numeric: true }).compare));
    await page.goto(placeOf(page, '/analysis/results?part=register&marked=yes'));
    const rows = await rowsOf(page, 'Отметки процедуры и журнала');
    expect(rows.every((row) => row.endsWith('требует дополнительного анализа'))).toBe(true);
    expect(rows.length).toBeGreaterThan(5);
  });

  it('a possible cause in own words is added and taken back', async () => {
    await page.goto(placeOf(page, '/analysis/results?part=context&school=korenovsk-110'));
    await page.getByLabel('или своими словами').fill('дорога размыта весной');
    await page.keyboard.press('Enter');
    await page.getByText('Возможная причина: дорога размыта весной').waitFor();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await page.getByText('Возможная причина: дорога размыта весной').waitFor({ state: 'hidden' });
  });

  it('schools are grouped by other variables, and one is set beside its group', async () => {
    await page.goto(placeOf(page, '/analysis/clusters'));
    await page.getByRole('img', { name: /^Дендрограмма школ.*Группа 1: .*Группа 2: / }).waitFor();
    await tabTo(page, /^Показатели: 5 из/);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'По каким показателям группировать' });
    await panel.getByRole('checkbox', { name: 'Сельская школа' }).uncheck();
    await panel.getByRole('button', { name: 'Сгруппировать' }).click();
    await page.getByRole('button', { name: /^Показатели: 4 из/ }).waitFor();
    await page.getByLabel('Сколько групп').selectOption('3');
    await page
      .getByRole('status')
      .getByText(/^3 группы/)
      .waitFor();
    expect(await rowsOf(page, 'Группы школ')).toHaveLength(3);
    await page.getByRole('tab', { name: 'Чем отличаются' }).click();
    expect(await rowsOf(page, 'Чем отличаются группы')).toHaveLength(4);
    await page.getByRole('tab', { name: 'Школа и её группа' }).click();
    await page.getByRole('combobox', { name: 'Школа', exact: true }).selectOption('korenovsk-110');
    await expect.poll(async () => (await rowsOf(page, 'Результаты школы и группы'))[0]).toMatch(/^ВПР, МА, 5 класс 36,4 /);
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the analyses of results in the %s theme', (scheme) => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow({ scheme });
    page = window.page;
  });
  afterAll(() => window.close());

  it('say what to do before there is data', async () => {
    await page.getByLabel('Муниципалитет').fill('Пустой район');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    for (const [place, sentence] of [
      ['/analysis/identification', 'Школ в базе нет'],
      ['/analysis/results', 'Результатов процедур в базе нет'],
      ['/analysis/clusters', 'Группировать нечего'],
    ] as const) {
      await page.goto(placeOf(page, place));
      await page.getByText(sentence, { exact: true }).waitFor();
      expect([place, await axeFindings(page)]).toEqual([place, []]);
    }
  });

  it('give axe nothing to find', async () => {
    await page.goto(placeOf(page, '/settings?part=base'));
    await openDistrict(page);
    for (const place of places) {
      await page.goto(placeOf(page, place));
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect([place, await axeFindings(page)]).toEqual([place, []]);
    }
  });

  it('give axe nothing to find in their panels', async () => {
    const open = async (place: string, button: RegExp | null) => {
      await page.goto(placeOf(page, place));
      if (button) await page.getByRole('button', { name: button }).first().click();
      const panel = page.getByRole('dialog');
      await panel.waitFor();
      await expect.poll(() => panel.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
      expect([place, await axeFindings(page)]).toEqual([place, []]);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
    };
    await open('/analysis/identification?open=korenovsk-103', null);
    await open('/analysis/identification?part=rules', /^Изменить: /);
    await open('/analysis/clusters', /^Показатели: /);
  });
});

const places = [
  ...['schools', 'attention', 'share', 'rules'].map((part) => `/analysis/identification?part=${part}`),
  '/analysis/identification?shift=5',
  ...['school', 'classes', 'line', 'register', 'context'].map((part) => `/analysis/results?part=${part}&school=korenovsk-110`),
  ...['groups', 'differences', 'school'].map((part) => `/analysis/clusters?part=${part}`),
];
