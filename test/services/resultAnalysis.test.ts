import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { besideCluster } from '../../shared/analysis/clusterComparison.ts';
import { anApp } from './anApp.ts';

const year = '2021/2022';
const school = 'korenovsk-110';

describe('results of the invented district over the years', () => {
  const app = anApp();
  const { call } = app;
  beforeAll(() => call('base.create', { kind: 'demo', set: 'korenovsk', name: 'К' }));
  afterAll(app.close);

  test('stand beside district and region, with changes in points', async () => {
    const view = await call('analysis.results', { school });
    expect([view.years, view.registerYears, view.schools.length, view.lines.length]).toEqual([
      [2020, 2021, 2022],
      [2020, 2021, 2022],
      14,
      12,
    ]);
    const [line] = view.school!.series;
    expect(line!.points.map(({ low }) => low)).toEqual([40, 42.1, 36.4]);
    expect(line!.changes.map(({ low }) => low)).toEqual(['21/10', '-57/10']);
    expect(
      line!.beside
        .at(-1)!
        .map(({ level }) => level)
        .toSorted(),
    ).toEqual(['municipality', 'region', 'whole']);
    expect(view.school!.groups.every(({ points }) => points.length > 0)).toBe(true);
    expect(view.school!.cohorts.some(({ points }) => points.map(({ grade }) => grade).join() === '5,6,7')).toBe(true);
  });

  test('are shown of the first school with any where none is named', async () => {
    const { school: first } = await call('analysis.results', { school: null });
    expect(first?.school.name).toBe('МОБУ ООШ № 107');
  });

  test('of one subject go over the schools by name', async () => {
    const found = await call('analysis.resultLine', { procedure: 'ВПР', subject: 'МА', grade: 5 });
    const names = found.schools.map(({ school: one }) => one.name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('ru', { numeric: true }).compare));
    expect([names.length, found.groups.map(({ level }) => level).toSorted()]).toEqual([14, ['municipality', 'region', 'whole']]);
  });

  test('are marked where the register says otherwise of many', async () => {
    const rows = await call('analysis.register', { year: 2022 });
    const marked = rows.filter(({ needsAnalysis }) => needsAnalysis);
    expect(new Set(marked.map((row) => row.school.name))).toEqual(new Set(['МОБУ ООШ № 110', 'МОБУ ООШ № 113', 'МОБУ СОШ № 106']));
    expect(rows.length).toBeGreaterThan(100);
    expect(await call('analysis.register', { year: 1999 })).toEqual([]);
  });

  test('stand beside conditions, and causes are held possible, added once, removed', async () => {
    const causes = async () => (await call('analysis.schoolContext', { school, year })).causes.map(({ text }) => text);
    const own = { school, year, text: 'дорога размыта весной' };
    const before = await causes();
    expect(before).toHaveLength(3);
    await call('cause.add', own);
    await call('cause.add', own);
    expect(await causes()).toHaveLength(4);
    await call('cause.remove', own);
    expect(await causes()).toEqual(before);
    await expect(call('cause.add', { ...own, text: '' })).rejects.toThrow('Проверьте введённые значения');
    await expect(call('cause.add', { ...own, school: 'nobody' })).rejects.toThrow(/Такой школы нет/);
    const { sources } = await call('analysis.schoolContext', { school, year });
    expect(sources.map(({ title }) => title).slice(0, 3)).toEqual(['Карточка школы', 'Результаты процедур', 'Карточки педагогов']);
    expect(sources.find(({ title }) => title === 'Качество подготовки')?.submission).toMatch(/^korenovsk-110/);
  });
});

describe('schools of the invented district', () => {
  const app = anApp();
  const { call } = app;
  const clusters = (variables: readonly string[] | null, count: number | null = null) =>
    call('analysis.clusters', { year, variables: variables && [...variables], count });
  beforeAll(() => call('base.create', { kind: 'demo', set: 'korenovsk', name: 'К' }));
  afterAll(app.close);

  test('are grouped by their cards unless asked otherwise; those without data are named', async () => {
    const view = await clusters(null);
    if (view.clustering.status !== 'grouped') throw new Error('not grouped');
    expect(view.chosen).toEqual(['rural', 'participants', 'teachers', 'service', 'category']);
    expect(view.clustering.clusters.map(({ ids }) => ids.length)).toEqual([7, 5]);
    expect(view.clustering.leftOut).toHaveLength(2);
    const [village] = view.clustering.clusters;
    const beside = besideCluster(view, school, village!.ids);
    expect(beside[0]).toMatchObject({ low: expect.any(Number), others: 6 });
  });

  test('are grouped by numbers of any form, added instruments too, as many as asked', async () => {
    const { variables } = await clusters(null);
    const outcomes = variables.filter(({ id }) => id.startsWith('k-outcomes:')).map(({ id }) => id);
    expect(outcomes.length).toBeGreaterThan(5);
    const view = await clusters([...outcomes.slice(0, 4), 'participants', 'nothing of the kind'], 3);
    expect(view.chosen).toHaveLength(5);
    expect(view.clustering.status === 'grouped' && view.clustering.clusters).toHaveLength(3);
  });

  test('are not grouped by nothing', async () => {
    expect((await clusters([])).clustering.status).toBe('too-few');
  });
});
