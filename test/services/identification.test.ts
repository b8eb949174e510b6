import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLowAt } from '../../shared/identification/identify.ts';
import { usualRule } from '../../shared/identification/rule.ts';
import { anApp } from './anApp.ts';

const year = '2020/2021';
const asked = { year, upTo: null, near: 5, draft: null } as const;

describe('the schools of order Ю', () => {
  const app = anApp();
  const { call } = app;
  let schools: readonly string[] = [];
  beforeAll(async () => {
    await call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
    schools = (await call('school.list', { year })).map(({ id }) => id);
  });
  afterAll(app.close);

  test('are both low by the usual rule, by the last results that the school year has', async () => {
    const view = await call('identification.view', asked);
    expect([view.upTo, view.resultYears]).toEqual([2019, [2019, 2018]]);
    expect(view.rules).toEqual([usualRule]);
    expect(view.schools.map(({ school, official, outcomes }) => [school.name, official, outcomes])).toEqual([
      [
        'СОШ № 1',
        { status: 'shnor', basis: 'приказ от 26.11.2020 № 512' },
        [{ rule: 'usual', status: 'identified', isLow: true, low: 3, counted: 6, leftOut: 10, margin: '7', near: null }],
      ],
      [
        'СОШ № 14',
        { status: 'shnor', basis: 'приказ от 26.11.2020 № 512' },
        [{ rule: 'usual', status: 'identified', isLow: true, low: 4, counted: 7, leftOut: 9, margin: '15', near: null }],
      ],
    ]);
  });

  test('are one by one explained: what is low and by how much, what is left out and why, what ±N points change', async () => {
    const found = await call('identification.school', { school: schools[0]!, year, upTo: null, near: 5 });
    const [usual] = found.byRule;
    if (usual?.found.status !== 'identified') throw new Error('not identified');
    expect(
      usual.found.counted.slice(0, 4).map(({ result, above, isLow }) => [result.subject, result.grade, result.year, above, isLow]),
    ).toEqual([
      ['РУ', 5, 2018, '21', true],
      ['МА', 6, 2019, '7', true],
      ['МА', 5, 2018, '3', true],
      ['МА', 5, 2019, '-8', false],
    ]);
    expect(usual.found.leftOut.map(({ reason }) => reason).toSorted()).toEqual([
      'not-held',
      'not-held',
      ...Array.from({ length: 8 }, () => 'procedure-off'),
    ]);
    expect([-5, 7, 8].map((points) => isLowAt(usual.found, points))).toEqual([true, true, false]);
  });

  test('show a rule that is being edited before it is saved, and nothing stays of it', async () => {
    const draft = { ...usualRule, thresholds: { ...usualRule.thresholds, ВПР: 38 } };
    const shown = await call('identification.view', { ...asked, draft });
    expect(shown.schools.map(({ outcomes }) => [outcomes[0]?.isLow, outcomes[0]?.near])).toEqual([
      [false, '1'],
      [true, null],
    ]);
    expect((await call('identification.view', asked)).rules).toEqual([usualRule]);
  });

  test('stand beside the target of the order and the share by the official list', async () => {
    const { shares } = await call('identification.view', asked);
    expect(shares.filter(({ target, official }) => target !== null || official !== null)).toEqual([
      { year: '2020/2021', target: 16, official: { low: 2, of: 2 } },
      { year: '2021/2022', target: 8, official: null },
      { year: '2022/2023', target: 0, official: null },
    ]);
  });
});

describe('rules', () => {
  const app = anApp();
  const { call } = app;
  const strict = { ...usualRule, id: 'strict', name: 'Строгое', leastLow: 1, thresholds: { ВПР: 25, ОГЭ: 10, ЕГЭ: null } };
  beforeAll(() => call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' }));
  afterAll(app.close);

  test('stand side by side; the usual one is always there', async () => {
    await call('identification.saveRule', strict);
    const view = await call('identification.view', asked);
    expect(view.rules.map(({ id }) => id)).toEqual(['usual', 'strict']);
    expect(view.schools.map(({ outcomes }) => outcomes.map(({ low }) => low))).toEqual([
      [3, 3],
      [4, 5],
    ]);
    await call('identification.saveRule', { ...usualRule, leastLow: 4 });
    expect((await call('identification.rules', {})).map(({ leastLow }) => leastLow)).toEqual([4, 1]);
    expect(await call('identification.removeRule', { id: 'usual' })).toEqual([usualRule, strict]);
    expect(await call('identification.removeRule', { id: 'strict' })).toEqual([usualRule]);
  });

  test('bear different names, and no more than fit a sheet', async () => {
    await expect(call('identification.saveRule', { ...strict, name: usualRule.name })).rejects.toThrow(/уже есть/);
    for (const id of ['2', '3', '4', '5', '6']) await call('identification.saveRule', { ...strict, id, name: id });
    await expect(call('identification.saveRule', { ...strict, id: '7', name: '7' })).rejects.toThrow(/не больше 6 правил/);
  });

  test('are refused where they make no sense', async () => {
    await expect(call('identification.saveRule', { ...strict, years: 0 })).rejects.toThrow('Проверьте введённые значения');
    await expect(call('identification.saveRule', { ...strict, thresholds: { ...strict.thresholds, ВПР: 101 } })).rejects.toThrow(
      'Проверьте введённые значения',
    );
  });
});

test('marks rest on a document, are changed and removed', async () => {
  const { call, close } = anApp();
  await call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
  const [school] = (await call('school.list', { year })).map(({ id }) => id);
  const marksOf = async () =>
    (await call('identification.view', asked)).schools.map(({ marks }) => marks.map(({ kind, basis }) => [kind, basis]));
  const biased = { school: school!, year, kind: 'biased' } as const;
  await expect(call('schoolMark.set', { ...biased, basis: ' ' })).rejects.toThrow('Проверьте введённые значения');
  await call('schoolMark.set', { ...biased, basis: 'письмо от 01.02.2021 № 5' });
  await call('schoolMark.set', { ...biased, basis: 'письмо от 01.02.2021 № 6' });
  await call('schoolMark.set', { ...biased, kind: 'resilient', basis: 'приказ № 7' });
  expect(await marksOf()).toEqual([
    [
      ['biased', 'письмо от 01.02.2021 № 6'],
      ['resilient', 'приказ № 7'],
    ],
    [],
  ]);
  await call('schoolMark.remove', biased);
  await call('schoolMark.remove', biased);
  expect((await marksOf())[0]).toEqual([['resilient', 'приказ № 7']]);
  await expect(call('schoolMark.set', { ...biased, school: 'nobody', basis: 'письмо' })).rejects.toThrow(/Такой школы нет/);
  close();
});

test('a school year before any result says of every school that there is no data', async () => {
  const { call, close } = anApp();
  await call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
  await call('year.add', { year: '2015/2016' });
  const view = await call('identification.view', { ...asked, year: '2015/2016' });
  expect([view.upTo, view.schools.map(({ outcomes }) => outcomes[0]?.status)]).toEqual([2016, ['no-data', 'no-data']]);
  close();
});
