import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../electron/services/host.ts';
import { Failure } from '../../shared/model/failure.ts';
import { anApp } from '../services/anApp.ts';
import { readDocx } from './readDocx.ts';

/** A shell that notes what it was asked for. */
function aHost() {
  const asked: string[] = [];
  const host: Host = {
    shell: 'loopback',
    printPdf: (tree) => Promise.resolve(Buffer.from(`%PDF ${tree.title}`)),
    drawCharts: () => Promise.reject(new Failure('no-browser', 'Браузера нет.')),
    showInFolder: async (file) => void asked.push(`folder ${path.basename(file)}`),
    openFile: async (file) => void asked.push(`file ${path.basename(file)}`),
  };
  return { host, asked };
}

async function aDemo() {
  const { host, asked } = aHost();
  const app = anApp({ host, now: () => new Date('2021-06-01T10:00:00Z') });
  await app.call('base.create', { kind: 'demo', name: 'Юрга' });
  return { ...app, asked };
}

describe('reports of an open base', () => {
  test('every report of the list can be shown and made', async () => {
    const { call, close } = await aDemo();
    const rows = await call('report.list', {});
    const results = rows.filter(({ kind }) => kind === 'assessment-results');
    expect(results.map(({ year, school }) => [year, school?.name ?? null])).toEqual(
      ['2020/2021', '2018/2019', '2017/2018'].flatMap((year) => [null, 'СОШ № 1', 'СОШ № 14'].map((school) => [year, school])),
    );
    for (const { kind, group, municipality, year, school } of rows) {
      const key = { kind, municipality: municipality.id, year, school: school?.id ?? null, isPublic: false };
      const tree = await call('report.preview', key);
      const made = await call('report.make', { ...key, format: 'docx' });
      expect(made.name).toBe(`${tree.fileName}.docx`);
      const { paragraphs } = readDocx(readFileSync(path.join(made.folder, made.name)));
      expect(group === 'reports' ? paragraphs[0] : 'СПРАВКА').toMatch(/СПРАВКА$/);
      expect(paragraphs.length).toBeGreaterThan(3);
    }
    close();
  });

  test('a made document is shown and opened by its token only', async () => {
    const { call, close, asked } = await aDemo();
    const [first] = await call('report.list', {});
    const key = { kind: first!.kind, municipality: first!.municipality.id, year: first!.year, school: null, isPublic: false };
    const made = await call('report.make', { ...key, format: 'pdf' });
    const again = await call('report.make', { ...key, format: 'pdf' });
    await call('document.showInFolder', { token: made.token });
    await call('document.open', { token: again.token });
    expect(asked).toEqual([`folder ${made.name}`, `file ${made.name.replace('.pdf', ' (2).pdf')}`]);
    await expect(call('document.open', { token: '/etc/passwd' })).rejects.toMatchObject({ code: 'not-found' });
    close();
  });

  test('what can not be made is refused in words', async () => {
    const { call, close } = await aDemo();
    const key = { kind: 'assessment-results', municipality: 'yurga', year: '2020/2021', school: null, isPublic: false };
    await expect(call('report.preview', { ...key, kind: 'no-such' })).rejects.toMatchObject({ code: 'bad-usage' });
    await expect(call('report.preview', { ...key, kind: 'competence' })).rejects.toMatchObject({ code: 'no-report-data' });
    await expect(call('report.preview', { ...key, year: '2010/2011' })).rejects.toMatchObject({ code: 'no-report-data' });
    await expect(call('report.preview', { ...key, school: 'elsewhere' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(call('report.preview', { ...key, municipality: 'elsewhere' })).rejects.toMatchObject({ code: 'not-found' });
    close();
  });
});

describe('printed forms', () => {
  test('a filled form holds the answers, the header and what the profile diagnosed', async () => {
    const { call, close } = await aDemo();
    const about = { kind: 'school', id: 'yurga-sch423500' } as const;
    const open = async (instrument: string, round: string) =>
      (await call('submission.open', { instrument, about, subject: null, year: '2020/2021', round })).submission.id;
    const save = (submission: string, item: string, value: string | boolean) => call('submission.saveAnswer', { submission, item, value });
    await save(await open('k-risk-profile', 'year'), '10', 'high');
    const protocol = await open('k-curator-protocol', '2021-03-15');
    await save(protocol, '1.1', true);
    await save(protocol, '1.2', false);
    const made = await call('form.make', { instrument: 'k-curator-protocol', submission: protocol, format: 'docx' });
    const { tables } = readDocx(readFileSync(path.join(made.folder, made.name)));
    expect(tables[0]).toEqual([
      ['Наименование ОО', 'МБОУ «СОШ № 1»'],
      ['Дата посещения', '15.03.2021'],
    ]);
    expect(tables[1]!.slice(1, 4)).toEqual([
      ['1', 'Уровень оснащения школы(РПШ п.1)'],
      ['Нехватка или плохое состояние учебных материалов', 'да (высокая)', 'подтверждается'],
      ['Нехватка компьютеров для учителей', 'не подтверждается'],
    ]);
    close();
  });

  test('a blank holds no answers, and a form is not printed as another one', async () => {
    const { call, close } = await aDemo();
    const about = { kind: 'school', id: 'yurga-sch423500' } as const;
    const { submission } = await call('submission.open', {
      instrument: 'k-risk-profile',
      about,
      subject: null,
      year: '2020/2021',
      round: 'year',
    });
    const blank = await call('form.preview', { instrument: 'k-risk-profile', submission: null });
    const table = blank.sections[0]!.blocks.find((block) => block.kind === 'table')!;
    expect(table.body.every((row) => row[1]!.text === '')).toBe(true);
    await expect(call('form.preview', { instrument: 'k-self-analysis', submission: submission.id })).rejects.toMatchObject({
      code: 'no-submission',
    });
    await expect(call('form.preview', { instrument: 'k-unknown', submission: null })).rejects.toMatchObject({ code: 'bad-usage' });
    close();
  });
});
