/**
 * A name for a file on any system: without the characters that Windows forbids, control and direction characters,
 * at most 110 characters, so that Cyrillic with an extension and « (2)» stays within 255 bytes.
 */
export function fileName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\//g, '-')
    .replace(/[<>:"\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = Array.from(clean)
    .slice(0, 110)
    .join('')
    .replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `Документ ${short}`.trim() : short;
}
