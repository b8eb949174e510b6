import type { IXmlableObject, PageNumberEstimator } from 'docx';
import type { ContentsEntry } from '../../../shared/reports/tree.ts';

/** Numbers for docx to write into the contents, by the headings' ids. It marks the place of each heading that has words, and names it, itself. */
export function contentsPages(entries: readonly ContentsEntry[], pages: ReadonlyMap<string, number>): PageNumberEstimator {
  const listed = entries.filter(({ text }) => text.trim() !== '').map(({ id }) => String(pages.get(id) ?? ''));
  return (body) => ({ bookmarks: new Map(placesOf(body).map((name, index) => [name, listed[index] ?? ''])) });
}

/** Names of the places that docx has marked for the contents, in the order of the text. */
function placesOf(body: IXmlableObject): readonly string[] {
  return childrenOf(body['w:body']).flatMap((block) =>
    childrenOf(block['w:p']).flatMap((part) => {
      const name = attributeOf(part['w:bookmarkStart'], 'w:name');
      return name?.startsWith('_Toc') ? [name] : [];
    }),
  );
}

function childrenOf(content: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(content) ? content.filter(isObject) : [];
}

function attributeOf(content: unknown, name: string): string | undefined {
  const holder = Array.isArray(content) ? childrenOf(content).find((child) => '_attr' in child) : content;
  const attributes = isObject(holder) ? holder['_attr'] : undefined;
  const value = isObject(attributes) ? attributes[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
