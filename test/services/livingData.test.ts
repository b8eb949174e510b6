import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../shared/ipc/contract.ts';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { setText } from '../../shared/reports/living/editReport.ts';
import { noEdits, type ReportEdits } from '../../shared/reports/living/edits.ts';
import { anApp, type Call } from './anApp.ts';

type Key = Input<'report.living'>;

const year = '2021/2022';
const kinds = ['risks', 'k-outcomes', 'info-letter'];
let call: Call;
let close: () => void;
let folder: string;
let school: string;
let edited: readonly { readonly key: Key; readonly edits: ReportEdits }[];

/** Every text of reports on the district and on one school ends with words of hers. */
beforeEach(async () => {
  ({ call, close, folder } = anApp());
  const { base } = await call('base.create', { kind: 'demo', set: 'korenovsk', name: 'Кореновский район' });
  const schools = await call('school.list', { year });
  school = schools.find(({ shortName }) => shortName.includes('№ 107'))!.id;
  const keys = kinds.flatMap((kind) => [null, school].map((of): Key => ({ kind, municipality: base!.municipality.id, year, school: of })));
  edited = await Promise.all(keys.map(async (key) => ({ key, edits: await editedAll(key) })));
});
afterEach(() => close());

async function editedAll(key: Key): Promise<ReportEdits> {
  const report = applyEdits((await call('report.living', key)).generated, noEdits);
  const texts = report.sections.flatMap(({ items }) => items).filter(({ as }) => as !== null);
  const edits = texts.reduce((all, item, index) => {
    const lines = item.said!;
    return setText(all, report, { item, text: [...lines.slice(0, -1), `${lines.at(-1)} Моё${index}.`] });
  }, noEdits);
  await call('report.saveEdits', { ...key, edits, basedOn: 0 });
  return edits;
}

/** What has become of her texts; each of them still prints. */
async function states(of = edited): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { key, edits } of of) {
    const view = await call('report.living', key);
    expect(view.edits).toEqual(edits);
    const { tree, sections } = applyEdits(view.generated, view.edits);
    const printed = JSON.stringify(tree);
    expect(edits.texts.filter((_, index) => !printed.includes(`Моё${index}.`))).toEqual([]);
    for (const { state } of sections.flatMap(({ items }) => items)) counts[state.status] = (counts[state.status] ?? 0) + 1;
    const untold = sections.flatMap(({ items }) => items.filter(({ state }) => state.status === 'changed' && state.changes.length === 0));
    expect(untold).toEqual([]);
  }
  return counts;
}

async function rename(name: string, shortName: string): Promise<void> {
  const { school: card } = await call('school.get', { id: school });
  const { municipality: _, ...own } = card;
  await call('school.save', { ...own, name, shortName });
}

test('a school is renamed: her texts stay, what names it tells the old name and the new one, and no more once it has its name back', async () => {
  const before = await states();
  expect(before['changed']).toBeUndefined();
  const { name, shortName } = (await call('school.get', { id: school })).school;
  await rename('МОБУ «Лицей № 99»', 'Лицей № 99');
  expect((await states())['changed']).toBeGreaterThan(5);
  const view = await call('report.living', edited[0]!.key);
  const said = applyEdits(view.generated, view.edits).sections.flatMap(({ items }) =>
    items.flatMap(({ state }) => (state.status === 'changed' ? state.changes : [])),
  );
  expect(said).toContainEqual({ was: 'МОБУ ООШ № 107', now: 'Лицей № 99' });
  await rename(name, shortName);
  expect(await states()).toEqual(before);
});

test('a school leaves the list: texts of what it is no longer asked stay in their places, and are no question once it is back', async () => {
  const before = await states();
  await call('school.setStatus', { school, year, status: 'none', basis: '' });
  expect(await states()).toMatchObject({ gone: expect.any(Number), changed: expect.any(Number) });
  await call('school.setStatus', { school, year, status: 'shnor', basis: '' });
  expect(await states()).toEqual(before);
});

