import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addOwn, setText } from '../../shared/reports/living/editReport.ts';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { noEdits, type ReportEdits } from '../../shared/reports/living/edits.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { readDocx } from '../documents/readDocx.ts';
import { anApp, type Call } from './anApp.ts';
import { aPerson } from './records.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

let call: Call;
let close: () => void;
let folder: string;
let key: { kind: string; municipality: string; year: string; school: null };

beforeEach(async () => {
  ({ call, close, folder } = anApp());
  const { base } = await call('base.create', { kind: 'demo', set: 'yurga', name: 'Юрга' });
  key = { kind: 'assessment-results', municipality: base!.municipality.id, year: '2018/2019', school: null };
});
afterEach(() => close());

/** Her text in place of the report's first paragraph, and a paragraph of her own after it. */
async function edited(before: ReportEdits = noEdits): Promise<ReportEdits> {
  const { generated } = await call('report.living', key);
  const report = applyEdits(generated, before);
  const item = report.sections.flatMap(({ items }) => items).find(({ as }) => as === 'paragraph')!;
  const edits = setText(before, report, { item, text: ['Основание изложено мной, Васильевой.'] });
  return addOwn(edits, report, { id: 'my.1', as: 'paragraph', text: ['Мой абзац.'], after: item.id });
}

const words = (tree: ReportTree): string => JSON.stringify(tree.sections);

test('what was done to a report prints from then on, in the preview and in Word', async () => {
  expect(words(await call('report.preview', { ...key, isPublic: false }))).not.toContain('Мой абзац');
  const saved = await call('report.saveEdits', { ...key, edits: await edited(), basedOn: 0 });
  expect(saved).toMatchObject({ isSaved: true, revision: 1 });
  const printed = words(await call('report.preview', { ...key, isPublic: false }));
  expect(printed).toContain('Основание изложено мной');
  expect(printed).toContain('Мой абзац.');
  const made = await call('report.make', { ...key, isPublic: false, format: 'docx' });
  expect(readDocx(readFileSync(path.join(folder, 'documents', made.name))).paragraphs.join('\n')).toContain('Мой абзац.');
});

test('it stays after the program is closed', async () => {
  const edits = await edited();
  await call('report.saveEdits', { ...key, edits, basedOn: 0 });
  close();
  ({ call, close } = anApp({ dataFolder: folder }));
  expect(await call('report.living', key)).toMatchObject({ edits, revision: 1 });
});

test('another year of the same report is left alone', async () => {
  await call('report.saveEdits', { ...key, edits: await edited(), basedOn: 0 });
  expect(await call('report.living', { ...key, year: '2017/2018' })).toMatchObject({ edits: noEdits, revision: 0, updatedAt: null });
});

describe('two windows', () => {
  test('a save on what somebody has changed since writes nothing and gives back what is stored', async () => {
    const edits = await edited();
    await call('report.saveEdits', { ...key, edits, basedOn: 0 });
    const refused = await call('report.saveEdits', { ...key, edits: noEdits, basedOn: 0 });
    expect(refused).toMatchObject({ isSaved: false, edits, revision: 1 });
    expect((await call('report.living', key)).edits).toEqual(edits);
    expect(await call('report.saveEdits', { ...key, edits: noEdits, basedOn: 1 })).toMatchObject({ isSaved: true, revision: 2 });
  });
});

test('a publication copy hides names in her texts', async () => {
  await call('settings.save', { ...(await call('settings.get', {})), author: 'Васильева И. П.' });
  await call('report.saveEdits', { ...key, edits: await edited(), basedOn: 0 });
  const printed = words(await call('report.preview', { ...key, isPublic: true }));
  expect(printed).toContain('изложено мной');
  expect(printed).not.toContain('Васильев');
});

test('a name in her text, in any case, is told before a copy without names is made, with what stands there instead', async () => {
  await call('settings.save', { ...(await call('settings.get', {})), author: 'Васильева Ирина Павловна' });
  const [school] = await call('school.list', { year: key.year });
  await call('person.add', aPerson({ school: school!.id, name: 'Иванова Анна Петровна', role: 'teacher' }));
  await call('report.saveEdits', { ...key, edits: await edited(), basedOn: 0 });
  const { edits } = await call('report.living', key);
  const texts = edits.texts.map((text) => ({ ...text, text: ['Провести беседу с Анной Петровной и Ивановой А. П.'] }));
  await call('report.saveEdits', { ...key, edits: { ...edits, texts }, basedOn: 1 });
  const places = await call('report.names', key);
  expect(places.map(({ said }) => said)).toEqual(['Анной Петровной', 'Ивановой А. П.']);
  expect(new Set(places.map(({ instead }) => instead)).size).toBe(1);
  expect(places[0]!.instead).toMatch(/^\[Учитель \(.+\)\]$/);
  expect(words(await call('report.preview', { ...key, isPublic: false }))).toContain('Анной Петровной');
  const copy = words(await call('report.preview', { ...key, isPublic: true })).replaceAll('\u00a0', ' ');
  expect(copy.includes(`Провести беседу с ${places[0]!.instead}`)).toBe(true);
  expect(copy).not.toMatch(/Петровн|Иванов/);
  const made = await call('report.make', { ...key, isPublic: true, format: 'docx' });
  expect(made.note).toBe('Имена в ваших текстах заменены: 2\u00a0места.');
});

