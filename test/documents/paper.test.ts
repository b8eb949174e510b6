import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { printDocx } from '../../electron/documents/docx/printDocx.ts';
import { chromiumPrinter } from '../../electron/documents/pdf.ts';
import { qrPng } from '../../electron/documents/qrPng.ts';
import { safeTree } from '../../electron/documents/safeTree.ts';
import { qrOf, qrPath } from '../../shared/paper/qr.ts';
import { formTree } from '../../shared/reports/form.ts';
import { packTree } from '../../shared/reports/pack.ts';
import type { ReportTree } from '../../shared/reports/tree.ts';
import { pdfPages } from './pdfText.ts';
import { aForm, reportTree } from './productDocuments.ts';
import { all, readXml, textOf } from './readXml.ts';
import { readZip } from './readZip.ts';

const forms = ['k-self-analysis', 'k-teacher-competence', 'k-mentor-centre'].map((id) => formTree(aForm(id)));
const codeOf = ({ sections }: ReportTree) => sections[0]!.paper!.code;

/** Section → what its footers say, by kind of page. */
function footersOf(bytes: Uint8Array) {
  const parts = readZip(bytes);
  const xml = (name: string) => readXml(parts.get(name)!.toString());
  const targets = new Map(
    all(xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  );
  return all(xml('word/document.xml'), 'w:sectPr').map((section) =>
    Object.fromEntries(
      all(section, 'w:footerReference').map(({ attributes }) => {
        const name = `word/${targets.get(attributes['r:id'])!}`;
        const footer = xml(name);
        const [picture] = all(footer, 'a:blip').map((blip) => blip.attributes['r:embed']);
        const own = picture === undefined ? [] : all(xml(`word/_rels/${name.slice(5)}.rels`), 'Relationship');
        const file = own.find((one) => one.attributes['Id'] === picture)?.attributes['Target'];
        const image = file === undefined ? null : parts.get(`word/${file}`)!;
        return [attributes['w:type'], { text: textOf(footer).replaceAll('\u00a0', ' ').trim(), image }];
      }),
    ),
  );
}

test('every form of a pack bears its own code on every page, as text and as QR', async () => {
  const [first, ...others] = forms;
  const footers = footersOf(await printDocx(packTree([first!, ...others], 'пакет')));
  const expected = forms.map((form) => {
    const own = { text: `Код листа ${codeOf(form)}`, image: Buffer.from(qrPng(qrOf(form.sections[0]!.paper!.scan))) };
    return form === first ? { default: own, first: own } : { default: own };
  });
  expect(footers).toEqual(expected);
  expect(new Set(forms.map(codeOf)).size).toBe(3);
});

test('in PDF every page of a pack bears the code of its own form', async () => {
  const [first, ...others] = forms;
  const bytes = await chromiumPrinter(path.join(import.meta.dirname, '../../out/renderer'))(
    safeTree(packTree([first!, ...others], 'пакет')),
  );
  const codes = pdfPages(bytes).map(({ text }) => /Кодлиста(ОП-\w{4}-\w{4})/.exec(text)?.[1]);
  expect([...new Set(codes)]).toEqual(forms.map(codeOf));
  expect(codes.length).toBeGreaterThan(forms.length);
});

test('a report has no code, and no footer of the form before it in one document', async () => {
  expect(footersOf(await printDocx(reportTree())).every((footers) => Object.keys(footers).length === 0)).toBe(true);
  const mixed = { ...forms[0]!, sections: [...forms[0]!.sections, { orientation: 'portrait' as const, blocks: [] }] };
  expect(footersOf(await printDocx(mixed)).map(({ default: footer }) => footer?.text)).toEqual([`Код листа ${codeOf(forms[0]!)}`, '']);
});

test('the code changes with an answer, the header or the level, and with nothing else', () => {
  const code = (over: Parameters<typeof aForm>[1]) => codeOf(formTree(aForm('k-teacher-competence', over)));
  const form = aForm('k-teacher-competence');
  const same = [
    {},
    { signed: { on: '2021-05-19', by: 'Директор' } },
    { isDemo: true },
    { answers: Object.fromEntries(Object.entries(form.answers!).toReversed()) },
  ];
  expect(new Set(same.map(code)).size).toBe(1);
  const other = [
    { answers: { ...form.answers, '3': 0 } },
    { fields: { ...form.fields, subject: 'физика' } },
    { score: null },
    { sheet: { ...form.sheet!, submission: 'другая' } },
  ];
  expect(new Set([{}, ...other].map(code)).size).toBe(5);
});

test('a blank bears the code of form and version, whatever its header says', () => {
  const blank = (over = {}) => formTree(aForm('k-teacher-competence', { answers: null, ...over })).sections[0]!.paper!;
  expect(blank({ fields: { school: 'СОШ № 1' } })).toEqual(blank());
  expect(blank().scan).toBe(`OP-${blank().code.slice(3)} K-TEACHER-COMPETENCE/1`);
  const { instrument } = aForm('k-teacher-competence');
  expect(blank({ instrument: { ...instrument, version: 2 } }).code).not.toBe(blank().code);
});

test('the picture of a QR code holds exactly its modules', () => {
  const qr = qrOf('OP-K3F9-2M7Q K-RISK-PROFILE/1 2020/2021');
  const png = Buffer.from(qrPng(qr));
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const width = 1 + Math.ceil((qr.length * 8) / 8);
  const read = qr.map((_, y) => qr.map((__, x) => rows[y * 8 * width + 1 + x] === 0));
  expect(read).toEqual(qr);
  const drawn = qr.map((row) => row.map(() => false));
  for (const [, x, y, length] of qrPath(qr).matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let n = 0; n < Number(length); n++) drawn[Number(y)]![Number(x) + n] = true;
  expect(drawn).toEqual(qr);
});

test('a pack prints the same bytes every time', async () => {
  const [first, ...others] = forms;
  const pack = packTree([first!, ...others], 'пакет');
  expect(Buffer.compare(await printDocx(pack), await printDocx(pack))).toBe(0);
});
