import { expect, test } from 'vitest';
import { xmlSafe } from '../../electron/documents/xmlSafe.ts';
import { awkward } from './awkward.ts';
import { readXml } from './readXml.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('no character that XML forbids is left, and nothing that can be read is lost', () => {
  const everything = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).join('') + awkward;
  expect(() => readXml(`<a>${escaped(xmlSafe(everything))}</a>`)).not.toThrow();
  expect(() => readXml(`<a>${escaped(everything)}</a>`)).toThrow('forbidden character');
  const readable = '«ёлочки» № 5 – — − \u2011 \u00a0 ½ 😀 𝒳 ёЁ & <тег> ]]>';
  expect(xmlSafe(readable)).toBe(readable);
});

test('line ends of any system become one, a tab a space', () => {
  expect(xmlSafe('а\r\nб\rв\u2028г\u000bд\tе')).toBe('а\nб\nв\nг\nд е');
});

test('a name can not show itself in another order', () => {
  expect(xmlSafe('Отчёт\u202excod.exe\u202c\u2066x\u2069\u200b\ufeff')).toBe('Отчётxcod.exex');
});

test('halves of surrogate pairs become the replacement character', () => {
  expect(xmlSafe('\ud800а\udc00😀')).toBe('\ufffdа\ufffd😀');
});
