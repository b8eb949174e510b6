import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBase } from '../../electron/db/open.ts';
import { stores } from '../../electron/db/stores.ts';
import { aFolder, anApp } from './anApp.ts';

test('the first start has no base, a made one is opened, the next start opens it again', async () => {
  const first = anApp();
  expect(await first.call('base.state', {})).toMatchObject({ base: null, known: [], mayChange: true, shell: 'loopback', problem: null });
  await expect(first.call('school.list', { year: '2020/2021' })).rejects.toMatchObject({ code: 'no-base' });
  const made = await first.call('base.create', { kind: 'empty', name: 'Кореновский район' });
  expect(made.base).toMatchObject({ name: 'Кореновский район', municipality: { name: 'Кореновский район', isDemo: false } });
  first.close();
  const second = anApp({ dataFolder: first.folder });
  const state = await second.call('base.state', {});
  expect([state.base?.name, state.known.map(({ name }) => name)]).toEqual(['Кореновский район', ['Кореновский район']]);
  second.close();
});

test('the demonstration base is the one of order Ю under the name given', async () => {
  const { call, close } = anApp();
  const { base } = await call('base.create', { kind: 'demo', name: 'Показ' });
  expect([base?.name, base?.municipality.name, base?.municipality.orderNumber]).toEqual(['Показ', 'Юргинский городской округ', '512']);
  expect(await call('result.list', {})).toHaveLength(32);
  expect(await call('base.check', {})).toEqual({ ok: true, problems: [] });
  close();
});

test('changing to another base and back; the one opened last comes first', async () => {
  let minute = 0;
  const { call, close } = anApp({ now: () => new Date(2021, 4, 20, 10, minute++) });
  await call('base.create', { kind: 'empty', name: 'Первая' });
  const { known } = await call('base.create', { kind: 'empty', name: 'Вторая' });
  expect(known.map(({ name }) => name)).toEqual(['Вторая', 'Первая']);
  const state = await call('base.open', { id: known[1]!.id });
  expect([state.base?.name, state.known.map(({ name }) => name)]).toEqual(['Первая', ['Первая', 'Вторая']]);
  close();
});

test('a name already taken is refused, odd names make a file all the same', async () => {
  const { call, close, folder } = anApp();
  await call('base.create', { kind: 'empty', name: 'Район' });
  await expect(call('base.create', { kind: 'empty', name: 'Район' })).rejects.toMatchObject({
    code: 'file-exists',
    fields: { name: 'Уже есть' },
  });
  for (const name of ['../../наружу', 'CON', 'а/б:в*г?', '.', 'я'.repeat(120)]) await call('base.create', { kind: 'empty', name });
  const files = readdirSync(path.join(folder, 'bases')).filter((file) => file.endsWith('.opora'));
  expect(files).toHaveLength(6);
  close();
});

test('a last base that can not be opened is told with its reason, and the program starts', async () => {
  const first = anApp();
  await first.call('base.create', { kind: 'empty', name: 'Район' });
  const second = anApp({ dataFolder: first.folder });
  const state = await second.call('base.state', {});
  expect([state.base, state.problem]).toEqual([null, expect.stringMatching(/^База «Район» не открыта\. База уже открыта для записи/)]);
  first.close();
  const opened = await second.call('base.open', { id: state.known[0]!.id });
  expect([opened.base?.name, opened.problem]).toEqual(['Район', null]);
  second.close();
});

test('a record of bases that can not be read costs only the order of the list', async () => {
  const first = anApp();
  await first.call('base.create', { kind: 'empty', name: 'Район' });
  first.close();
  writeFileSync(path.join(first.folder, 'bases.json'), '{"broken');
  const second = anApp({ dataFolder: first.folder });
  const { base, known } = await second.call('base.state', {});
  expect([base, known.map(({ name, openedAt }) => [name, openedAt])]).toEqual([null, [['Район', null]]]);
  second.close();
});

test('a base refused on opening leaves the present one open', async () => {
  const { call, close, folder } = anApp();
  await call('base.create', { kind: 'empty', name: 'Район' });
  writeFileSync(path.join(folder, 'bases', 'Чужой.opora'), 'текст');
  const { known } = await call('base.state', {});
  await expect(call('base.open', { id: known.find(({ name }) => name === 'Чужой')!.id })).rejects.toMatchObject({ code: 'not-a-base' });
  expect((await call('base.state', {})).base?.name).toBe('Район');
  close();
});

test('started for one file the program keeps to it', async () => {
  const folder = aFolder();
  const maker = anApp({ dataFolder: folder });
  await maker.call('base.create', { kind: 'empty', name: 'Район' });
  maker.close();
  rmSync(path.join(folder, 'bases.json'));
  const { call, close } = anApp({ dataFolder: folder, file: path.join(folder, 'bases', 'Район.opora') });
  expect(await call('base.state', {})).toMatchObject({ base: { name: 'Район' }, known: [], mayChange: false });
  await expect(call('base.create', { kind: 'empty', name: 'Другой' })).rejects.toMatchObject({ code: 'bad-usage' });
  close();
});

test('of several municipalities of a base one is chosen, and stays so at the next start', async () => {
  const first = anApp();
  const { base } = await first.call('base.create', { kind: 'empty', name: 'Район' });
  first.close();
  const { db, close } = openBase(base!.file);
  stores(db).municipalities.add({ ...base!.municipality, id: 'second', name: 'Ямской район' }, { at: '2021-04-20T10:00:00.000Z', by: '' });
  close();
  const second = anApp({ dataFolder: first.folder });
  expect((await second.call('base.state', {})).base).toMatchObject({
    municipality: { name: 'Район' },
    municipalities: [{ name: 'Район' }, { id: 'second' }],
  });
  const chosen = await second.call('municipality.choose', { id: 'second' });
  expect(chosen.base).toMatchObject({ file: base!.file, municipality: { name: 'Ямской район' } });
  await expect(second.call('municipality.choose', { id: 'third' })).rejects.toMatchObject({ code: 'not-found' });
  second.close();
  const third = anApp({ dataFolder: first.folder });
  expect((await third.call('base.state', {})).base?.municipality.name).toBe('Ямской район');
  third.close();
});
