import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { printXlsx } from '../../electron/documents/xlsx/printXlsx.ts';
import { instruments } from '../../shared/instruments/index.ts';
import { formTree } from '../../shared/reports/form.ts';
import { formWorkbook } from '../../shared/reports/workbook/formWorkbook.ts';
import { runCli } from '../cli/runCli.ts';
import { aForm } from './productDocuments.ts';
import { readXlsx } from './readXlsx.ts';

test.each(instruments.map(({ id }) => id))('%s: every cell of the printed form stands on one sheet', async (id) => {
  for (const answers of [undefined, null]) {
    const tree = formTree(aForm(id, answers === null ? { answers } : {}));
    const { sheets } = readXlsx(await printXlsx(formWorkbook(tree)));
    expect(sheets.map(({ name }) => name)).toEqual(['Форма']);
    const plain = (text: string) => text.replace(/[\s\u00ad]+/g, '');
    const held = new Set(sheets[0]!.rows.flat().map((cell) => plain(String(cell?.value ?? '')).replace('.', ',')));
    const cells = tree.sections[0]!.blocks.flatMap((block) => (block.kind === 'table' ? [...block.head, ...block.body].flat() : []));
    const words = cells.map(({ text }) => plain(text)).filter((text) => /^[а-яё«]/i.test(text) && !/[\ud800-\udfff\ufffd<]/.test(text));
    expect(words.filter((text) => ![...held].some((one) => one.includes(text.replace('.', ','))))).toEqual([]);
  }
});

test('the command line makes a form as a sheet', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'opora-form-'));
  expect((await runCli(['demo', '--db', 'сорск.opora', '--set', 'sorsk'], folder)).exit).toBe(0);
  const { exit, stdout } = await runCli(
    ['form', '--db', 'сорск.opora', '--instrument', 'k-teacher-competence', '--format', 'xlsx', '--out', 'бланки'],
    folder,
  );
  expect(exit).toBe(0);
  const [{ file }] = JSON.parse(stdout) as readonly [{ file: string }];
  expect(path.basename(file)).toBe('Компетенции учителя, бланк.xlsx');
  const rows = readXlsx(readFileSync(file)).sheets[0]!.rows.map((row) => row.flatMap((cell) => cell?.value ?? []));
  expect(rows).toContainEqual(['ФИО учителя (полностью)']);
  expect(rows.at(-1)).toEqual([expect.stringMatching(/^Код листа ОП-/)]);
});
