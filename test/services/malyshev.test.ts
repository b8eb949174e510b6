import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leastCases } from '../../shared/analysis/clusters.ts';
import { presenceOf } from '../../shared/engine/presence.ts';
import { openForReading, type Base } from '../../electron/services/base.ts';
import { checkBase } from '../../electron/services/checkBase.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { malyshev } from '../../electron/services/demo/malyshev/malyshev.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { exportBase } from '../../electron/services/exportBase.ts';
import { schoolClusters } from '../../electron/services/schoolClusters.ts';
import { yearForms } from '../../electron/services/yearForms.ts';
import { aFolder } from './anApp.ts';

const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };
const [first, last] = ['2020/2021', '2021/2022'] as const;

function aDistrict(): Base {
  const file = path.join(aFolder(), 'malyshev.opora');
  newDemoBase(file, { name: malyshev.name, sets: [malyshev] }, clock);
  return openForReading(file, clock);
}

let base: Base;
beforeAll(() => (base = aDistrict()));
afterAll(() => base.connection.close());

const forms = (instrument: string, year: string) => yearForms(base, year).filter(({ submission }) => submission.instrument === instrument);

test('the district works by order М, is marked as a demonstration and has 9 invented schools over two years', () => {
  const { municipalities, schools, people } = exportBase(base);
  expect(municipalities).toMatchObject([{ isDemo: true, years: [first, last], orderNumber: '300/1од' }]);
  expect(schools).toHaveLength(9);
  expect(schools.every(({ name }) => name.endsWith('(вымышленная)'))).toBe(true);
  const low = (year: string) =>
    schools.filter(({ statuses }) => statuses.some((one) => one.year === year && one.status === 'shnor')).length;
  expect([low(first), low(last)]).toEqual([4, 4]);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
});

test('all that is filled is right, and the same on every run', () => {
  expect(checkBase(base)).toEqual({ ok: true, problems: [] });
  const again = aDistrict();
  expect(exportBase(again)).toEqual(exportBase(base));
  again.connection.close();
});

test('criteria of the district and its schools are in every state, and their share moves both ways', () => {
  const states = [first, last].map((year) => forms('m-criteria', year).map(({ submission }) => submission.isSigned));
  expect(states.map((list) => list.length)).toEqual([10, 9]);
  expect(new Set(states.flat())).toEqual(new Set([true, false]));
  const shares = (year: string) =>
    new Map(
      forms('m-criteria', year).map(({ submission, instrument, effective }) => [submission.about.id, presenceOf(instrument, effective)!]),
    );
  const [before, now] = [shares(first), shares(last)];
  const change = [...now].map(([id, { whole }]) => whole.present - before.get(id)!.whole.present);
  expect(change.some((one) => one > 0)).toBe(true);
  expect(change.some((one) => one < 0)).toBe(true);
  expect(now.get('malyshev-208')!.whole.unfilled).toBeGreaterThan(0);
});

test('conflicts of the schools add up to those of the district', () => {
  for (const year of [first, last]) {
    const all = forms('m-conflicts', year);
    const count = (kind: string, item: string) =>
      all
        .flatMap(({ submission, effective }) => (submission.about.kind === kind ? (effective[item] as number) : []))
        .reduce((a, b) => a + b, 0);
    expect([count('school', '1'), count('school', '2')]).toEqual([count('municipality', '1'), count('municipality', '2')]);
  }
});

test('its schools can be grouped', () => {
  const { clustering, chosen } = schoolClusters(base, { year: last, variables: null, count: null });
  expect(chosen.length).toBeGreaterThan(3);
  expect(clustering.status).toBe('grouped');
  expect(clustering.status === 'grouped' ? clustering.clusters.flatMap(({ ids }) => ids).length : 0).toBeGreaterThan(leastCases);
});

test('with the other sets in one base the district worked for stays the first', () => {
  const file = path.join(aFolder(), 'all.opora');
  newDemoBase(file, { name: 'все', sets: Object.values(demoBases) }, clock);
  const all = openForReading(file, clock);
  expect(all.municipality().id).toBe('korenovsk');
  expect(all.municipalities.list().map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(demoBases)));
  expect(checkBase(all).ok).toBe(true);
  all.connection.close();
});