test('a text that is still being typed is kept for the window that comes after', async () => {
  const edits = await edited();
  expect(await call('report.saveEdits', { ...key, edits, basedOn: 0, isTyping: true })).toMatchObject({ isSaved: true, revision: 1 });
  close();
  ({ call, close } = anApp({ dataFolder: folder }));
  expect(await call('report.living', key)).toMatchObject({ edits, revision: 1 });
});

test('a document made while her text waits for a decision says so', async () => {
  const edits = await edited();
  const texts = edits.texts.map((text) => ({ ...text, was: ['Сказано было иначе.'] }));
  await call('report.saveEdits', { ...key, edits: { ...edits, texts }, basedOn: 0 });
  const made = await call('report.make', { ...key, isPublic: false, format: 'docx' });
  expect(made.note).toBe('Данные изменились после вашей правки: 1\u00a0место. Эти тексты напечатаны прежними.');
});

test('edits of a school that is not there are refused', async () => {
  const elsewhere = { ...key, school: 'nowhere', edits: noEdits, basedOn: 0 };
  await expect(call('report.saveEdits', elsewhere)).rejects.toMatchObject({ code: 'not-found' });
});

describe('what was sent', () => {
  const sendNow = async () => {
    const { token } = await call('report.make', { ...key, isPublic: false, format: 'docx' });
    await call('mail.make', {
      source: { tokens: [token] },
      to: ['uo@mail.example'],
      subject: 'Справка',
      text: 'Направляем справку.',
      way: 'draft',
    });
  };

  test('a draft of a letter keeps the version; the report then says what has changed since', async () => {
    const whole = { ...key, isPublic: false };
    expect(await call('sent.compare', whole)).toBeNull();
    await sendNow();
    const [sent] = await call('sent.list', { report: whole });
    expect(sent).toMatchObject({ kind: 'assessment-results', recipients: ['uo@mail.example'], isPublic: false });
    expect(await call('sent.compare', whole)).toMatchObject({ sections: [], isReordered: false });
    await call('report.saveEdits', { ...key, edits: await edited(), basedOn: 0 });
    expect((await call('sent.compare', whole))!.sections).toEqual(['Основание, цель, источники']);
    expect(await call('sent.compare', { ...key, isPublic: true })).toBeNull();
  });

  test('the version stays as sent whatever is done to the report', async () => {
    await sendNow();
    await call('report.saveEdits', { ...key, edits: await edited(), basedOn: 0 });
    const [sent] = await call('sent.list', { report: null });
    const made = await call('sent.make', { id: sent!.id });
    const { paragraphs } = readDocx(readFileSync(path.join(folder, 'documents', made.name)));
    expect(paragraphs.join('\n')).not.toContain('Мой абзац.');
    expect(paragraphs.length).toBeGreaterThan(20);
  });

  test('a report that went on paper is kept as it was, stands with those sent by mail and compares with now', async () => {
    const whole = { ...key, isPublic: false };
    const noted = { to: ['Управление образования', 'Архив'], way: 'system' as const, sentOn: '2019-08-30', number: '45-ИМЦ' };
    const marked = await call('sent.mark', { ...whole, ...noted, format: 'docx' });
    await call('report.saveEdits', { ...key, edits: await edited(), basedOn: 0 });
    await sendNow();
    expect(await call('sent.list', { report: whole })).toMatchObject([
      { way: 'mail', sentOn: null, number: '' },
      { id: marked.id, way: 'system', sentOn: '2019-08-30', number: '45-ИМЦ', recipients: noted.to },
    ]);
    expect((await call('sent.differences', { id: marked.id }))!.sections).toEqual(['Основание, цель, источники']);
    const made = await call('sent.make', { id: marked.id });
    expect(readDocx(readFileSync(path.join(folder, 'documents', made.name))).paragraphs.join('\n')).not.toContain('Мой абзац.');
  });

  test('a day that has not come and nobody to have it are refused beside their fields', async () => {
    const mark = {
      ...key,
      isPublic: false,
      to: ['Архив'],
      way: 'paper' as const,
      sentOn: '2019-08-30',
      number: '',
      format: 'docx' as const,
    };
    await expect(call('sent.mark', { ...mark, sentOn: '2999-01-01' })).rejects.toMatchObject({
      fields: { sentOn: 'Дата ещё не наступила' },
    });
    await expect(call('sent.mark', { ...mark, to: [] })).rejects.toMatchObject({ fields: { to: 'Укажите, кому отправлено' } });
    expect(await call('sent.list', { report: null })).toEqual([]);
  });
});
