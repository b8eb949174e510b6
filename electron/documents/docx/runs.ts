import { SoftHyphen, TextRun } from 'docx';

type Look = { readonly bold?: true; readonly italics?: true };

/** Text with its line ends as breaks; type and size are the paragraph style's. */
export function textRuns(text: string, look: Look = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...contentOf(line), ...look, ...(index === 0 ? {} : { break: 1 }) }));
}

/** A soft hyphen is an element of its own: the character Word prints wherever it stands. */
function contentOf(line: string): { readonly text: string } | { readonly children: (string | SoftHyphen)[] } {
  if (!line.includes('\u00ad')) return { text: line };
  return {
    children: line.split('\u00ad').flatMap((part, index) => [...(index === 0 ? [] : [new SoftHyphen()]), ...(part === '' ? [] : [part])]),
  };
}

export const bold = { bold: true } as const;

/** Only where it is wanted: the option written as «no» is an element more in every paragraph. */
export const kept = (keepNext: boolean): { keepNext?: true } => (keepNext ? { keepNext: true } : {});
