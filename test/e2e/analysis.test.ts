import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axeFindings.ts';
import { focused, openDistrict, placeOf, rowsOf, tabTo } from './support/onPage.ts';
import { openWindow, type OpenWindow } from './support/openWindow.ts';

describe('who has system deficits in mathematics and why', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await openDistrict(page);
  });
  afterAll(() => window.close());

  it('the first screen of the analysis names the subjects with level А', async () => {
    await page.getByRole('link', { name: 'Компетенции', exact: true }).click();
    await page.getByText('Уровень А, системные дефициты').waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'математика 4' }).count()).toBe(1);
  });

  it('the levels of two years stand in a table and in a chart that says them', async () => {
    expect(await rowsOf(page, 'Уровни')).toEqual([
      'А системные дефициты 8 (16,7 %) 8 (17,8 %) +1,1, ухудшение',
      'Б локальные дефициты 12 (25 %) 10 (22,2 %) −2,8',
      'С несущественные предметные дефициты 25 (52,1 %) 22 (48,9 %) −3,2',
      'D отсутствие предметных дефицитов 3 (6,3 %) 5 (11,1 %) +4,8, улучшение',
    ]);
    const chart = page.getByRole('img', { name: /^Доли уровней/ });
    expect((await chart.getAttribute('aria-label'))?.replaceAll('\u00a0', ' ')).toContain(
      '2021/2022: А 17,8 %, Б 22,2 %, С 48,9 %, D 11,1 %',
    );
  });

  it('the number leads to the teachers, lowest first, with points and problem sections', async () => {
    await page.getByRole('link', { name: 'математика 4' }).click();
    await page.getByRole('heading', { name: 'Педагоги', level: 2 }).waitFor();
    const rows = await rowsOf(page, 'Педагоги и их уровни');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(
      /^Дроздова Виктория Андреевна математика, МОБУ СОШ № 103 А системные дефициты 0 0 0 · 0 · 0 · нет Решение текстовых задач/,
    );
  });

  it('«Почему так?» shows the calculation in the order’s words', async () => {
    await page.getByRole('button', { name: 'Почему так? Дроздова Виктория Андреевна, математика' }).click();
    const panel = page.getByRole('dialog', { name: 'Дроздова Виктория Андреевна, математика' });
    await panel.getByRole('heading', { name: 'Расчёт' }).waitFor();
    await panel.getByText('(0 + 0 + 0 + нет) : 3 = 0').waitFor();
    await panel.getByText('Уровень А, [0; 0,3): Системные дефициты, требующие восполнения').waitFor();
  });

  it('the form opens with its «Почему так?», and back returns to the panel and the filters', async () => {
    await page.getByRole('link', { name: 'Форма уровня с расчётом' }).click();
    await page.getByRole('heading', { name: 'Почему так?', level: 2 }).waitFor();
    await page.goBack();
    await page.getByRole('dialog', { name: 'Дроздова Виктория Андреевна, математика' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByLabel('Предмет', { exact: true }).inputValue()).toBe('математика');
    await expect.poll(() => page.getByLabel('Уровень', { exact: true }).inputValue()).toBe('A');
  });

  it('groups, deficits and those without data follow the same filters', async () => {
    await page.getByRole('tab', { name: /^Группы/ }).click();
    expect(await rowsOf(page, 'Группы педагогов')).toEqual([
      expect.stringMatching(/^математика А системные дефициты 4 .*Дроздова В\. А\. МОБУ СОШ № 103.* Геометрия: .* – у 3/),
    ]);
    await page.getByRole('tab', { name: 'Дефициты' }).click();
    expect((await rowsOf(page, 'Дефициты по предметам и разделам программы'))[0]).toMatch(/^математика Геометрия: .* 3 3 /);
    await page.getByRole('tab', { name: /^Нет данных/ }).click();
    expect(await rowsOf(page, 'Уровень не определён')).toEqual([
      'Ежевикина Галина Егоровна математика МОБУ СОШ № 106 форма не открыта Начать',
      'Барвинкова Майя Фёдоровна математика МОБУ СОШ № 112 не заполнено: № 1, 4, 5 Заполнить',
    ]);
  });

  it('the rules say whose level another one would change', async () => {
    await page.getByRole('tab', { name: 'Правила' }).click();
    await page.getByText('по 4 оценкам (у 3 педагогов) уровень Б вместо С').waitFor();
    expect(await rowsOf(page, 'Результаты на границе уровней')).toHaveLength(4);
  });

  it('the table is saved for a spreadsheet', async () => {
    await page.getByRole('tab', { name: /^Нет данных/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Сохранить CSV: Уровень не определён' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Нет данных 2021-2022.csv');
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      '\uFEFFПедагог;Предмет;Школа;Чего нет',
      'Ежевикина Галина Егоровна;математика;МОБУ СОШ № 106;форма не открыта',
    ]);
  });

  it('the analytical report goes to Word from the same screen', async () => {
    await page.getByRole('link', { name: 'Аналитическая справка' }).click();
    await page.getByRole('heading', { level: 1, name: /^Аналитическая справка по оценке предметных и методических компетенций/ }).waitFor();
    await page.getByRole('button', { name: 'Word' }).click();
    await page.getByText('Создан файл «Справка по компетенциям педагогов, Кореновский район (демонстрация), 2021-2022.docx»').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Компетенции, 2021/2022' }).waitFor();
  });

  it('another year turns the screen to it; the first one has nothing to compare with', async () => {
    await page.getByLabel('Учебный год', { exact: true }).selectOption('2019/2020');
    await page.getByRole('heading', { name: 'Компетенции, 2019/2020' }).waitFor();
    await page.getByRole('tab', { name: 'Динамика' }).click();
    await page.getByText('Сравнить 2019/2020 учебный год не с чем').waitFor();
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe('which confirmed risks have no measure, by keyboard alone', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await openDistrict(page);
    await page.goto(placeOf(page, '/analysis/risks'));
    await page.getByRole('grid', { name: 'Карта рисков' }).waitFor();
  });
  afterAll(() => window.close());

  it('search finds the screen', async () => {
    await page.goto(placeOf(page, '/'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('карта рисков');
    await page.getByRole('listbox', { name: 'Найденное' }).getByRole('option', { name: /Риски/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Карта рисков' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Риски, 2021/2022');
  });

  it('the number of risks without a measure leads to their list, and the focus goes along', async () => {
    await tabTo(page, /^9 рисков$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Замечания');
    const rows = await rowsOf(page, 'Замечания');
    expect(rows).toHaveLength(9);
    expect(rows[0]).toBe('Подтверждён, но меры нет МОБУ СОШ № 114 Низкая учебная мотивация обучающихся В высокая Внести меру');
  });

  it('a risk opens with its lines and forms, Esc gives the focus back', async () => {
    await tabTo(page, /^Низкая учебная мотивация обучающихся$/);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'МОБУ СОШ № 114: Низкая учебная мотивация обучающихся' });
    await panel.getByText('Риск подтверждён, но меры нет').waitFor();
    await panel.getByText('5.1. Сниженный уровень учебной мотивации').waitFor();
    await expect.poll(() => panel.getByRole('button', { name: /профиль|протокол|самоанализ/i }).count()).toBe(3);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('Низкая учебная мотивация обучающихся');
  });

  it('arrows walk the map, a cell says all it shows and opens by Enter', async () => {
    await page.goto(placeOf(page, '/analysis/risks'));
    await page.getByRole('grid').waitFor();
    await tabTo(page, /^МОБУ ООШ № 107$/);
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await focused(page)).toBe(
      'МОБУ ООШ № 107, Высокая доля обучающихся с ОВЗ: значимость средняя, подтверждён, к прошлому году остаётся, меры нет',
    );
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'МОБУ ООШ № 107: Высокая доля обучающихся с ОВЗ' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^МОБУ ООШ № 107, Высокая доля/);
    await page.keyboard.press('Control+End');
    expect(await focused(page)).toBe(
      'МОБУ ООШ № 110, Низкий уровень оснащения школы: значимость низкая, не наблюдался, к прошлому году не сравнить',
    );
  });

  it('the analytical report goes to Word', async () => {
    await tabTo(page, /^Аналитическая справка$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Аналитическая справка.*риск/ }).waitFor();
    await tabTo(page, /^Word$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^Создан файл «Справка по рискам/).waitFor();
  });

  it('what is chosen stays in the address', async () => {
    await page.goto(placeOf(page, '/analysis/risks?part=work&measure=no&significance=high'));
    expect(await rowsOf(page, 'Риски в работу')).toEqual([
      expect.stringMatching(/^Низкая учебная мотивация обучающихся ?МОБУ СОШ № 114 В высокая подтверждён остаётся меры нет –$/),
    ]);
    await expect.poll(() => page.getByLabel('Меры', { exact: true }).inputValue()).toBe('no');
  });

  it('nothing went wrong unseen', () => {
    expect(window.errors).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the analyses in the %s theme', (scheme) => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow({ scheme });
    page = window.page;
  });
  afterAll(() => window.close());

  it('say what to do before there is data, and axe finds nothing', async () => {
    await page.getByLabel('Муниципалитет').fill('Пустой район');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    for (const [place, sentence] of [
      ['/analysis/competence', /учебном году оценивать некого/],
      ['/analysis/risks', /учебном году нет школ ШНОР/],
    ] as const) {
      await page.goto(placeOf(page, place));
      await page.getByText(sentence).waitFor();
      expect([place, await axeFindings(page)]).toEqual([place, []]);
    }
  });

  it('give axe nothing to find with data', async () => {
    await page.goto(placeOf(page, '/settings?part=base'));
    await openDistrict(page);
    for (const place of places) {
      await page.goto(placeOf(page, place));
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect([place, await axeFindings(page)]).toEqual([place, []]);
    }
  });

  it('give axe nothing to find in their panels', async () => {
    for (const place of ['/analysis/risks?open=korenovsk-107+disability', `/analysis/competence?open=${aForm}`]) {
      await page.goto(placeOf(page, place));
      const panel = page.getByRole('dialog');
      await panel.getByRole('heading', { level: 3 }).first().waitFor();
      await expect.poll(() => panel.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
      expect([place, await axeFindings(page)]).toEqual([place, []]);
    }
  });
});

const aForm = 'korenovsk-teacher-27-1-k-teacher-competence-2022';

const places = [
  ...['levels', 'teachers', 'groups', 'deficits', 'dynamics', 'missing', 'rules'].map((part) => `/analysis/competence?part=${part}`),
  ...['map', 'work', 'findings', 'factors', 'trends', 'own', 'rules'].map((part) => `/analysis/risks?part=${part}`),
  '/analysis/risks?finding=confirmed-without-measure',
];
