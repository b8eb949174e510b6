import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { printXlsx } from '../../electron/documents/xlsx/printXlsx.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { printedForm } from '../../electron/services/printedForm.ts';
import { instruments } from '../../shared/instruments/index.ts';
import { formWorkbook } from '../../shared/reports/workbook/formWorkbook.ts';
import { edgeBases } from './edgeBases.ts';
import { expectedDocx } from './expectedDocx.ts';
import { readDocx } from './readDocx.ts';
import { readXlsx } from './readXlsx.ts';
import { tablesMissing } from './sameTables.ts';
import { setBase } from './setBase.ts';

/** Checked by CI with a validator of the format. */
const folder = path.join(import.meta.dirname, '../../out/documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

const awkward = Object.fromEntries(Object.entries(edgeBases).filter(([name]) => name.startsWith('awkward')));
const bases = new Map(Object.entries({ ...demoBases, ...awkward }).map(([name, set]) => [name, setBase(name, set)]));
afterAll(() => bases.forEach((base) => base.connection.close()));

/** Of each base and instrument: the form with most answers of the latest year; of each instrument, the blank. */
const rows = [...bases].flatMap(([set, base]) => {
  const filled = base.municipality().id;
  const kinds = base.submissions.kindsOf(filled);
  return instruments.flatMap(({ id }) => {
    const year = kinds
      .flatMap((one) => (one.instrument === id ? one.year : []))
      .toSorted()
      .at(-1);
    const forms = year === undefined ? [] : base.submissions.formsInYear(year, [id]);
    const fullest = forms.toSorted((a, b) => Object.keys(b.answers).length - Object.keys(a.answers).length)[0];
    const blank = set === 'korenovsk' ? [{ name: `form-${id}-blank`, base, id, submission: null }] : [];
    return [...blank, ...(fullest ? [{ name: `form-${set}-${id}`, base, id, submission: fullest.submission.id }] : [])];
  });
});

test('every instrument is here blank, most are here as filled in a demonstration', () => {
  expect(rows.filter(({ submission }) => submission === null)).toHaveLength(instruments.length);
  expect(new Set(rows.flatMap(({ id, submission }) => (submission === null ? [] : id))).size).toBeGreaterThan(instruments.length / 2);
});

test.each(rows)(
  '$name: Word says all that the form says, in its order; the sheet holds its tables',
  async ({ name, base, id, submission }) => {
    const tree = printedForm(base, { instrument: id, submission });
    const docx = await printDocx(tree);
    writeFileSync(path.join(folder, `${name}.docx`), docx);
    expect(readDocx(docx).parts).toEqual(expectedDocx(tree));
    const xlsx = await printXlsx(formWorkbook(tree));
    writeFileSync(path.join(folder, `${name}.xlsx`), xlsx);
    const file = readXlsx(xlsx);
    expect(file.formulas).toBe(0);
    expect(tablesMissing(tree, file)).toEqual([]);
  },
);
