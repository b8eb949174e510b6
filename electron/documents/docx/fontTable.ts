import type { Layout } from '../../../shared/reports/layout.ts';

/** The typeface of the document with those that may stand for it where it is not installed: without them an office program takes any. */
export function fontTable({ font, otherFonts }: Layout): { readonly path: string; readonly data: string } {
  const family = otherFonts.includes('Arial') || font === 'Arial' ? 'swiss' : 'roman';
  return {
    path: 'word/fontTable.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
      `<w:font w:name="${font}"><w:altName w:val="${otherFonts.join(',')}"/><w:charset w:val="CC"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
      '</w:fonts>',
    ].join(''),
  };
}
