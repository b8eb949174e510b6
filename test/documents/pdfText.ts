import { inflateSync } from 'node:zlib';

export type PdfPage = { readonly text: string; readonly width: number; readonly height: number };

/** Text of each page of a PDF written by Chromium, as its fonts map it, in the order drawn and without spaces; sizes in points. */
export function pdfPages(bytes: Uint8Array): readonly PdfPage[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([^]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body!]));
  const maps = new Map<number, ReadonlyMap<string, string>>();
  const mapOf = (font: number) => {
    const known = maps.get(font) ?? toUnicode(streamOf(objects.get(reference(objects.get(font)!, 'ToUnicode')!)!));
    maps.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((body) => {
      const fonts = new Map([...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, Number(id)]));
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body)!;
      const content = streamOf(objects.get(reference(body, 'Contents')!)!);
      let font: ReadonlyMap<string, string> = new Map();
      const text = [...content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)> ?Tj|\[([^\]]*)\] ?TJ/g)]
        .map(([, name, single, several]) => {
          if (name !== undefined) font = mapOf(fonts.get(name)!);
          const glyphs = (single ?? [...(several ?? '').matchAll(/<([\dA-F]+)>/g)].map(([, hex]) => hex).join('')).match(/.{4}/g) ?? [];
          return glyphs.map((glyph) => font.get(glyph.toUpperCase()) ?? '').join('');
        })
        .join('');
      return { text: text.replace(/\s+/g, ''), width: Math.round(Number(width)), height: Math.round(Number(height)) };
    });
}

function reference(body: string, name: string): number | null {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(body);
  return found ? Number(found[1]) : null;
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body)!;
  const end = body.lastIndexOf('endstream');
  const data = Buffer.from(body.slice(start.index + start[0].length, end), 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
}

/** `<0003> <0410>` and `<0003> <0007> <0410>` of a font's map. */
function toUnicode(map: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>();
  const add = (glyph: number, text: string) => glyphs.set(glyph.toString(16).toUpperCase().padStart(4, '0'), text);
  for (const [, section] of map.matchAll(/beginbfchar\n([^]*?)endbfchar/g))
    for (const [, glyph, code] of section!.matchAll(/<([\dA-F]+)> <([\dA-F]+)>/gi)) add(Number.parseInt(glyph!, 16), decoded(code!));
  for (const [, section] of map.matchAll(/beginbfrange\n([^]*?)endbfrange/g))
    for (const [, from, to, code] of section!.matchAll(/<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>/gi)) {
      const first = Number.parseInt(from!, 16);
      for (let glyph = first; glyph <= Number.parseInt(to!, 16); glyph++)
        add(glyph, String.fromCodePoint(decoded(code!).codePointAt(0)! + glyph - first));
    }
  return glyphs;
}

const decoded = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
