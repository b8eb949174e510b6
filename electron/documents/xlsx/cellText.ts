import { xmlSafe } from '../xmlSafe.ts';

/** As much as a cell of Excel holds. */
export const longestText = 32_767;

/**
 * Text as a cell holds it: safe for an Office file, no blanks around it, plain spaces, so that it is found and compared as it is typed, and
 * no longer than a cell may be.
 */
export function cellText(text: string): string {
  const plain = xmlSafe(text)
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u00ad', '')
    .trim();
  return plain.length <= longestText
    ? plain
    : `${plain
        .slice(0, longestText - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}
