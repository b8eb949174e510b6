import { describe, expect, test } from 'vitest';
import { readApart, type Read } from '../../electron/intake/readApart.ts';
import { readTables } from '../../electron/intake/readTables.ts';
import { Refusal } from '../../electron/intake/refusal.ts';
import { anArchive, aSheet, aWorkbook, partsOf } from './aWorkbook.ts';

const cell = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const one = `<row r="1">${cell('A1', 'Школа')}<c r="B1"><v>12.5</v></c></row>`;

/** Without a thread of its own, whose start costs more than most reading. */
async function readHere(bytes: Buffer): Promise<Read> {
  try {
    return { status: 'read', tables: await readTables(bytes) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'refused', code: error.code, message: error.message };
  }
}

describe('a workbook', () => {
  test('gives its sheets with texts, numbers and gaps where they stand', async () => {
    const bytes = await aWorkbook({ Отметки: [['ОО', null, 2], [], ['СОШ № 3', '12,5', 5.06]], Пусто: [] });
    expect(await readApart(bytes)).toEqual({
      status: 'read',
      tables: [
        { sheet: 'Отметки', rows: [['ОО', null, 2], [], ['СОШ № 3', '12,5', 5.06]], merges: [] },
        { sheet: 'Пусто', rows: [], merges: [] },
      ],
    });
  });

  test('says which cells it shows as one', async () => {
    const read = await readApart(
      await aWorkbook(
        {
          Лист: [
            ['ВПР 2019', null, null],
            ['МА', 'РУ', null],
          ],
        },
        ['A1:C1'],
      ),
    );
    expect(read.status === 'read' && read.tables[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  test('gives dates as dates, formulas as their values, texts without invisible marks', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><f>1+1</f><v>2</v></c>${cell('B1', 'СОШ\u00a0№\u200b 1\u202e')}${cell('C1', ' ')}<c r="D1" t="b"><v>1</v></c></row>`;
    const read = await readApart(anArchive(partsOf(aSheet(rows))));
    expect(read.status === 'read' && read.tables[0]!.rows).toEqual([['2', 'СОШ № 1', null, 'да']]);
  });
});

describe('separated values', () => {
  const text = 'Школа;Доля «2»\r\nСОШ № 1;12,5\r\n"ООШ ""Луч""";-\r\n';
  const rows = [['Школа', 'Доля «2»'], ['СОШ № 1', '12,5'], ['ООШ "Луч"', '-'], [null]];

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1251', windows1251(text)],
    ['commas', Buffer.from('Школа,Доля «2»\nСОШ № 1,"12,5"\n"ООШ ""Луч""",-\n')],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
  ])('are read: %s', async (_, bytes) => {
    expect(await readApart(bytes)).toEqual({ status: 'read', tables: [{ sheet: null, rows, merges: [] }] });
  });
});

const monsters: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
  ['an empty file', () => Buffer.alloc(0), 'file-empty'],
  ['blanks only', () => Buffer.from(' ;;\n;;'), 'file-empty'],
  ['21 MB', () => Buffer.alloc(21_000_000, 'a;'), 'file-too-large'],
  ['a page of the web', () => Buffer.from('<html><table><tr><td>1'), 'file-not-a-table'],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'file-not-a-table'],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'file-not-a-table'],
  ['an old workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file-old-excel'],
  [
    'a workbook with a password',
    () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    'file-encrypted',
  ],
  ['an archive without a workbook', () => anArchive([{ name: 'readme.txt', data: Buffer.from('a') }]), 'file-not-a-table'],
  ['half a workbook', async () => (await aWorkbook({ Лист: [['a']] })).subarray(0, 2000), 'file-damaged'],
  ['400 MB of spaces', () => anArchive(partsOf(Buffer.from(aSheet(`${one}${' '.repeat(120_000_000)}`)))), 'file-too-large'],
  ['a sum that is wrong', () => anArchive(partsOf(aSheet(one)).map((part) => ({ ...part, sum: 1 }))), 'file-damaged'],
  ['a part twice', () => anArchive([...partsOf(aSheet(one)), ...partsOf(aSheet(one))]), 'file-damaged'],
  ['a name that climbs out', () => anArchive([...partsOf(aSheet(one)), { name: '../a.xml', data: Buffer.from('a') }]), 'file-damaged'],
  ['300 parts', () => anArchive(Array.from({ length: 300 }, (_, i) => ({ name: `a${i}.xml`, data: Buffer.from('a') }))), 'file-too-large'],
  [
    'a document type with entities',
    () => anArchive(partsOf(`<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${aSheet(one)}`)),
    'file-damaged',
  ],
  ['6000 rows', () => aWorkbook({ Лист: Array.from({ length: 6000 }, (_, i) => [i]) }), 'file-too-large'],
  ['400 columns', () => aWorkbook({ Лист: [Array.from({ length: 400 }, (_, i) => i)] }), 'file-too-large'],
  ['210 000 cells', () => aWorkbook({ Лист: Array.from({ length: 2100 }, () => Array.from({ length: 100 }, () => 1)) }), 'file-too-large'],
  ['the last cell of Excel', () => anArchive(partsOf(aSheet(`<row r="1048576">${cell('XFD1048576', 'a')}</row>`))), 'file-too-large'],
  ['a cell beyond Excel', () => anArchive(partsOf(aSheet(`<row r="99999999">${cell('ZZZZZ99999999', 'a')}</row>`))), 'file-damaged'],
  ['no cells at all', () => anArchive(partsOf('<worksheet/>')), 'file-damaged'],
];

describe('a file that can not be read is refused with a sentence', () => {
  test.each(monsters)('%s', async (_, make, code) => {
    const read = await readHere(await make());
    expect(read).toMatchObject({ status: 'refused', code });
    expect(read.status === 'refused' && read.message).toMatch(/^[А-Я].+\.$/);
  });
});

describe('what would cost too much is not looked at', () => {
  test.each([
    ['a merged range of the whole sheet', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
    [
      'a validation of the whole sheet',
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
    ],
    ['a drawing that is not there', '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/>'],
  ])('%s', async (_, after) => {
    const start = performance.now();
    const read = await readHere(anArchive(partsOf(aSheet(one, after))));
    expect(read).toMatchObject({ status: 'read', tables: [{ rows: [['Школа', 12.5]] }] });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('names that are those of every object leave them alone', async () => {
    const rows = `<row r="1">${cell('A1', '__proto__')}${cell('B1', 'constructor')}</row>`;
    const read = await readHere(anArchive(partsOf(aSheet(rows))));
    expect(read.status === 'read' && read.tables[0]!.rows).toEqual([['__proto__', 'constructor']]);
  });
});

describe('the reader is ended', () => {
  test('when its time is over', async () => {
    expect(await readApart(await aWorkbook({ Лист: [['a']] }), { time: 1 })).toMatchObject({ status: 'refused', code: 'file-too-slow' });
  });

  test('when it wants more memory than it may have, and the program goes on', async () => {
    const large = await aWorkbook({
      Лист: Array.from({ length: 1500 }, (_, i) => Array.from({ length: 48 }, (__, j) => `текст ${i} ${j}`)),
    });
    expect(await readApart(large, { memory: 8 })).toMatchObject({ status: 'refused', code: 'file-too-slow' });
    expect(await readApart(await aWorkbook({ Лист: [['a']] }))).toMatchObject({ status: 'read' });
  });
});

test('a changed bit is never read as another value', async () => {
  const good = await aWorkbook({
    Отметки: [
      ['ОО', 'Доля'],
      ['СОШ № 1', 12.5],
      ['СОШ № 2', 25],
    ],
  });
  const before = JSON.stringify(await readTables(good));
  const values = new Set<string>();
  for (let step = 0; step < 400; step++) {
    const bytes = Buffer.from(good);
    const at = Math.floor((step * bytes.length) / 400);
    bytes[at] = bytes[at]! ^ (1 << (step % 8));
    values.add(await readTables(bytes).then(JSON.stringify, (error: unknown) => (error instanceof Refusal ? 'refused' : String(error))));
  }
  expect([...values].toSorted()).toEqual([before, 'refused'].toSorted());
});

function windows1251(text: string): Buffer {
  const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Buffer.from([...text].map((letter) => table.indexOf(letter)));
}
