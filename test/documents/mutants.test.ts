import { beforeAll, describe, expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { contentOf, entriesOf, withContent, written } from '../../electron/documents/docx/zip.ts';
import { printXlsx } from '../../electron/documents/xlsx/printXlsx.ts';
import { dressed } from '../../shared/reports/layout/dressed.ts';
import { defaultLayout } from '../../shared/reports/layout/settings.ts';
import { workbookOf } from '../../shared/reports/workbook/workbookOf.ts';
import { expectedDocx } from './expectedDocx.ts';
import { reportTree } from './productDocuments.ts';
import { readDocx } from './readDocx.ts';
import { readXlsx } from './readXlsx.ts';
import { tablesMissing } from './sameTables.ts';

const municipality = { authority: 'Управление образования', centre: 'ИМЦ' };
/** Long enough to have contents. */
const tree = dressed(reportTree(), { settings: defaultLayout, municipality, as: 'report', isPublic: false });
let docx: Uint8Array;
let xlsx: Uint8Array;
beforeAll(async () => {
  docx = await printDocx(tree);
  xlsx = await printXlsx(workbookOf(tree));
});

/** The file with the first place of a part that the pattern finds changed. */
function altered(file: Uint8Array, part: RegExp, pattern: RegExp, to: string): Uint8Array {
  let changed = 0;
  const entries = entriesOf(Buffer.from(file)).map((entry) => {
    if (changed > 0 || !part.test(entry.name.toString())) return entry;
    const before = contentOf(entry).toString();
    const after = before.replace(pattern, to);
    if (after === before) return entry;
    changed++;
    return withContent(entry, Buffer.from(after));
  });
  expect(changed).toBe(1);
  return written(entries);
}

describe('one figure that is not the tree’s is found in Word', () => {
  const figure = /(?<=<w:pStyle w:val="(?:Dense)?Cell"\/>[^]{0,300}?<w:t[^>]*>)\d+(?=<)/;
  test.each([
    ['in a table', /^word\/document\.xml$/, figure, '77,7'],
    ['in a sentence', /^word\/document\.xml$/, /(?<=<w:t[^>]*>[^<]*)\d(?=\sиз\s)/, '№'],
    ['a cell that is gone', /^word\/document\.xml$/, figure, ''],
    ['a paragraph too many', /^word\/document\.xml$/, /<w:sectPr/, '<w:p><w:r><w:t>7</w:t></w:r></w:p><w:sectPr'],
    ['in a chart', /^word\/charts\/chart[^/]*\.xml$/, /(?<=<c:val>[^]*?<c:pt [^>]*><c:v>)[\d.]+(?=<)/, '77.7'],
    [
      'in contents',
      /^word\/document\.xml$/,
      /(?<=<w:hyperlink [^>]*>(?:(?!<\/w:hyperlink>)[^])*<w:t xml:space="preserve">)\d+(?=\. )/,
      '99',
    ],
  ])('%s', (_, part, pattern, to) => {
    expect(readDocx(docx).parts).toEqual(expectedDocx(tree));
    expect(readDocx(altered(docx, part, pattern, to)).parts).not.toEqual(expectedDocx(tree));
  });
});

test('one figure that is not the tree’s is found in Excel', () => {
  expect(tablesMissing(tree, readXlsx(xlsx))).toEqual([]);
  const mutant = altered(xlsx, /^xl\/worksheets\/sheet1\.xml$/, /(?<=<c [^>]*?(?<! t="s")><v>)\d+(?:\.\d+)?(?=<)/, '77.7');
  expect(tablesMissing(tree, readXlsx(mutant))).not.toEqual([]);
});
