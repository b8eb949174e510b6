import { expect, test } from 'vitest';
import { scanFile } from '../../electron/intake/scanFile.ts';
import { aJpeg, aPdf, aPng } from './scanFiles.ts';

test('a file is what its content says', () => {
  expect(scanFile(aPdf())).toEqual({ type: 'pdf', pixels: null });
  expect(scanFile(aPng(200, 300))).toEqual({ type: 'png', pixels: 60_000 });
  expect(scanFile(aJpeg(2480, 3508))).toEqual({ type: 'jpeg', pixels: 8_699_840 });
  expect(scanFile(Buffer.concat([aJpeg(10, 10), Buffer.alloc(3000)]))).toMatchObject({ type: 'jpeg' });
});

test('what is no scan, cut off, too large or active is refused with the reason', () => {
  const pdf = aPdf();
  const js = Buffer.from(
    pdf.toString('latin1').replace('/Type/Catalog', '/Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>'),
    'latin1',
  );
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['empty', Buffer.alloc(0), 'файл пуст'],
    ['text', Buffer.from('подпись'), 'это не PDF'],
    ['a page of the web', Buffer.from('<html><script>1</script>%PDF-1.4 %%EOF'), 'это не PDF'],
    ['a picture that draws itself', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'это не PDF'],
    ['an archive', Buffer.from('PK\x03\x04'), 'это не PDF'],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'это не PDF'],
    ['half a PDF', pdf.subarray(0, pdf.length / 2), 'обрезан'],
    ['half a PNG', aPng(100, 100).subarray(0, 60), 'обрезан'],
    ['a PNG of nothing', aPng(0, 5), 'обрезан'],
    ['half a JPEG', aJpeg(100, 100).subarray(0, -2), 'обрезан'],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]), 'обрезан'],
    ['a PDF with a program', js, 'программный код'],
    ['a wide picture', pngHeader(30_000, 10), 'слишком велико'],
    ['a picture that would fill the memory', pngHeader(19_000, 19_000), 'слишком велико'],
    ['a large file', Buffer.concat([pdf, Buffer.alloc(20_000_000)]), 'больше 20 МБ'],
  ];
  const wrong = cases.filter(([, bytes, reason]) => !refusalOf(bytes).includes(reason));
  expect(wrong.map(([name, bytes]) => `${name}: ${refusalOf(bytes)}`)).toEqual([]);
});

test('no damage of a good file is more than a refusal', () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (const good of [aPdf(), aPng(64, 64), aJpeg(64, 64)])
    for (let run = 0; run < 700; run++) {
      const bytes = Buffer.from(good.subarray(0, run % 2 === 0 ? good.length : 1 + next(good.length)));
      for (let flips = 0; flips < 1 + (run % 5); flips++) bytes[next(bytes.length)] = next(256);
      expect(['', 'bad-file']).toContain(codeOf(bytes));
    }
});

/** The PNG says it is of this size; what it holds is less. */
function pngHeader(width: number, height: number): Buffer {
  const bytes = aPng(10, 10);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function refusalOf(bytes: Buffer): string {
  try {
    scanFile(bytes);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function codeOf(bytes: Buffer): string {
  try {
    scanFile(bytes);
    return '';
  } catch (error) {
    return String((error as { code?: string }).code ?? error);
  }
}
