import { xmlSafe } from '../xmlSafe.ts';

/** Core properties without the dates of the moment: the document says itself what it is about. */
export function coreProperties({ title, creator }: { readonly title: string; readonly creator: string }): { path: string; data: string } {
  const escape = (text: string): string =>
    xmlSafe(text).replaceAll('\n', ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
      `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator><dc:language>ru-RU</dc:language>`,
      `<cp:lastModifiedBy>${escape(creator)}</cp:lastModifiedBy></cp:coreProperties>`,
    ].join(''),
  };
}
