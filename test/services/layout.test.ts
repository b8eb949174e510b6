import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportBase } from '../../electron/services/exportBase.ts';
import { openForReading } from '../../electron/services/base.ts';
import { Failure } from '../../shared/model/failure.ts';
import { defaultLayout } from '../../shared/reports/layout/settings.ts';
import { fullSettings } from '../documents/aWideReport.ts';
import { readDocx } from '../documents/readDocx.ts';
import { readZip } from '../documents/readZip.ts';
import { anApp } from './anApp.ts';

const noBrowser = {
  shell: 'loopback',
  printPdf: () => Promise.reject(new Failure('no-browser', 'Браузера нет.')),
  drawCharts: () => Promise.reject(new Failure('no-browser', 'Браузера нет.')),
  showInFolder: () => Promise.resolve(),
  openFile: () => Promise.resolve(),
} as const;

const key = { kind: 'assessment-results', municipality: 'yurga', year: '2020/2021', school: null, isPublic: false } as const;

async function aTown(over: Parameters<typeof anApp>[0] = {}) {
  const app = anApp(over);
  await app.call('base.create', { kind: 'demo', name: 'Юрга' });
  return app;
}

test('the layout is the program’s own until it is changed, then that of the municipality, in reports and in the export', async () => {
  const { call, close } = await aTown();
  expect(await call('layout.get', {})).toEqual(defaultLayout);
  const settings = fullSettings('gost-2016');
  expect(await call('layout.save', settings)).toEqual(settings);
  const { layout } = await call('report.preview', key);
  expect(layout).toMatchObject({ title: 'ГОСТ Р 7.0.97-2016', approval: { word: 'УТВЕРЖДАЮ', name: 'С.\u00a0М.\u00a0Батог' } });
  expect((await call('report.preview', { ...key, isPublic: true })).layout?.approval?.name).toBeNull();
  const { file } = (await call('base.state', {})).base!;
  close();
  const base = openForReading(file, { now: () => new Date(), newId: () => 'x' });
  expect(exportBase(base).municipalities.map(({ layout: exported }) => exported)).toEqual([settings]);
  base.connection.close();
});

test('a made report bears the letterhead and the stamps', async () => {
  const { call, close } = await aTown();
  await call('layout.save', fullSettings('gost-2025'));
  const made = await call('report.make', { ...key, format: 'docx' });
  const { paragraphs, tables } = readDocx(readFileSync(path.join(made.folder, made.name)));
  expect(paragraphs[0]).toBe('Управление образованием Администрации города Юрги');
  expect(tables[0]?.[0]).toEqual(['СОГЛАСОВАНО', '', 'УТВЕРЖДАЮ']);
  expect(made.note).toBeUndefined();
  close();
});

test('where nothing can draw pictures the charts stay those of Word, and the program says so', async () => {
  const { call, close } = await aTown({ host: noBrowser });
  await call('layout.save', { ...defaultLayout, charts: 'pictures' });
  const made = await call('report.make', { ...key, format: 'docx' });
  expect(made.note).toMatch(/остались диаграммами Word/);
  expect(readDocx(readFileSync(path.join(made.folder, made.name))).charts.length).toBeGreaterThan(0);
  close();
});

test('pictures that can be drawn take the place of the charts', async () => {
  const drawCharts = () => Promise.resolve(new Map([['results.ВПР.chart.low.0', Buffer.from('\u0089PNG')]]));
  const { call, close } = await aTown({ host: { ...noBrowser, drawCharts } });
  await call('layout.save', { ...defaultLayout, charts: 'pictures' });
  const made = await call('report.make', { ...key, format: 'docx' });
  const names = [...readZip(readFileSync(path.join(made.folder, made.name))).keys()];
  expect(names.filter((name) => name.startsWith('word/media/')).length).toBe(1);
  close();
});

test('what a profile does not take is refused in words, beside its field', async () => {
  const { call, close } = await aTown();
  const own = defaultLayout.own;
  const refused = call('layout.save', {
    ...defaultLayout,
    profile: 'own',
    own: { ...own, margins: { ...own.margins, left: 3 }, size: { ...own.size, dense: 12.5 }, lineHeight: Number.NaN },
    letterhead: { ...defaultLayout.letterhead, okpo: '123', inn: 'нет', email: 'не адрес' },
    approval: { post: '', name: '', documents: ['report'] },
  });
  await expect(refused).rejects.toMatchObject({
    code: 'bad-input',
    fields: {
      'own.margins.left': 'Левое поле – от 10 до 50 мм',
      'own.size.dense': 'Шрифт больших таблиц – от 7 до 12 пт',
      'own.lineHeight': 'Интервал – от 1 до 2',
      'letterhead.okpo': 'ОКПО – 8 или 10 или 14 цифр',
      'letterhead.inn': 'ИНН – 10 или 12 цифр, ИНН/КПП – 10 и 9 цифр через косую черту',
      'letterhead.email': 'Адрес пишется так: imc@mail.ru',
      'approval.post': 'Укажите должность того, кто утверждает',
    },
  });
  close();
});
