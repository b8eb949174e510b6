import { inflateSync } from 'node:zlib';

/** What can be read off a PDF of Chromium without a PDF reader: paper in points, pages, every character that can be found as text. */
export function pdfFacts(bytes: Uint8Array): {
  readonly isPdf: boolean;
  readonly pages: number;
  readonly paper: readonly [number, number];
  readonly characters: ReadonlySet<string>;
} {
  const text = Buffer.from(bytes).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  return {
    isPdf: text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF'),
    pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length,
    paper: [Math.round(Number(width)), Math.round(Number(height))],
    characters: new Set(streams(bytes, text).flatMap(mappedCharacters)),
  };
}

function streams(bytes: Uint8Array, text: string): readonly string[] {
  return [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].flatMap(({ 0: head, index }) => {
    const start = index + head.length;
    try {
      return [inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1')];
    } catch {
      return [];
    }
  });
}

/** Of a font's ToUnicode map: `<0003> <0410>` and `<0003> <0007> <0410>`. */
function mappedCharacters(stream: string): readonly string[] {
  if (!stream.includes('begincmap')) return [];
  const map = stream.replace(/begincodespacerange[^]*?endcodespacerange/, '');
  const single = [...map.matchAll(/^<[\dA-F]+> <([\dA-F]{4})>$/gim)].map(([, code]) => [Number.parseInt(code ?? '', 16), 1] as const);
  const ranges = [...map.matchAll(/^<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]{4})>$/gim)].map(
    ([, from = '', to = '', code = '']) => [Number.parseInt(code, 16), Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1] as const,
  );
  return [...single, ...ranges].flatMap(([first, count]) => Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i)));
}
