import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { printXlsx } from '../../electron/documents/xlsx/printXlsx.ts';
import { openForWriting, type Base } from '../../electron/services/base.ts';
import type { DemoBase } from '../../electron/services/demo/demoBase.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { saveLayout } from '../../electron/services/layout.ts';
import { newEmptyBase } from '../../electron/services/newBase.ts';
import { reportKinds } from '../../electron/services/reports/reportKinds.ts';
import { generatedTree, listReports, reportTree, type ReportKey } from '../../electron/services/reports/reports.ts';
import { reportWorkbook } from '../../electron/services/reportWorkbook.ts';
import { Failure } from '../../shared/model/failure.ts';
import { applyEdits } from '../../shared/reports/living/applyEdits.ts';
import { addOwn, setText } from '../../shared/reports/living/editReport.ts';
import { noEdits } from '../../shared/reports/living/edits.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { aFolder } from '../services/anApp.ts';
import { awkward, longName } from './awkward.ts';
import { awkwardLayout, edgeBases } from './edgeBases.ts';
import { expectedDocx } from './expectedDocx.ts';
import { readDocx } from './readDocx.ts';
import { readXlsx } from './readXlsx.ts';
import { tablesMissing, unreadFigures } from './sameTables.ts';
import { clock, setBase } from './setBase.ts';

/** Checked by CI with a validator of the format. */
const folder = path.join(import.meta.dirname, '../../out/documents');
beforeAll(() => mkdirSync(folder, { recursive: true }));

function aBase(name: string, set: DemoBase): Base {
  const base = setBase(name, set);
  if (name.startsWith('awkward')) makeAwkward(base);
  return base;
}

const bases = new Map(Object.entries({ ...demoBases, ...edgeBases }).map(([name, set]) => [name, aBase(name, set)]));
afterAll(() => bases.forEach((base) => base.connection.close()));

/** What sixty schools make long. */
const ofMany: readonly string[] = ['complex-monitoring', 'assessment-results', 'competence', 'risks', 'draft-order'];

/** Of each base and kind: the latest on the municipality, the latest on a school. */
const rows = [...bases].flatMap(([set, base]) =>
  latestOf(base)
    .filter(({ kind, school }) => set !== 'sixty-schools' || (ofMany.includes(kind) && school === null))
    .map((key) => ({ name: ['made', set, key.kind, key.school].filter((part) => part !== null).join('-'), set, key })),
);

function latestOf(base: Base): readonly ReportKey[] {
  const listed = listReports(base, base.municipality());
  const first = new Map(listed.toReversed().map((row) => [`${row.kind} ${row.school === null}`, row]));
  return [...first.values()].map(({ kind, municipality, year, school }) => ({
    kind,
    municipality: municipality.id,
    year,
    school: school?.id ?? null,
    isPublic: false,
  }));
}

/** A letterhead and stamps of one's own; in each report an edited paragraph and one of one's own. */
function makeAwkward(base: Base): void {
  saveLayout(base, awkwardLayout);
  for (const { isPublic: _, ...key } of latestOf(base)) {
    const report = applyEdits(generatedTree(base, { ...key, isPublic: false }), noEdits);
    const item = report.sections.flatMap(({ items }) => items).find(({ as }) => as === 'paragraph')!;
    const edits = setText(noEdits, report, { item, text: [`Изложено мной: ${awkward} _x0007_`] });
    const mine = addOwn(edits, report, { id: 'my.1', as: 'bulleted', text: [awkward, longName], after: item.id });
    base.reportEdits.save(key, { edits: mine, basedOn: 0 }, base.stamp());
  }
}

test('every kind of report is made from some base, on the municipality and on a school where it can be', () => {
  const base = bases.get('korenovsk')!;
  const made = new Set(rows.map(({ key }) => key.kind));
  expect(reportKinds(base).filter(({ kind }) => !made.has(kind))).toEqual([]);
});

test.each(rows)(
  '$name: Word says all that the report says, in its order; Excel holds its tables, figures as numbers',
  async ({ name, set, key }) => {
    const base = bases.get(set)!;
    const tree = reportTree(base, key);
    const docx = await printDocx(tree);
    writeFileSync(path.join(folder, `${name}.docx`), docx);
    const { parts } = readDocx(docx);
    expect(parts).toEqual(expectedDocx(tree));
    const said = JSON.stringify(parts);
    expect(said).not.toMatch(/NaN|undefined|\[object/);
    expect(said.includes('Изложено мной: «ёлочки»')).toBe(set.startsWith('awkward'));
    expect(await excelFaults(name, base, key, tree)).toEqual([]);
  },
);

/** What the summary form says otherwise than the tree; a document without tables has none and says so. */
async function excelFaults(name: string, base: Base, key: ReportKey, tree: ReportTree): Promise<readonly unknown[]> {
  if (!hasTables(tree))
    return refusal(() => reportWorkbook(base, key, tree)) === 'В документе нет таблиц: сводной формы Excel у него нет.' ? [] : ['made'];
  const xlsx = await printXlsx(reportWorkbook(base, key, tree));
  writeFileSync(path.join(folder, `${name}.xlsx`), xlsx);
  const file = readXlsx(xlsx);
  return [...tablesMissing(tree, file), ...unreadFigures(file), ...(file.formulas === 0 ? [] : ['a formula'])];
}

function refusal(make: () => unknown): string | null {
  try {
    make();
    return null;
  } catch (error) {
    return error instanceof Failure ? error.message : null;
  }
}

function hasTables({ sections }: ReportTree): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
}

describe('a base with nothing in it', () => {
  const file = path.join(aFolder(), 'empty.opora');
  newEmptyBase(file, 'Пробный район', clock);
  const base = openForWriting(file, clock);
  afterAll(() => base.connection.close());

  test.each(reportKinds(base).map(({ kind }) => kind))('%s is refused in a sentence that names what is lacking', (kind) => {
    const { id: municipality } = base.municipality();
    const key = { kind, municipality, year: '2021/2022', school: null, isPublic: false };
    expect(listReports(base, base.municipality())).toEqual([]);
    expect(() => reportTree(base, key)).toThrow(/^Для (?:справки|документа) за 2021\/2022 учебный год (?:нет|нужна) [^]{10,}\.$/);
  });
});
