import { TextRun } from 'docx';

type Look = { readonly bold?: true; readonly italics?: true };

/** Text with its line ends as breaks; type and size are the paragraph style's. */
export function textRuns(text: string, look: Look = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) }));
}

export const bold = { bold: true } as const;

/** Only where it is wanted: the option written as «no» is an element more in every paragraph. */
export const kept = (keepNext: boolean): { keepNext?: true } => (keepNext ? { keepNext: true } : {});