test('a school is removed: its own reports wait for it, those on the district keep her texts; both come back with it', async () => {
  const before = await states();
  await call('school.remove', { id: school });
  const [district, ofSchool] = [edited.filter(({ key }) => key.school === null), edited.filter(({ key }) => key.school !== null)];
  expect((await states(district))['changed']).toBeGreaterThan(3);
  for (const { key } of ofSchool)
    await expect(call('report.living', key)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/^Такой школы нет в этом муниципалитете\. Ваша правка \(\d+\s\p{L}+\) сохранена/u),
    });
  await call('school.restore', { id: school });
  expect(await states()).toEqual(before);
});

test('a signed form is reopened and emptied, and filled again: her texts stay throughout', async () => {
  const before = await states();
  const forms = await call('submission.list', { instrument: 'k-outcomes', year });
  const form = forms.find(({ about }) => about.id === school)!;
  if (form.signedOn !== null) await call('submission.reopen', { submission: form.id, reason: 'Ошибка в показателе' });
  const { answers } = await call('submission.get', { id: form.id });
  for (const item of Object.keys(answers)) await call('submission.saveAnswer', { submission: form.id, item, value: null });
  const lost = edited.filter(({ key }) => key.kind === 'k-outcomes' && key.school === school);
  await expect(call('report.living', lost[0]!.key)).rejects.toMatchObject({
    code: 'no-report-data',
    message: expect.stringContaining('сохранена и появится снова'),
  });
  const emptied = await states(edited.filter((one) => !lost.includes(one)));
  expect(emptied['changed']! + (emptied['gone'] ?? 0)).toBeGreaterThan(3);
  for (const [item, value] of Object.entries(answers)) await call('submission.saveAnswer', { submission: form.id, item, value: value! });
  expect((await states())['gone']).toBe(before['gone']);
});

test('the next version of an instrument asks nothing of a report on answers that are there', async () => {
  const text = readFileSync(new URL('../fixtures/instrument-example.json', import.meta.url), 'utf8');
  const { instrument } = await call('instrument.add', { text });
  const form = { instrument: instrument.id, about: { kind: 'school' as const, id: school }, subject: null, year, round: 'year' };
  const { submission } = await call('submission.open', form);
  for (const item of ['1.3', '2.1', '2.2']) await call('submission.saveAnswer', { submission: submission.id, item, value: 1 });
  const key = { ...edited[0]!.key, kind: instrument.id };
  const own = [{ key, edits: await editedAll(key) }];
  const before = await states(own);
  const next = JSON.stringify({ ...(JSON.parse(text) as object), version: 2, title: 'Мониторинг готовности школы (новая редакция)' });
  expect(await call('instrument.add', { text: next })).toMatchObject({ status: 'next' });
  const after = await states(own);
  expect(after['gone']).toBe(before['gone']);
});

test('a copy of the base put in place of it holds the texts of its day; taken back whole after that, the report is the program’s again', async () => {
  const [{ key, edits }] = edited as [(typeof edited)[number]];
  close();
  const bases = path.join(folder, 'bases');
  const file = path.join(
    bases,
    readdirSync(bases).find((name) => name.endsWith('.opora'))!,
  );
  copyFileSync(file, path.join(folder, 'copy'));
  ({ call, close } = anApp({ dataFolder: folder }));
  await call('report.saveEdits', { ...key, edits: noEdits, basedOn: 1 });
  close();
  copyFileSync(path.join(folder, 'copy'), file);
  ({ call, close } = anApp({ dataFolder: folder }));
  expect(await call('report.living', key)).toMatchObject({ edits, revision: 1 });
  await states();
  expect(await call('report.saveEdits', { ...key, edits: noEdits, basedOn: 2 })).toMatchObject({ isSaved: false, edits });
  await call('report.saveEdits', { ...key, edits: noEdits, basedOn: 1 });
  const view = await call('report.living', key);
  expect(JSON.stringify(applyEdits(view.generated, view.edits).tree)).not.toContain('Моё');
});

test('a school year more, and the reports of this one stay as they are', async () => {
  const before = await states();
  await call('year.add', { year: '2022/2023' });
  expect(await states()).toEqual(before);
});
